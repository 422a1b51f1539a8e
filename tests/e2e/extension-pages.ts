import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { lastPolicyKey } from '../../lib/settings/storage-keys.ts';
import { fillStorage } from '../../scripts/pictures/fill-storage.ts';
import { createSampleStorage } from '../../scripts/pictures/sample-storage.ts';
import { findServiceWorker } from './support/service-worker.ts';

/** What the reader's system asks for. */
export const schemes = ['light', 'dark'] as const;

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong, one line each. */
export async function findViolations(page: Page): Promise<string[]> {
  // Legacy mode: no second page to gather the results of frames in, for there are none.
  const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`));
}

/**
 * Stores a month of events, with `items` on top. The browser then answers with the policy stored: the background asks it several times in
 * its first seconds, and would write over what only lies in storage.
 */
export async function storeSample(page: Page, items: Record<string, unknown> = {}): Promise<void> {
  const stored: Record<string, unknown> = { ...createSampleStorage(Date.now()), pausedUntil: null, ...items };
  const { raw } = stored[lastPolicyKey] as { raw: Record<string, unknown> };
  const worker = await findServiceWorker(page.context());
  await worker.evaluate((policy) => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension's API object exists only inside the browser
    (globalThis as any).chrome.storage.managed.get = async () => policy;
  }, raw);
  await fillStorage(page, stored);
}

/** Opens a page of the extension afresh, with a month of events stored, or with `items` instead. */
export async function openPage(page: Page, extensionId: string, path: string, items: Record<string, unknown> = {}): Promise<void> {
  const base = `chrome-extension://${extensionId}`;
  await page.goto(`${base}/popup.html`);
  await storeSample(page, items);
  await page.goto('about:blank');
  await page.goto(`${base}/${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}
