import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firefoxSurfaces, openFirefoxBox, startGuardedFirefox } from '../e2e/support/firefox.ts';
import { type SiteServer, startSiteServer } from '../e2e/support/site-server.ts';

const risky = 'So glad you finished our program, Dana! Your therapist misses you.';

let server: SiteServer;
let browser: Browser;

beforeAll(async () => {
  server = await startSiteServer();
  browser = await startGuardedFirefox(server.port);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test.each(firefoxSurfaces)('risky words are underlined while typing, in Firefox: $id', async (surface) => {
  const page = await browser.newPage();
  const box = await openFirefoxBox(page, surface);
  await box.type(risky);
  await page.locator('second-look-marks').setVisibility(null).wait();
  const isField = await page.evaluate(() => document.activeElement instanceof HTMLTextAreaElement);
  // The lines over a form field stand in a closed shadow root, which no driver of Firefox sees.
  if (!isField) {
    await page.waitForFunction(() => (CSS.highlights as unknown as Map<string, Set<Range>>).size > 0);
    const marked = await page.evaluate(() =>
      [...(CSS.highlights as unknown as Map<string, Set<Range>>).values()].flatMap((ranges) =>
        [...ranges].map((range) => range.toString()),
      ),
    );
    for (const words of marked) expect(risky).toContain(words);
  }
  expect((await box.read()).trimEnd()).toBe(risky);
  await page.close();
});
