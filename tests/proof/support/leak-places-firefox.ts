import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { firefoxAddonId } from '../../../lib/rollout/target-browsers.ts';
import { callBesidePage, callInBrowser } from '../../e2e/support/firefox-driver.ts';
import { watchCarriers } from './carried.ts';
import type { Evidence } from './find-marker.ts';
import type { LeakFirefox } from './leak-firefox.ts';
import { extensionPages, fillOriginStorage, readDocument, readOriginStorage, showAndCopy } from './leak-storage.ts';

type AreaName = 'local' | 'session' | 'sync';
interface ExtensionGlobal {
  browser: {
    storage: Record<AreaName, { get(key: null): Promise<unknown>; set(items: object): Promise<void> }>;
    action: {
      getTitle(details: object): Promise<string>;
      setTitle(details: object): Promise<void>;
      getBadgeText(details: object): Promise<string>;
    };
    alarms: { getAll(): Promise<unknown>; create(name: string, info: object): Promise<void> | void };
    runtime: { getBackgroundPage(): Promise<typeof globalThis> };
  };
}

const named = (owner: string, contents: Record<string, string>): Evidence[] =>
  Object.entries(contents).map(([name, content]) => ({ place: `${owner}: ${name}`, content }));

/** Evaluates an expression where the content script of the page runs. */
const evaluateInGuard = (page: Page, expression: string): Promise<string> =>
  callBesidePage(
    page,
    `(id, expression) => {
      const { ExtensionContent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionContent.sys.mjs');
      return String(Cu.evalInSandbox(expression, ExtensionContent.getContextByExtensionId(id, content).sandbox));
    }`,
    firefoxAddonId,
    expression,
  );

/** Follows from now on what the content script of a loaded page hands on. */
export const watchGuard = (page: Page): Promise<string> => evaluateInGuard(page, `(${watchCarriers})()`);

/** What the page's scripts can read of it now, and what the content script handed on. */
export async function readPagePlaces(page: Page): Promise<Evidence[]> {
  return [
    ...named('page', await page.evaluate(readOriginStorage)),
    { place: 'page: what arrived', content: await page.evaluate(() => JSON.stringify(window.carried ?? [])) },
    { place: 'page: document outside the editors', content: await page.evaluate(readDocument) },
    { place: 'content script: what it handed on', content: await evaluateInGuard(page, 'JSON.stringify(window.carried ?? [])') },
    { place: 'browser: clipboard', content: await page.evaluate(() => navigator.clipboard.readText()) },
  ];
}

async function readExtensionPlaces({ openExtensionPage }: LeakFirefox): Promise<Evidence[]> {
  const page = await openExtensionPage('popup.html');
  const areas = await page.evaluate(async () => {
    const { storage, action, alarms } = (globalThis as unknown as ExtensionGlobal).browser;
    const readArea = async (name: AreaName) => JSON.stringify(await storage[name].get(null));
    return {
      'storage.local': await readArea('local'),
      'storage.session': await readArea('session'),
      'storage.sync': await readArea('sync'),
      'toolbar button': `${await action.getTitle({})} ${await action.getBadgeText({})}`,
      alarms: JSON.stringify(await alarms.getAll()),
    };
  });
  // Firefox keeps no cookies for an extension's own pages, so there is nothing to find.
  const {
    cookies: _none,
    sessionStorage: _ofThisPage,
    address: _itsOwn,
    performance: _too,
    ...origin
  } = await page.evaluate(readOriginStorage);
  await page.close();
  return named('extension', { ...areas, ...origin });
}

async function readExtensionPages({ openExtensionPage }: LeakFirefox): Promise<Evidence[]> {
  const evidence: Evidence[] = [];
  for (const path of extensionPages) {
    const page = await openExtensionPage(path);
    evidence.push({ place: 'extension: its pages', content: await page.evaluate(() => document.documentElement.outerHTML) });
    await page.close();
  }
  return evidence;
}

/** What Firefox keeps of errors, of its own and of every page and extension. */
const readErrors = ({ browser }: LeakFirefox): Promise<string> =>
  callInBrowser(browser, "() => Services.console.getMessageArray().map((one) => one.message ?? String(one)).join('\\n')");

/** Everything outside the pages under test. */
export async function readBrowserPlaces(firefox: LeakFirefox): Promise<Evidence[]> {
  const { said, proxy } = firefox;
  return [
    ...(await readExtensionPlaces(firefox)),
    ...(await readExtensionPages(firefox)),
    { place: 'browser: console of pages, content script and background', content: said.join('') },
    { place: 'browser: errors it keeps', content: await readErrors(firefox) },
    { place: 'network', content: JSON.stringify(proxy.requests.filter(({ url }) => new URL(url).pathname !== '/__publish')) },
  ];
}

/** How the proxy's list of requests that nobody but the extension makes names the one made here. */
export const plantedRequests = ['connection to planted.example:443', 'https://planted.example/'];

/** Logs a word, throws it and rejects with it: all ends of a console. */
const sayAll = (from: string): string => `
  console.log(${JSON.stringify(`${from} logged`)});
  setTimeout(() => { throw new Error(${JSON.stringify(`${from} threw`)}); });
  void Promise.reject(new Error(${JSON.stringify(`${from} rejected`)}));`;

/** Leaks on purpose, by every way there is, so that the search can be seen to find them. */
export async function plantEverywhere(firefox: LeakFirefox, page: Page, text: string): Promise<void> {
  await page.evaluate(fillOriginStorage, text);
  await page.evaluate(showAndCopy, text);
  await evaluateInGuard(page, `window.dispatchEvent(new CustomEvent('planted', { detail: ${JSON.stringify(text)} }))`);
  await evaluateInGuard(page, `window.postMessage(${JSON.stringify(text)}, '*')`);
  await evaluateInGuard(page, sayAll(`${text} script`));
  await page.evaluate(sayAll(`${text} page`));

  const own = await firefox.openExtensionPage('popup.html');
  await own.evaluate(fillOriginStorage, text);
  await own.evaluate(async (words) => {
    const { storage, action, alarms, runtime } = (globalThis as unknown as ExtensionGlobal).browser;
    const facts = { site: 'facebook', surface: 'reply', level: 'stop', action: 'shown', rules: [words.toLowerCase()], at: Date.now() };
    await storage.local.set({ eventLog: [facts], lastPolicy: { state: 'managed', raw: { organizationName: words } } });
    await Promise.all([storage.session.set({ words }), storage.sync.set({ words }), action.setTitle({ title: words })]);
    await alarms.create(words, { when: Date.now() + 3_600_000 });
    const background = await runtime.getBackgroundPage();
    background.console.log(`${words} background logged`);
    background.reportError(new background.Error(`${words} background threw`));
    void background.Promise.reject(new background.Error(`${words} background rejected`));
    void background.fetch(`https://planted.example/?${words}`).catch(() => undefined);
  }, text);
  await firefox.proxy.waitForHost('planted.example');
  for (const who of ['script', 'page', 'background']) {
    for (const what of ['logged', 'threw', 'rejected']) {
      await expect.poll(() => firefox.said.join('').includes(`${text} ${who} ${what}`), { message: `${who} ${what}` }).toBe(true);
    }
  }
  await own.close();
}
