import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  addonId,
  type FirefoxBox,
  firefoxFamilies,
  firefoxGestureOf,
  openFirefoxBox,
  startGuardedFirefox,
} from '../e2e/support/firefox.ts';
import { type FirefoxBackground, watchBackground } from '../e2e/support/firefox-background.ts';
import { pressInDialog, readDialogTitle, waitForDialog, waitForNotice } from '../e2e/support/firefox-screen.ts';
import { type SiteServer, startSiteServer } from '../e2e/support/site-server.ts';

const clear = 'Thank you for your kind words! Have a great weekend.';
const risky = 'So glad you finished our program, Dana! Your therapist misses you.';
/** One test walks through the boxes of all families, because waiting takes the time. */
const timeout = 180_000;

let server: SiteServer;
let browser: Browser;
let background: FirefoxBackground;
let boxes: FirefoxBox[] = [];

beforeAll(async () => {
  server = await startSiteServer();
  browser = await startGuardedFirefox(server.port);
  background = await watchBackground(browser);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(() => server.reset());
afterEach(async () => {
  for (const { page } of boxes) await page.close();
  boxes = [];
});

/** One page for each editor family, with its box open and this text in it. */
async function writeInFamilies(firefox: Browser, text: string): Promise<void> {
  for (const surface of firefoxFamilies) {
    const box = await openFirefoxBox(await firefox.newPage(), surface);
    boxes.push(box);
    await box.type(text);
  }
}

const publish = (box: FirefoxBox): Promise<void> => box.publish(firefoxGestureOf(box.surface));

/** Does this in each box, with its page in front as a person has it. */
async function inEach(act: (box: FirefoxBox) => Promise<unknown>): Promise<void> {
  for (const box of boxes) {
    await box.page.bringToFront();
    await act(box);
  }
}

/** Each box has sent this once, and nothing else was sent. */
async function expectEachSent(text: string): Promise<void> {
  await server.waitForPublished(boxes.length);
  for (const box of boxes) await box.settle();
  const sent = server.published().map((one) => `${one.surface}: ${one.text}`);
  expect(sent.sort()).toEqual(boxes.map(({ surface }) => `${surface.id}: ${text}`).sort());
}

async function expectNothingSent(): Promise<void> {
  for (const box of boxes) await box.settle();
  expect(server.published()).toEqual([]);
}

test('a background that never answers holds every draft as not checked, and it can be published on purpose, in Firefox', {
  timeout,
}, async () => {
  await writeInFamilies(browser, clear.slice(0, -1));
  const goOn = await background.hang();
  await inEach(async (box) => {
    await box.page.keyboard.type('.');
    await publish(box);
  });
  await inEach(async ({ page }) => expect(await waitForDialog(page)).toBe('Not checked'));
  await expectNothingSent();
  await inEach(({ page }) => pressInDialog(page, /anyway/i));
  await expectEachSent(clear);
  await goOn();
});

test('text typed while the check runs is not published without another press, in Firefox', { timeout }, async () => {
  await writeInFamilies(browser, clear.slice(0, -1));
  await inEach(async (box) => {
    const goOn = await background.hang();
    await box.page.bringToFront();
    await box.page.keyboard.type('.');
    await publish(box);
    await box.page.keyboard.type(' More.');
    await goOn();
    await waitForNotice(box.page, /text changed/);
  });
  await expectNothingSent();
  await inEach(publish);
  await expectEachSent(`${clear} More.`);
});

/** Ways text gets into a box, beside typing. Each acts where the caret is. */
const writings: Record<string, (box: FirefoxBox) => Promise<void>> = {
  'keys, fast': ({ page }) => page.keyboard.type(`${'The roses are in bloom. '.repeat(42).slice(0, 1000)}🌷`),
  'another extension, emoji, right to left': ({ page }) =>
    page.evaluate(() => void document.execCommand('insertText', false, ' Happy weekend 👩‍👩‍👧 🇪🇸. שלום עולם')),
  undo: async ({ page }) => {
    await page.keyboard.type(' gone?');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.down('Shift');
    await page.keyboard.press('z');
    await page.keyboard.up('Shift');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
  },
  'ten thousand pasted': async ({ page }) => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), ` ${'The roses are in bloom. '.repeat(420).trim()}`);
    await page.keyboard.down('Control');
    await page.keyboard.press('End');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
  },
};

for (const surface of firefoxFamilies) {
  test(`the text that is checked is the text that is sent, however it is written, in Firefox: ${surface.id}`, { timeout }, async () => {
    const box = await openFirefoxBox(await browser.newPage(), surface);
    boxes.push(box);
    await box.type('Spring.');
    for (const [way, write] of Object.entries(writings)) {
      const before = await box.read();
      await write(box);
      // Undo ends where it began; everything else leaves its mark.
      if (way !== 'undo') await expect.poll(() => box.read(), { timeout: 20_000, message: way }).not.toBe(before);
    }
    await publish(box);
    await server.waitForPublished(1);
    await box.settle();
    const plainSpaces = (text: string | null | undefined) => text?.replace(/\u00a0/g, ' ').trim();
    const sent = plainSpaces(server.published()[0]?.text);
    expect(plainSpaces(await background.readLastChecked())).toBe(sent);
    expect(server.published()).toHaveLength(1);
    expect(sent?.length).toBeGreaterThan(10_000);
  });
}

test('a background that was stopped changes nothing; a page that outlives the extension works as without it, in Firefox', {
  timeout,
}, async () => {
  // A browser of its own: here the background stops after three idle seconds and not thirty, and at the end the extension goes.
  const other = await startGuardedFirefox(server.port, { 'extensions.background.idle.timeout': 3000 });
  try {
    const stopping = await watchBackground(other);
    await writeInFamilies(other, clear);
    await inEach(async (box) => {
      await stopping.waitUntilStopped();
      await publish(box);
    });
    await expectEachSent(clear);
    server.reset();
    await inEach(async ({ page, surface }) => {
      const box = await openFirefoxBox(page, surface);
      await box.type(risky);
      await stopping.waitUntilStopped();
      await publish(box);
      await waitForDialog(box.page);
      await box.page.keyboard.press('Escape');
    });
    await expectNothingSent();

    await other.uninstallExtension(addonId);
    await inEach(publish);
    await expectEachSent(risky);
    await inEach(async ({ page }) => expect(await readDialogTitle(page)).toBeNull());
  } finally {
    boxes = [];
    await other.close();
  }
});
