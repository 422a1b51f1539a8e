import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { closeAndOpen } from '../e2e/support/close-and-open.ts';
import { risky } from '../e2e/support/drafts.ts';
import { callInBrowser } from '../e2e/support/firefox-driver.ts';
import { waitForDialog, waitForNoDialog } from '../e2e/support/firefox-screen.ts';
import { test } from '../e2e/support/firefox-test.ts';

/** By this its reports are told from those of other pages. */
const address = 'https://www.facebook.com/?many-boxes';

interface Usage {
  listeners: number;
  megabytes: number;
}

/** What Firefox itself reports about the page: event listeners of its window, and the memory of all that belongs to it, our script too. */
async function measure(page: Page): Promise<Usage> {
  const report = `async (name) => {
    Services.obs.notifyObservers(null, 'child-mmu-request');
    const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
    const usage = { listeners: 0, megabytes: 0 };
    const read = (process, path, kind, units, amount) => {
      if (!path.includes(name)) return;
      if (path.startsWith('event-counts/') && path.endsWith('/event-listeners')) usage.listeners += amount;
      if (path.startsWith('explicit/window-objects/')) usage.megabytes += amount / 1e6;
    };
    await new Promise((resolve) => manager.getReports(read, null, resolve, null, false));
    return JSON.stringify(usage);
  }`;
  return JSON.parse(await callInBrowser(page.browser(), report, new URL(address).search.slice(1))) as Usage;
}

/** Of each hundred boxes the last is checked, marked and held, and goes with the dialog over it. */
async function openHundred(page: Page): Promise<void> {
  expect(await page.evaluate(closeAndOpen, { times: 99, text: 'See you' })).toBe('See you');
  expect(await page.evaluate(closeAndOpen, { times: 1, text: risky })).toBe(risky);
  await page.locator('second-look-marks').setVisibility(null).wait();
  await page.evaluate(() => document.querySelector<HTMLElement>('[role="dialog"] [aria-label="Post"]')?.click());
  await waitForDialog(page);
  await page.evaluate(closeAndOpen, { times: 1, text: 'See you' });
  await waitForNoDialog(page);
}

test('five hundred opened and closed boxes leave no listeners, no marks and no memory behind, in Firefox', {
  timeout: 180_000,
}, async ({ page, server }) => {
  await page.goto(address);
  await page.locator('[data-pagelet="FeedComposer"] .opener').wait();
  // What is made once and kept is there by then.
  await openHundred(page);
  const before = await measure(page);
  expect(before.listeners).toBeGreaterThan(50);
  for (let hundred = 0; hundred < 5; hundred += 1) await openHundred(page);
  // Firefox collects what is no longer used when it likes.
  await expect
    .poll(
      async () => {
        const after = await measure(page);
        return after.listeners - before.listeners < 20 && after.megabytes - before.megabytes < 2;
      },
      { timeout: 60_000 },
    )
    .toBe(true);
  expect(server.published()).toEqual([]);
  await expect.poll(() => page.$('second-look-dialog, second-look-notice, second-look-marks'), { timeout: 20_000 }).toBeNull();
  expect(await page.evaluate(() => (CSS.highlights as unknown as Map<string, unknown>).size)).toBe(0);
});
