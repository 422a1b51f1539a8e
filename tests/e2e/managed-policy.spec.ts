import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { findBrowser } from '../../scripts/find-browser.ts';
import { getAttribute, readRecords, startOtlpReceiver } from '../unit/events/otlp-receiver.ts';
import { openGuardedPage } from './managed/guarded-page.ts';
import { type ExtensionPage, openPopup } from './managed/managed-browser.ts';
import { startManagedRun } from './managed/managed-run.ts';
import { canWritePolicy, findPolicyFolder } from './managed/policy-file.ts';
import { getExtensionDir } from './support/extension-test.ts';
import { findWorkerTarget } from './support/service-worker.ts';

const folder = findPolicyFolder(findBrowser('chromium'));
const organizationName = 'Harbor Ridge';

// One policy folder serves the whole machine, so these tests take turns. Installing, updating, alarms and removing take the
// browser's own time.
test.describe.configure({ mode: 'serial', timeout: 240_000 });
test.skip(!canWritePolicy(folder), `no right to write to ${folder}`);

const send = (page: Page, message: object): Promise<unknown> =>
  page.evaluate((question) => (globalThis as unknown as ExtensionPage).chrome.runtime.sendMessage(question), message);

/** What a page of a guarded site would be told. */
const askPageSettings = (page: Page) => send(page, { type: 'getPageSettings', site: 'facebook' });

/** Reloads the extension until it runs this version: Chromium downloads an update in its own time and applies it at a reload. */
async function reloadInto(context: BrowserContext, extensionId: string, version: string): Promise<Page> {
  let page = await openPopup(context, extensionId);
  await expect(async () => {
    await page.evaluate(() => (globalThis as unknown as ExtensionPage).chrome.runtime.reload()).catch(() => undefined);
    await page.close();
    page = await openPopup(context, extensionId);
    expect(await page.evaluate(() => (globalThis as unknown as ExtensionPage).chrome.runtime.getManifest().version)).toBe(version);
  }).toPass({ timeout: 60_000 });
  return page;
}

/** Ends the extension's worker as the browser does when it has been idle. */
async function stopWorker(context: BrowserContext, page: Page): Promise<void> {
  const cdp = await context.newCDPSession(page);
  const worker = await findWorkerTarget(cdp);
  if (worker) await cdp.send('Target.closeTarget', { targetId: worker.targetId });
  await cdp.detach();
}

test('a policy file installs, sets, locks, changes, updates and removes the extension', async () => {
  const first = { organizationName, strictness: 'strict', pauseAllowed: false, staffNames: ['Dana Okafor'] };
  const run = await startManagedRun(getExtensionDir(), folder, first);
  const { context, server, popup } = run;
  try {
    await test.step('settings arrive, and the locked one cannot be changed', async () => {
      await expect(popup.getByRole('group', { name: 'Strictness' }).getByText(`Set by ${organizationName}`)).toBeVisible();
      await expect(popup.getByRole('radio', { checked: true })).toHaveValue('strict');
      for (const radio of await popup.getByRole('radio').all()) await expect(radio).toBeDisabled();
      await expect(popup.getByText('Your organization does not allow pausing.')).toBeVisible();
      expect(await askPageSettings(popup)).toMatchObject({ ok: true, answer: { organizationName } });
    });

    await test.step('a change of the file takes effect without a restart, in the open page too', async () => {
      run.setPolicy({ organizationName, strictness: 'relaxed', unlockedSettings: ['strictness'], coolDownSeconds: 7 });
      await expect(popup.getByRole('radio', { checked: true })).toHaveValue('relaxed', { timeout: 60_000 });
      for (const radio of await popup.getByRole('radio').all()) await expect(radio).toBeEnabled();
      expect(await askPageSettings(popup)).toMatchObject({ answer: { coolDownSeconds: 7 } });
    });

    await test.step('a broken value is refused while its neighbours hold', async () => {
      const policyUrl = 'https://harbor-ridge.example/policy';
      const phones = ['555-0100', 'call us'];
      const broken = { strictness: 'severe', coolDownSeconds: 'soon', phones, noSuchKey: 1 };
      run.setPolicy({ organizationName, pauseAllowed: false, policyUrl, ...broken });
      await expect(popup.getByRole('link', { name: 'Our policy' })).toHaveAttribute('href', policyUrl, { timeout: 60_000 });
      await expect(popup.getByRole('radio', { checked: true })).toHaveValue('standard');
      await expect(popup.getByText('Your organization does not allow pausing.')).toBeVisible();
      expect(await askPageSettings(popup)).toMatchObject({ answer: { coolDownSeconds: 0, organizationName } });
      // What the diagnostics page can report: Chromium hands over wrong words and entries, but not values of a wrong type.
      const delivered = await popup.evaluate(() => (globalThis as unknown as ExtensionPage).chrome.storage.managed.get());
      expect(delivered).toMatchObject({ strictness: 'severe', phones });
      expect(delivered).not.toHaveProperty('coolDownSeconds');
    });

    await test.step('an update keeps what the person chose', async () => {
      await popup.locator('input[type=radio][value=strict]').check();
      await expect(popup.getByRole('radio', { checked: true })).toHaveValue('strict');
      await server.offer('1.0.2');
      const checkForUpdate = () =>
        popup.evaluate(async () => (await (globalThis as unknown as ExtensionPage).chrome.runtime.requestUpdateCheck()).status);
      await expect.poll(checkForUpdate, { timeout: 60_000 }).toBe('update_available');
      const updated = await reloadInto(context, server.extensionId, '1.0.2');
      await expect(updated.getByRole('radio', { checked: true })).toHaveValue('strict');
      await expect(updated.getByText('Your organization does not allow pausing.')).toBeVisible();
      await updated.close();
    });

    await test.step('taking the policy away removes the extension', async () => {
      run.removePolicy();
      const page = await context.newPage();
      await expect(async () => {
        await expect(page.goto(`chrome-extension://${server.extensionId}/popup.html`)).rejects.toThrow();
      }).toPass({ timeout: 60_000 });
      expect(context.serviceWorkers().filter((worker) => worker.url().includes(server.extensionId))).toEqual([]);
    });
  } finally {
    await run.close();
  }
});

test('events reach the collector of the policy, also when the worker stops in the middle of a batch', async () => {
  const marker = 'MARKER Dana visited';
  const receiver = await startOtlpReceiver();
  receiver.answers = ['hang'];
  const eventHeaders = { Authorization: 'Bearer EXAMPLE' };
  const run = await startManagedRun(getExtensionDir(), folder, { organizationName, eventEndpoint: receiver.endpoint, eventHeaders });
  try {
    await expect(run.popup.getByText(organizationName).first()).toBeVisible({ timeout: 60_000 });
    const sendFromPage = await openGuardedPage(run.context, run.server.extensionId);
    await sendFromPage({ type: 'checkDraft', site: 'facebook', text: marker, thread: { surface: 'reply', answered: null } });
    const action = { type: 'recordAction', site: 'facebook', surface: 'reply', level: 'stop', rules: ['care/visit'] };
    await sendFromPage({ ...action, action: 'shown', text: marker });
    await sendFromPage({ ...action, action: marker });
    await receiver.nextRequest();
    await stopWorker(run.context, run.popup);
    const again = receiver.nextRequest();
    await sendFromPage({ ...action, action: 'kept-editing' });
    await again;
    const [first, second] = receiver.bodies.map((body) => readRecords(body));
    expect(first?.map((record) => getAttribute(record, 'action'))).toEqual(['shown']);
    expect(second?.map((record) => getAttribute(record, 'action'))).toEqual(['shown', 'kept-editing']);
    expect(getAttribute(second![0]!, 'id')).toBe(getAttribute(first![0]!, 'id'));
    expect(receiver.headers[1]).toMatchObject({ authorization: 'Bearer EXAMPLE' });
    expect(receiver.bodies.join()).not.toContain('MARKER');
  } finally {
    await run.close();
    await receiver.close();
  }
});
