import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { optionsSections } from '../lib/i18n/options-messages.ts';
import { chromiumArgs } from '../tests/e2e/support/chromium-args.ts';
import { getExtensionDir } from '../tests/e2e/support/extension-dir.ts';
import { startSiteServer } from '../tests/e2e/support/site-server.ts';
import { getSurface, openBox } from '../tests/e2e/support/surfaces.ts';
import { findBrowser } from './find-browser.ts';
import { drawIcons } from './pictures/draw-icons.ts';
import { fillStorage } from './pictures/fill-storage.ts';
import { openOverlay } from './pictures/open-overlay.ts';
import { overlayStates } from './pictures/overlay-states.ts';
import { createSampleStorage } from './pictures/sample-storage.ts';

const pictures = join(import.meta.dirname, '../docs/pictures');
const schemes = ['light', 'dark'] as const;

/** `npm run screenshots`: every page and every state of the dialog, light and dark, into docs/pictures; `icons` draws the icons only. */
export async function main(args: readonly string[]): Promise<void> {
  const executablePath = findBrowser('chromium');
  if (args.includes('icons')) {
    const browser = await chromium.launch({ executablePath, args: chromiumArgs(9, null) });
    await drawIcons(browser);
    await browser.close();
    return;
  }
  await mkdir(pictures, { recursive: true });
  const server = await startSiteServer();
  const context = await chromium.launchPersistentContext('', {
    executablePath,
    headless: true,
    locale: 'en-US',
    reducedMotion: 'reduce',
    // Every host name leads to the replicas: no page can load anything from elsewhere.
    args: ['--headless=new', ...chromiumArgs(server.port, getExtensionDir())],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const base = `chrome-extension://${new URL(worker.url()).host}`;
  const page = await context.newPage();
  await takeSites(page);
  await takePopupOfSite(page, context, base);
  await takeOverlay(page);
  await takePages(page, context, base);
  await context.close();
  await server.close();
}

/** What a person sees in the box she writes in, before and after she presses publish. */
async function takeSites(page: Page): Promise<void> {
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 760, height: 700 });
    for (const id of ['facebook/comment', 'instagram/comment']) {
      const box = await openBox(page, getSurface(id));
      if (scheme === 'dark') await darken(page);
      await box.type('So glad you finished our program, Dana! Your therapist misses you.');
      await page.locator('second-look-marks').waitFor({ state: 'attached' });
      await take(page, `marks-${id.replace('/', '-')}-${scheme}`);
    }
    await page.keyboard.press('Enter');
    await page.locator('second-look-dialog').waitFor({ state: 'attached' });
    await take(page, `overlay-held-reply${scheme === 'dark' ? '-dark' : ''}`);
  }
}

/** The replicas are light; the sites are dark for who wants it. */
const darken = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('body, body * { background-color: #18191a !important; color: #e4e6eb !important; border-color: #3e4042 !important }');
    document.adoptedStyleSheets.push(sheet);
  });

/** The popup as it opens over a guarded tab. Alone in a tab of its own it would speak of itself, so it is told which tab is meant. */
async function takePopupOfSite(site: Page, context: BrowserContext, base: string): Promise<void> {
  const box = await openBox(site, getSurface('facebook/comment'));
  await box.type('Thank you!');
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 360, height: 640 });
  await popup.goto(`${base}/popup.html`);
  const tabId = await popup.evaluate(async () => {
    const { tabs, runtime } = (globalThis as unknown as { chrome: BrowserApi }).chrome;
    for (const { id } of await tabs.query({})) {
      if ((await runtime.sendMessage({ type: 'getTabStatus', tabId: id })).answer?.site) return id;
    }
    return undefined;
  });
  await popup.addInitScript((id) => {
    const { tabs: api } = (globalThis as unknown as { chrome: BrowserApi }).chrome;
    api.query = async (_query, callback) => {
      callback?.([{ id }]);
      return [{ id }];
    };
  }, tabId);
  for (const [name, pausedUntil] of [
    ['guarded', null],
    ['paused', Date.now() + 600_000],
  ] as const) {
    await fillStorage(popup, { ...createSampleStorage(Date.now()), pausedUntil });
    for (const scheme of schemes) {
      await popup.emulateMedia({ colorScheme: scheme });
      await open(popup, `${base}/popup.html`);
      await take(popup, `popup-${name}-${scheme}`, true);
    }
  }
  await fillStorage(popup, { pausedUntil: null });
  await popup.close();
}

/** What of the browser the popup's pictures need. */
interface BrowserApi {
  runtime: { sendMessage(question: object): Promise<{ answer?: { site: string | null } }> };
  tabs: { query(query: object, callback?: (tabs: { id: number | undefined }[]) => void): Promise<{ id: number | undefined }[]> };
}

async function takeOverlay(page: Page): Promise<void> {
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 760, height: 760 });
    for (const [name, state] of Object.entries(overlayStates)) {
      await openOverlay(page, state);
      await take(page, `overlay-${name}-${scheme}`);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 320, height: 640 });
  await openOverlay(page, overlayStates.reason!);
  await take(page, 'overlay-320px');
  await page.setViewportSize({ width: 760, height: 760 });
  await openOverlay(page, overlayStates.stop!);
  for (const summary of await page.locator('summary').all()) await summary.click();
  await page.getByRole('button', { name: 'Use a safe reply' }).click();
  await take(page, 'overlay-open');
  await page.emulateMedia({ forcedColors: 'active' });
  await take(page, 'overlay-forced-colors');
  await page.emulateMedia({ forcedColors: null });
}

async function takePages(page: Page, context: BrowserContext, base: string): Promise<void> {
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme });
    await fill(page, base, createSampleStorage(Date.now()));
    await page.setViewportSize({ width: 360, height: 640 });
    await open(page, `${base}/popup.html`);
    await take(page, `popup-${scheme}`, true);
    await page.setViewportSize({ width: 1100, height: 800 });
    for (const section of scheme === 'light' ? optionsSections : (['guard', 'log'] as const)) {
      await open(page, `${base}/options.html#${section}`);
      await take(page, `options-${section}-${scheme}`, true);
    }
    for (const screen of ['what', 'privacy', 'practice']) {
      await open(page, `${base}/welcome.html#${screen}`);
      await take(page, `welcome-${screen}-${scheme}`);
    }
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('alertdialog').waitFor();
    await take(page, `welcome-held-${scheme}`);
    await fill(page, base, createSampleStorage(Date.now(), { locked: true }));
    await page.setViewportSize({ width: 360, height: 640 });
    await open(page, `${base}/popup.html`);
    await take(page, `popup-locked-${scheme}`, true);
    await page.setViewportSize({ width: 1100, height: 800 });
    await open(page, `${base}/options.html#diagnostics`);
    await take(page, `options-diagnostics-locked-${scheme}`, true);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await fill(page, base, createSampleStorage(Date.now()));
  await page.setViewportSize({ width: 320, height: 720 });
  for (const [path, name] of [
    ['options.html#log', 'options'],
    ['welcome.html#practice', 'welcome'],
  ] as const) {
    await open(page, `${base}/${path}`);
    await take(page, `${name}-320px`, true);
  }
  await page.emulateMedia({ forcedColors: 'active' });
  await takeSome(page, base, 'forced-colors');
  await page.emulateMedia({ forcedColors: null });
  const spanish = createSampleStorage(Date.now(), { interfaceLanguage: 'es' });
  await fill(page, base, spanish);
  await takeSome(page, base, 'es');
  await fill(page, base, { ...spanish, eventLog: [] });
  await open(page, `${base}/options.html#log`);
  await take(page, 'options-log-empty-es', true);
  await Promise.all(context.pages().map((other) => other.close()));
}

/** The popup, the log and the practice box, as they look in one more way. */
async function takeSome(page: Page, base: string, way: string): Promise<void> {
  for (const [path, name, width] of [
    ['popup.html', 'popup', 360],
    ['options.html#log', 'options-log', 1100],
    ['welcome.html#practice', 'welcome-practice', 1100],
  ] as const) {
    await page.setViewportSize({ width, height: 640 });
    await open(page, `${base}/${path}`);
    await take(page, `${name}-${way}`, true);
  }
}

/** A different page first: a change of the hash alone loads nothing. */
async function open(page: Page, url: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(url);
  await page.locator('h1').waitFor();
}

async function fill(page: Page, base: string, items: Record<string, unknown>): Promise<void> {
  await open(page, `${base}/popup.html`);
  await fillStorage(page, items);
}

const take = (page: Page, name: string, fullPage = false) => page.screenshot({ path: join(pictures, `${name}.png`), fullPage });
