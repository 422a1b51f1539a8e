import type { Page } from '@playwright/test';
import type { GuardWorlds } from './carried.ts';
import type { Evidence } from './find-marker.ts';
import type { LeakBrowser } from './leak-browser.ts';
import { extensionPages, readDocument, readOriginStorage } from './leak-storage.ts';

const named = (owner: string, contents: Record<string, string>): Evidence[] =>
  Object.entries(contents).map(([name, content]) => ({ place: `${owner}: ${name}`, content }));

/** What a page's scripts can read of it now: its storages, messages that came, the document without its editors. */
export async function readPagePlaces(page: Page, worlds: GuardWorlds): Promise<Evidence[]> {
  const read = await page.evaluate(readOriginStorage);
  const carried = await Promise.all(page.frames().map((frame) => frame.evaluate(() => JSON.stringify(window.carried ?? []))));
  const shown = await Promise.all(page.frames().map((frame) => frame.evaluate(readDocument)));
  return [
    ...named('page', read),
    { place: 'page: what arrived', content: carried.join('\n') },
    { place: 'page: document outside the editors', content: shown.join('\n') },
    { place: 'content script: what it handed on', content: await worlds.read() },
    { place: 'content script: console and errors', content: worlds.readConsole() },
  ];
}

interface ExtensionGlobal {
  chrome: {
    storage: Record<'local' | 'session' | 'sync', { get(key: null): Promise<unknown> }>;
    action: { getTitle(details: object): Promise<string>; getBadgeText(details: object): Promise<string> };
    alarms: { getAll(): Promise<unknown> };
    tabs: { query(details: object): Promise<{ id?: number }[]> };
    developerPrivate: { getExtensionsInfo(): Promise<{ id: string }[]> };
  };
}

/** What the extension keeps: its storage areas, its origin's storages, the toolbar button, alarms. */
async function readExtensionPlaces({ openExtensionPage }: LeakBrowser): Promise<Evidence[]> {
  const page = await openExtensionPage('popup.html');
  const areas = await page.evaluate(async () => {
    const { storage, action, alarms, tabs } = (globalThis as unknown as ExtensionGlobal).chrome;
    const readArea = async (name: 'local' | 'session' | 'sync') => JSON.stringify(await storage[name].get(null));
    const ids = (await tabs.query({})).map(({ id }) => ({ tabId: id }));
    const button = await Promise.all(ids.flatMap((tab) => [action.getTitle(tab), action.getBadgeText(tab)]));
    return {
      'storage.local': await readArea('local'),
      'storage.session': await readArea('session'),
      'storage.sync': await readArea('sync'),
      'toolbar button': button.join('\n'),
      alarms: JSON.stringify(await alarms.getAll()),
    };
  });
  const { sessionStorage: _ofThisPage, address: _itsOwn, performance: _too, ...origin } = await page.evaluate(readOriginStorage);
  await page.close();
  return named('extension', { ...areas, ...origin });
}

/** What the extension's pages show, and the files they offer. */
async function readExtensionPages({ openExtensionPage }: LeakBrowser): Promise<Evidence[]> {
  const evidence: Evidence[] = [];
  for (const path of extensionPages) {
    const page = await openExtensionPage(path);
    evidence.push({ place: 'extension: its pages', content: await page.content() });
    if (path.endsWith('#log')) evidence.push({ place: 'extension: exported log', content: await exportLog(page) });
    await page.close();
  }
  return evidence;
}

async function exportLog(page: Page): Promise<string> {
  const texts: string[] = [];
  for (const format of ['CSV', 'JSON']) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: `Export ${format}` }).click();
    const stream = await (await download).createReadStream();
    for await (const chunk of stream) texts.push(String(chunk));
  }
  return texts.join('\n');
}

/** What the browser itself noted about the extension, as its developer would see it. */
export async function readExtensionErrors({ context, extensionId }: LeakBrowser): Promise<Evidence> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  const infos = await page.evaluate(() => (globalThis as unknown as ExtensionGlobal).chrome.developerPrivate.getExtensionsInfo());
  await page.close();
  return { place: 'browser: errors of the extension', content: JSON.stringify(infos.filter(({ id }) => id === extensionId)) };
}

/** Everything outside the pages under test. */
export async function readBrowserPlaces(browser: LeakBrowser, page: Page): Promise<Evidence[]> {
  return [
    ...(await readExtensionPlaces(browser)),
    ...(await readExtensionPages(browser)),
    await readExtensionErrors(browser),
    { place: 'browser: clipboard', content: await page.evaluate(() => navigator.clipboard.readText()) },
    { place: 'browser: console', content: browser.said.join('\n') },
  ];
}
