import type { LeakBrowser } from './leak-browser.ts';
import { collectorHost } from './recording-proxy.ts';

interface ExtensionGlobal {
  chrome: {
    storage: {
      local: { set(items: object): Promise<void> };
      onChanged: { addListener(listener: (changes: Record<string, { newValue?: { state?: string } }>) => void): void };
    };
    alarms: { create(name: string, info: object): Promise<void> | void };
  };
}

export const collectorUrl = `https://${collectorHost}/v1/logs`;

/** Runs in a page of the extension: sets an event collector as policy does, for as long as the page is open. */
export async function setCollector(endpoint: string): Promise<void> {
  const { storage } = (globalThis as unknown as ExtensionGlobal).chrome;
  const lastPolicy = { state: 'managed', raw: { eventEndpoint: endpoint } };
  // The background reads the machine's policy again now and then and finds none.
  storage.onChanged.addListener((changes) => {
    if (changes.lastPolicy?.newValue?.state === 'unmanaged') void storage.local.set({ lastPolicy });
  });
  await storage.local.set({ lastPolicy });
}

/** Runs in a page of the extension: lets the waiting events go. */
export async function sendEventsNow(): Promise<void> {
  await (globalThis as unknown as ExtensionGlobal).chrome.alarms.create('send-events', { when: Date.now() });
}

/** Sets the collector, runs `work`, and waits until its events have left. */
export async function collectEvents(browser: LeakBrowser, work: () => Promise<void>): Promise<void> {
  const page = await browser.openExtensionPage('popup.html');
  await page.evaluate(setCollector, collectorUrl);
  await work();
  await page.evaluate(sendEventsNow);
  await browser.proxy.waitForHost(collectorHost);
  await page.close();
}
