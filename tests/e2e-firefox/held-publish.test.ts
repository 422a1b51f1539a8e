import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FirefoxBox, firefoxSurfaces, openFirefoxBox, startGuardedFirefox } from '../e2e/support/firefox.ts';
import { type SiteServer, startSiteServer } from '../e2e/support/site-server.ts';

const clear = 'Thank you for your kind words! Have a great weekend.';
const risky = 'So glad you finished our program, Dana! Your therapist misses you.';

let server: SiteServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await startSiteServer();
  browser = await startGuardedFirefox(server.port);
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

/** The dialog's inside is closed to the page, so the test does what a person with a keyboard does. */
const waitForDialog = () => page.locator('second-look-dialog').setVisibility(null).wait();
const hasDialog = async () => (await page.$('second-look-dialog')) !== null;
const texts = () => server.published().map(({ text }) => text);

async function keepEditing(box: FirefoxBox): Promise<void> {
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('second-look-dialog') === null);
  expect((await box.read()).trimEnd()).toBe(risky);
}

/** From "Keep editing" on: an answer to somebody offers "Use a safe reply" first, then stands "Publish anyway". */
async function publishAnyway(isAnswer: boolean): Promise<void> {
  await page.keyboard.press('Tab');
  if (isAnswer) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}

describe('with the extension, in Firefox', () => {
  for (const surface of firefoxSurfaces) {
    for (const gesture of surface.gestures) {
      test(`${surface.id} by ${gesture}: a clear text goes out once`, async () => {
        const box = await openFirefoxBox(page, surface);
        await box.type(clear);
        await box.publish(gesture);
        await server.waitForPublished(1);
        await box.settle();
        expect(texts()).toEqual([clear]);
        expect(await hasDialog()).toBe(false);
      });

      test(`${surface.id} by ${gesture}: a risky text is held, kept, and goes out once on purpose`, async () => {
        const box = await openFirefoxBox(page, surface);
        await box.type(risky);
        await box.publish(gesture);
        await waitForDialog();
        await box.settle();
        expect(texts()).toEqual([]);
        await keepEditing(box);
        await box.publish(gesture);
        await waitForDialog();
        await publishAnyway(surface.thread !== null);
        await server.waitForPublished(1);
        await box.settle();
        expect(texts()).toEqual([risky]);
      });
    }
  }
});
