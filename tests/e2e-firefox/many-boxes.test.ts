import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
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

/** Closes the box and opens it anew with a text, so many times; returns what the last one says. */
const closeAndOpen = (page: Page, count: number, words: string) =>
  page.evaluate(
    async (times, text) => {
      // A message is a turn of its own and, unlike a frame, comes at once.
      const { port1, port2 } = new MessageChannel();
      const turn = () =>
        new Promise((resolve) => {
          port1.onmessage = resolve;
          port2.postMessage(null);
        });
      const press = (css: string) => document.querySelector<HTMLElement>(css)?.click();
      for (let time = 0; time < times; time += 1) {
        press('[role="dialog"] [aria-label="Close"]');
        await turn();
        press('[data-pagelet="FeedComposer"] .opener');
        await turn();
        const editor = document.querySelector<HTMLElement>('[role="dialog"] [data-lexical-editor]');
        editor?.focus();
        if (editor) getSelection()?.selectAllChildren(editor);
        await turn();
        document.execCommand('insertText', false, text);
        await turn();
      }
      return document.querySelector('[role="dialog"] [data-lexical-editor]')?.textContent;
    },
    count,
    words,
  );

/** Of each hundred boxes the last is checked, marked and held, and goes with the dialog over it. */
async function openHundred(page: Page): Promise<void> {
  expect(await closeAndOpen(page, 99, 'See you')).toBe('See you');
  expect(await closeAndOpen(page, 1, risky)).toBe(risky);
  await page.locator('second-look-marks').setVisibility(null).wait();
  await page.evaluate(() => document.querySelector<HTMLElement>('[role="dialog"] [aria-label="Post"]')?.click());
  await waitForDialog(page);
  await closeAndOpen(page, 1, 'See you');
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
