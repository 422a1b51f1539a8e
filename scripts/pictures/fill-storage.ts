import type { Page } from '@playwright/test';

/** Puts values into the extension's local storage, from an open page of the extension. */
export async function fillStorage(page: Page, items: Record<string, unknown>): Promise<void> {
  await page.evaluate((values) => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } };
    return chrome.storage.local.set(values);
  }, items);
}
