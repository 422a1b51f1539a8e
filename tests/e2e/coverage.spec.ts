import type { BrowserContext, Locator, Page, Worker } from '@playwright/test';
import { pressInDialog, readHeldDialog, readNotices, waitForHeldDialog, waitForNoDialog } from './held-dialog.ts';
import { risky } from './support/drafts.ts';
import { expect, launchChromium, settle, test } from './support/extension-test.ts';
import { getSurface, openBox } from './support/surfaces.ts';

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
async function readPopup(context: BrowserContext, worker: Worker, page: Page, hasGuard = true): Promise<string> {
  // The first-run page opens by itself, and in front.
  await expect.poll(() => context.pages().some((other) => other.url().endsWith('/welcome.html'))).toBe(true);
  await page.bringToFront();
  // The browser's own list of tabs follows a moment later; a blocked page tells nothing to know its tab by.
  const isInFront = () =>
    worker.evaluate(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: as above
      const { storage, tabs } = (globalThis as any).chrome;
      const [tab] = await tabs.query({ active: true });
      return tab !== undefined && `coverage:${tab.id}` in (await storage.session.get(null));
    });
  if (hasGuard) await expect.poll(isInFront).toBe(true);
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
  await page.keyboard.press('Control+A');
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

for (const [site, url] of [
  ['facebook', ideas],
  ['x', 'https://x.com/ideas'],
  ['linkedin', 'https://www.linkedin.com/ideas'],
  ['instagram', 'https://www.instagram.com/ideas'],
] as const) {
  test(`so is a rich one that publishes on Enter, on every site: ${site}`, async ({ page, server, serviceWorker }) => {
    for (const lang of ['en', 'es', 'de']) {
      await page.goto(`${url}?box=rich&lang=${lang}`);
      await page.getByLabel('Idea').click();
      await page.keyboard.insertText(risky);
      await expect.poll(async () => (await readToolbar(serviceWorker)).title).toContain('partly guarded');
      await page.keyboard.press('Enter');
      await waitForHeldDialog(page);
      await page.keyboard.press('Escape');
      await waitForNoDialog(page);
      await page.locator('[data-act="publish"]').click();
      await waitForHeldDialog(page);
      await settle(page);
      expect(server.published()).toEqual([]);
      await pressInDialog(page, /anyway/i);
      await server.waitForPublished(1);
      server.reset();
    }
  });
}

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
  await page.keyboard.press('Escape');

  // And with the box named as one that is known, all is well.
  const known = { editor: ['[aria-label="Idea"]'], publish: ['[data-act="publish"]'] };
  await setPolicy(serviceWorker, { selectorOverrides: JSON.stringify({ 'facebook/post': known }) });
  await expect
    .poll(async () => {
      await page.keyboard.insertText('.');
      return (await readToolbar(serviceWorker)).title;
    })
    .toContain('This tab is guarded');
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
    // The early looks at the policy after the worker's start must find this one.
    storage.managed.get = async () => values;
    await storage.local.set({ lastPolicy: { state: Object.keys(values).length > 0 ? 'managed' : 'unmanaged', raw: values } });
  }, raw);
}

test('what was said of a page is over with a navigation inside the site, before any box is entered there', async ({
  page,
  browserContext,
  serviceWorker,
}) => {
  await page.goto(ideas);
  await page.getByRole('textbox', { name: 'Idea' }).click();
  await page.keyboard.insertText('Any words');
  await expect.poll(async () => (await readToolbar(serviceWorker)).badge).toBe('!');
  await page.evaluate(() => window.replica.navigate('/'));
  await expect.poll(async () => (await readToolbar(serviceWorker)).badge).toBe('');
  expect(await readPopup(browserContext, serviceWorker, page)).not.toContain('facebook/other');
  // And the page that is gone back to says nothing either until its box is entered again.
  await page.goBack();
  await page.getByRole('textbox', { name: 'Idea' }).click();
  await page.keyboard.insertText('Any words');
  await expect.poll(async () => (await readToolbar(serviceWorker)).badge).toBe('!');
  await page.goForward();
  await expect.poll(async () => (await readToolbar(serviceWorker)).badge).toBe('');
});

const picture = {
  name: 'team.gif',
  mimeType: 'image/gif',
  buffer: Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
};

for (const [id, findInput] of [
  ['facebook/comment', (page) => page.getByRole('article').first().getByLabel('Add a photo').last()],
  ['x/post', (page) => page.getByLabel('Add a photo')],
  ['linkedin/share', (page) => page.getByRole('dialog').getByLabel('Add a photo')],
  ['instagram/caption', (page) => page.getByRole('dialog').getByLabel('Add a photo')],
] as [string, (page: Page) => Locator][]) {
  test(`an attached picture is said not to be checked, quietly and in the dialog: ${id}`, async ({ page, server }) => {
    const box = await openBox(page, getSurface(id));
    await box.type(risky);
    await findInput(page).setInputFiles(picture);
    await expect.poll(() => readNotices(page)).toMatch(/Pictures and videos are not checked/);
    await box.editor.click();
    await box.publish('button');
    await waitForHeldDialog(page);
    expect((await readHeldDialog(page))?.words).toContain('Pictures and videos are not checked');
    await pressInDialog(page, /anyway/i);
    await server.waitForPublished(1);
  });
}

test('private windows the extension is kept out of are named in the popup', async ({ page, browserContext, serviceWorker }) => {
  await page.goto('https://www.facebook.com/');
  expect(await readPopup(browserContext, serviceWorker, page)).toMatch(/Private windows are not checked/);
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
    expect(await readPopup(context, worker, page, false)).toMatch(/does not let Second Look run on Facebook/i);
  } finally {
    await context.close();
  }
});
