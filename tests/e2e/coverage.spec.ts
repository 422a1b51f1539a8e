import type { BrowserContext, Page, Worker } from '@playwright/test';
import { pressInDialog, readHeldDialog, readNotices, waitForHeldDialog } from './held-dialog.ts';
import { expect, launchChromium, settle, test } from './support/extension-test.ts';
import { getSurface, openBox } from './support/surfaces.ts';

const risky = 'So glad you finished our program, Dana! Your therapist misses you.';
test.describe.configure({ timeout: 90_000 });

const ideas = 'https://www.facebook.com/ideas';

/** What the toolbar button shows of the only tab that reported. */
interface Toolbar {
  badge: string;
  title: string;
}

function readToolbar(worker: Worker): Promise<Toolbar> {
  return worker.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension's API object exists only inside the browser
    const { action, storage, tabs } = (globalThis as any).chrome;
    const open: number[] = (await tabs.query({})).map(({ id }: { id: number }) => id);
    const told = Object.keys(await storage.session.get(null)).map((key) => Number(/^coverage:(\d+)$/.exec(key)?.[1]));
    const tabId = told.findLast((id) => open.includes(id)) ?? -1;
    if (tabId < 0) return { badge: '', title: '' };
    return { badge: await action.getBadgeText({ tabId }), title: await action.getTitle({ tabId }) };
  });
}

/** What the popup says of `page`. It asks for the tab in front, so it is opened behind it. */
async function readPopup(context: BrowserContext, worker: Worker, page: Page): Promise<string> {
  await page.bringToFront();
  const opened = context.waitForEvent('page');
  await worker.evaluate(() => {
    // biome-ignore lint/suspicious/noExplicitAny: as above
    const { runtime, tabs } = (globalThis as any).chrome;
    return tabs.create({ url: runtime.getURL('popup.html'), active: false });
  });
  const popup = await opened;
  const words = await popup.getByRole('status').textContent();
  await popup.close();
  return words ?? '';
}

/** Writes into the box no adapter knows and presses its control. */
async function publishIdea(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Idea' }).click();
  await page.keyboard.insertText(risky);
  await page.locator('[data-act="publish"]').click();
}

test('a box no adapter knows is guarded all the same, and the popup says so', async ({ page, browserContext, server, serviceWorker }) => {
  await page.goto(ideas);
  await publishIdea(page);
  await waitForHeldDialog(page);
  await settle(page);
  expect(server.published()).toEqual([]);
  await expect.poll(async () => (await readToolbar(serviceWorker)).badge).toBe('!');
  const { title } = await readToolbar(serviceWorker);
  expect(title).toContain('partly guarded');
  expect(await readPopup(browserContext, serviceWorker, page)).toMatch(
    /partly guarded[\s\S]*not one Second Look knows \(facebook\/other\)/,
  );
});

test('a box whose publish control is not found is called not guarded, until policy names the control', async ({
  page,
  browserContext,
  server,
  serviceWorker,
}) => {
  await page.goto(`${ideas}?control=odd`);
  await page.getByRole('textbox', { name: 'Idea' }).click();
  await page.keyboard.insertText('Any words');
  await expect.poll(async () => (await readToolbar(serviceWorker)).badge).toBe('off');
  const { title } = await readToolbar(serviceWorker);
  expect(title).toContain('not guarded');
  expect(await readPopup(browserContext, serviceWorker, page)).toMatch(
    /not guarded[\s\S]*publish button was not found \(facebook\/other\)/,
  );

  await setPolicy(serviceWorker, { selectorOverrides: JSON.stringify({ 'facebook/other': { publish: ['[data-act="publish"]'] } }) });
  // The open page learns of it without a reload.
  await expect
    .poll(async () => {
      await page.keyboard.insertText('.');
      return (await readToolbar(serviceWorker)).badge;
    })
    .toBe('!');
  await publishIdea(page);
  await waitForHeldDialog(page);
  await settle(page);
  expect(server.published()).toEqual([]);
  await setPolicy(serviceWorker, {});
});

/** Puts a policy in force as the browser would: whenever it is asked for, and as the one last known. */
function setPolicy(worker: Worker, raw: Record<string, unknown>): Promise<void> {
  return worker.evaluate(async (values) => {
    // biome-ignore lint/suspicious/noExplicitAny: as above
    const { storage } = (globalThis as any).chrome;
    storage.managed.get = (_keys: unknown, done: (found: object) => void) => done(values);
    await storage.local.set({ lastPolicy: { state: Object.keys(values).length > 0 ? 'managed' : 'unmanaged', raw: values } });
  }, raw);
}

test('an attached picture is said not to be checked, quietly and in the dialog', async ({ page, server }) => {
  const box = await openBox(page, getSurface('facebook/comment'));
  await box.type(risky);
  const post = page.getByRole('article').filter({ has: page.getByRole('heading', { name: 'Dana Whitfield' }) });
  const picture = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
  await post.locator('input[type="file"]').setInputFiles({ name: 'team.gif', mimeType: 'image/gif', buffer: picture });
  await expect.poll(() => readNotices(page)).toMatch(/Pictures and videos are not checked/);
  await box.editor.click();
  await box.publish('enter');
  await waitForHeldDialog(page);
  expect((await readHeldDialog(page))?.words).toContain('Pictures and videos are not checked');
  await pressInDialog(page, /anyway/i);
  await server.waitForPublished(1);
});

test('a site taken from the extension is named in the popup and marked on the toolbar button', async ({ server }) => {
  const { context, worker } = await launchChromium(server.port);
  try {
    const settings = await context.newPage();
    await settings.goto('chrome://extensions');
    await settings.evaluate(async (id) => {
      // biome-ignore lint/suspicious/noExplicitAny: the browser's own page
      await (globalThis as any).chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_CLICK' });
    }, new URL(worker.url()).host);
    const readBadge = () =>
      // biome-ignore lint/suspicious/noExplicitAny: as above
      worker.evaluate(() => (globalThis as any).chrome.action.getBadgeText({}));
    await expect.poll(readBadge).toBe('!');
    const page = await context.newPage();
    await page.goto('https://www.facebook.com/');
    expect(await readPopup(context, worker, page)).toMatch(/does not let Second Look run on Facebook/i);
  } finally {
    await context.close();
  }
});
