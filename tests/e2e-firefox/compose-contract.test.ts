import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { firefoxSurfaces, openFirefoxBox, startGuardedFirefox } from '../e2e/support/firefox.ts';
import { type FirefoxBackground, watchBackground } from '../e2e/support/firefox-background.ts';
import { pressInDialog, readDialogTitle, waitForDialog, waitForNoDialog, waitForNotice } from '../e2e/support/firefox-screen.ts';
import { type SiteServer, startSiteServer } from '../e2e/support/site-server.ts';

const risky = 'So glad you finished our program, Dana! Your therapist misses you.';
/** What of the risky text stays when it is corrected. */
const kept = 'So glad you ';
const clear = `${kept}like the new benches! Have a great weekend.`;
/** How far from its end the caret stands in the risky text when it is published. */
const stepsBack = 3;

let server: SiteServer;
let browser: Browser;
let background: FirefoxBackground;
let page: Page;

beforeAll(async () => {
  server = await startSiteServer();
  browser = await startGuardedFirefox(server.port);
  background = await watchBackground(browser);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(async () => {
  server.reset();
  page = await browser.newPage();
});
afterEach(() => page.close());

const sent = () => server.published().map(({ text, trusted }) => ({ text, trusted }));

describe('with the extension, in Firefox', () => {
  for (const surface of firefoxSurfaces) {
    for (const gesture of surface.gestures) {
      test(`${surface.id} by ${gesture}, strict CSP: a held text keeps its caret, its correction goes out once however it is pressed`, async () => {
        const box = await openFirefoxBox(page, surface, 'csp=strict');
        await box.type(risky);
        for (let step = 0; step < stepsBack; step += 1) await page.keyboard.press('ArrowLeft');
        await box.publishImpatiently(gesture);
        await waitForDialog(page);
        await box.settle();
        expect(sent()).toEqual([]);
        await page.keyboard.press('Escape');
        await waitForNoDialog(page);
        await page.keyboard.type('_');
        await expect
          .poll(async () => (await box.read()).trimEnd(), { timeout: 20_000 })
          .toBe(`${risky.slice(0, -stepsBack)}_${risky.slice(-stepsBack)}`);

        await box.retypeEnd(risky.length + 1 - kept.length, clear.slice(kept.length));
        await background.waitForCheckOf(clear);
        await box.publishImpatiently(gesture);
        await server.waitForPublished(1);
        await box.settle();
        // Known to be clear, it goes out by the person's own act.
        expect(sent()).toEqual([{ text: clear, trusted: true }]);
        expect(await readDialogTitle(page)).toBeNull();
      });

      test(`${surface.id} by ${gesture}: a site that ignores scripted events gets the next press, once, and it is said`, async () => {
        const box = await openFirefoxBox(page, surface, 'trusted-only=1');
        await box.type(risky);
        await box.publish(gesture);
        await pressInDialog(page, /anyway/i);
        await waitForNotice(page, /site did not react/);
        await box.settle();
        expect(sent()).toEqual([]);
        await box.publishImpatiently(gesture);
        await server.waitForPublished(1);
        await box.settle();
        expect(sent()).toEqual([{ text: risky, trusted: true }]);
        // Once: the same text is held when it is written again.
        await box.type(risky);
        await box.publish(gesture);
        await waitForDialog(page);
        await box.settle();
        expect(sent()).toHaveLength(1);
      });
    }
  }
});
