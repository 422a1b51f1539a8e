import { findBrowser } from '../../scripts/find-browser.ts';
import { canWritePolicy, findPolicyFolder, openPolicyFile } from './managed/policy-file.ts';
import { expect, launchChromium, test } from './support/extension-test.ts';
import { getSurface, openBox } from './support/surfaces.ts';

const folder = findPolicyFolder(findBrowser('chromium'));
const blocked = { DeveloperToolsAvailability: 1, ExtensionSettings: { '*': { runtime_blocked_hosts: ['*://*.facebook.com'] } } };

test.skip(!canWritePolicy(folder), `no right to write to ${folder}`);

// What DEPLOYMENT.md warns of. Should a browser begin to tell, this fails, and the warning there can go.
test('hosts that policy blocks for every extension are not guarded, and the browser lets nobody say so', async ({ server }) => {
  server.reset();
  const file = openPolicyFile(folder, 'second-look-test-blocked.json');
  file.write(blocked);
  const { context, worker } = await launchChromium(server.port);
  try {
    const text = 'So glad you finished our program, Dana! Your therapist misses you.';
    const box = await openBox(await context.newPage(), getSurface('facebook/comment'));
    await box.type(text);
    await box.publish('enter');
    await server.waitForPublished(1);
    const seen = await worker.evaluate(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: the extension's API object exists only inside the browser
      const { action, permissions } = (globalThis as any).chrome;
      return { badge: await action.getBadgeText({}), origins: (await permissions.getAll()).origins };
    });
    expect(seen).toMatchObject({ badge: '', origins: expect.arrayContaining(['https://*.facebook.com/*']) });

    // The guard is at work where policy blocks nothing.
    server.reset();
    const other = await openBox(await context.newPage(), getSurface('instagram/comment'));
    await other.type(text);
    await other.publish('enter');
    await other.page.locator('second-look-dialog').waitFor({ state: 'attached' });
    expect(server.published()).toEqual([]);
  } finally {
    file.remove();
    await context.close();
  }
});
