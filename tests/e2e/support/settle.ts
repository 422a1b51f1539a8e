import type { Page } from '@playwright/test';

/** Resolves when the page has nothing under way to the server. Publishes started before it are recorded by then. */
export async function settle(page: Page): Promise<void> {
  await Promise.all(page.frames().map((frame) => frame.evaluate(() => window.replica.settle())));
}
