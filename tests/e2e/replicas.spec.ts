import { expect, settle, test } from './support/extension-test.ts';
import { unrelatedHost } from './support/site-server.ts';
import { getSurface, openBox, openBoxByNavigation, sentText, surfaces, surfaceTitle } from './support/surfaces.ts';

test.use({ useExtension: false });

const draft = 'See you at 5!';

// The other variants are published to, by every gesture, in compose-contract.spec.ts.
for (const surface of surfaces) {
  test(`without the extension, ${surfaceTitle(surface)} publishes what was typed`, async ({ page, server, pageErrors }) => {
    for (const gesture of surface.gestures) {
      const box = await openBox(page, surface);
      await box.type(draft);
      expect(await box.read()).toBe(draft);
      await box.publish(gesture);
      await server.waitForPublished(1);
      await settle(page);
      expect(server.published()).toEqual([
        {
          host: new URL(surface.url).host,
          site: surface.site,
          surface: surface.id,
          thread: surface.thread,
          text: sentText(surface, draft),
          how: gesture === 'button' ? 'button' : 'key',
          trusted: true,
        },
      ]);
      server.reset();
    }
    expect(pageErrors).toEqual([]);
  });
}

for (const id of ['facebook/messenger', 'x/reply', 'linkedin/message', 'instagram/message']) {
  test(`without the extension, ${id} publishes after a navigation inside the site`, async ({ page, server }) => {
    const surface = getSurface(id);
    const box = await openBoxByNavigation(page, surface);
    await box.type(draft);
    await box.publish('button');
    expect(await server.waitForPublished(1)).toMatchObject([{ surface: id, thread: surface.thread, text: draft }]);
    // The same document all along: a page load would have replaced the history entry's page.
    expect(await page.evaluate(() => performance.getEntriesByType('navigation')[0]?.name)).toContain('/elsewhere');
  });
}

test('without the extension, a host that is none of the four sites serves a page of its own', async ({ page, server }) => {
  await page.goto(`https://${unrelatedHost}/`);
  await page.getByRole('textbox', { name: 'Note' }).fill(draft);
  await page.getByRole('button', { name: 'Post' }).click();
  expect(await server.waitForPublished(1)).toMatchObject([{ host: unrelatedHost, text: draft }]);
});
