import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { firefoxSurfaces, openFirefoxBox, startFirefox } from '../e2e/support/firefox.ts';
import { type SiteServer, startSiteServer } from '../e2e/support/site-server.ts';

const draft = 'See you at 5!';
let server: SiteServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await startSiteServer();
  browser = await startFirefox(server.port, null);
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

describe('without the extension, in Firefox', () => {
  for (const surface of firefoxSurfaces) {
    for (const gesture of surface.gestures) {
      test(`${surface.id} publishes by ${gesture} what was typed`, async () => {
        const box = await openFirefoxBox(page, surface);
        await box.type(draft);
        expect((await box.read()).trimEnd()).toBe(draft);
        await box.publish(gesture);
        await server.waitForPublished(1);
        await box.settle();
        expect(server.published()).toMatchObject([{ surface: surface.id, thread: surface.thread, text: draft, trusted: true }]);
        expect(server.published()).toHaveLength(1);
      });
    }
  }
});
