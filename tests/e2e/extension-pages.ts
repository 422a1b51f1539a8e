import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { fillStorage } from '../../scripts/pictures/fill-storage.ts';
import { createSampleStorage } from '../../scripts/pictures/sample-storage.ts';

/** What the reader's system asks for. */
export const schemes = ['light', 'dark'] as const;

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong, one line each. */
export async function findViolations(page: Page): Promise<string[]> {
  // Legacy mode: no second page to gather the results of frames in, for there are none.
  const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`));
}

/** Opens a page of the extension afresh, with a month of events stored, or with `items` instead. */
export async function openPage(page: Page, extensionId: string, path: string, items: Record<string, unknown> = {}): Promise<void> {
  const base = `chrome-extension://${extensionId}`;
  await page.goto(`${base}/popup.html`);
  await fillStorage(page, { ...createSampleStorage(Date.now()), pausedUntil: null, ...items });
  await page.goto('about:blank');
  await page.goto(`${base}/${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}
