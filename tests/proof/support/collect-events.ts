import type { LeakBrowser } from './leak-browser.ts';
import { collectorHost } from './recording-proxy.ts';

interface ExtensionGlobal {
  chrome: {
    storage: {
      local: { set(items: object): Promise<void> };
      onChanged: { addListener(listener: (changes: Record<string, { newValue?: { state?: string } }>) => void): void };
    };
    alarms: { create(name: string, info: object): Promise<void> };
  };
}

/** Sets an event collector as policy does, runs `work`, and lets the waiting events go. The collector stays set. */
export async function collectEvents(browser: LeakBrowser, work: () => Promise<void>): Promise<void> {
  const page = await browser.openExtensionPage('popup.html');
  await page.evaluate(async (endpoint) => {
    const { storage } = (globalThis as unknown as ExtensionGlobal).chrome;
    const lastPolicy = { state: 'managed', raw: { eventEndpoint: endpoint } };
    // The background reads the machine's policy again now and then and finds none.
    storage.onChanged.addListener((changes) => {
      if (changes.lastPolicy?.newValue?.state === 'unmanaged') void storage.local.set({ lastPolicy });
    });
    await storage.local.set({ lastPolicy });
  }, `https://${collectorHost}/v1/logs`);
  await work();
  await page.evaluate(() => (globalThis as unknown as ExtensionGlobal).chrome.alarms.create('send-events', { when: Date.now() }));
  await browser.proxy.waitForHost(collectorHost);
  await page.close();
}
