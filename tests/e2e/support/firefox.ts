import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core';
import { firefoxAddonId } from '../../../lib/rollout/target-browsers.ts';
import { findBrowser } from '../../../scripts/find-browser.ts';
import type { Gesture } from './surfaces.ts';

/** The address of the add-on's own pages; Firefox would choose one at random. */
const addonOrigin = 'moz-extension://5ec01d10-0000-4000-8000-000000000001';

/**
 * Firefox by WebDriver BiDi, without the extension. Whom it asks for pages is said by the preferences.
 * @param profileDir a folder to keep the profile in; without it, one of Puppeteer's own that goes with the browser
 */
export function launchFirefox(prefs: Record<string, unknown>, profileDir?: string): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless: true,
    acceptInsecureCerts: true,
    // Firefox opens an add-on's own pages only for a driver that may touch the browser itself.
    args: ['--remote-allow-system-access'],
    userDataDir: profileDir,
    defaultViewport: { width: 1280, height: 900 },
    extraPrefsFirefox: {
      'intl.locale.requested': 'en-US',
      'extensions.webextensions.uuids': JSON.stringify({ [firefoxAddonId]: new URL(addonOrigin).host }),
      // A test may fill the clipboard without a press of its own.
      'dom.events.testing.asyncClipboard': true,
      ...prefs,
    },
  });
}

/** Firefox without the extension, taking every host name from the replica server. */
export const startBareFirefox = (serverPort: number): Promise<Browser> =>
  launchFirefox({ 'network.dns.forceResolve': '127.0.0.1', 'network.socket.forcePort': `443=${serverPort}` });

/** The extension as built for Firefox. Throws when there is none. */
export function getFirefoxBuild(): string {
  const dir = resolve(process.env.SECOND_LOOK_FIREFOX_EXTENSION ?? join(import.meta.dirname, '../../../.output/firefox-mv3'));
  if (!existsSync(join(dir, 'manifest.json'))) throw new Error(`No built extension in ${dir}. Run "npm run build:firefox" first.`);
  return dir;
}

/** Adds the built extension as a temporary add-on to a new profile; then its first-run page is open. */
export async function addExtension(firefox: Browser): Promise<void> {
  await firefox.installExtension(getFirefoxBuild());
  // The first-run page opens over the first tab; until then it could take the focus from a box.
  const [first] = await firefox.pages();
  await first?.waitForFunction(() => document.visibilityState === 'hidden', { polling: 100 });
}

/** Firefox with the extension, taking every host name from the replica server. */
export async function startGuardedFirefox(serverPort: number): Promise<Browser> {
  const firefox = await startBareFirefox(serverPort);
  await addExtension(firefox);
  return firefox;
}

/** Opens a page of the extension in a page of the browser, or in a new one, and waits until it is ready. */
export async function openAddonPage(firefox: Browser, path: string, page?: Page): Promise<Page> {
  const own = page ?? (await firefox.newPage());
  // The page changes its process on the way, and the driver never hears that it has come.
  void own.goto(`${addonOrigin}/${path}`).catch(() => undefined);
  await own.locator('h1').wait();
  return own;
}

/** A surface in selectors Puppeteer understands (`>>>` goes into an open shadow root). */
export interface FirefoxSurface {
  id: string;
  url: string;
  thread: string | null;
  gestures: readonly Gesture[];
  /** Pressed first, to open the box. */
  open?: string;
  editor: string;
  control: string;
}

/** One surface of each editor family. */
export const firefoxSurfaces: readonly FirefoxSurface[] = [
  {
    id: 'facebook/comment',
    url: 'https://www.facebook.com/',
    thread: '1001',
    gestures: ['button', 'enter'],
    editor: '[aria-label="Comment as Harbor Ridge"]',
    control: '#focused-state-composer-submit [role="button"]',
  },
  {
    id: 'x/reply',
    url: 'https://x.com/danaw_example/status/1001',
    thread: '1001',
    gestures: ['button', 'ctrl-enter'],
    editor: '[data-testid="tweetTextarea_0"]',
    control: '[data-testid="tweetButtonInline"]',
  },
  {
    id: 'linkedin/comment',
    url: 'https://www.linkedin.com/feed/',
    thread: '1001',
    gestures: ['button', 'ctrl-enter'],
    open: '[data-view-name="feed-comment-button"]',
    editor: '.tiptap',
    control: '[componentkey^="commentButtonSection"] button',
  },
  {
    id: 'linkedin/comment-v1',
    url: 'https://www.linkedin.com/feed/?gen=v1',
    thread: '1001',
    gestures: ['button', 'ctrl-enter'],
    open: '[data-view-name="feed-comment-button"]',
    editor: '.ql-editor',
    control: '.comments-comment-box__submit-button--cr',
  },
  {
    id: 'linkedin/share',
    url: 'https://www.linkedin.com/feed/',
    thread: null,
    gestures: ['button'],
    open: '.opener',
    editor: '#interop-outlet >>> .ql-editor',
    control: '#interop-outlet >>> .share-actions__primary-action',
  },
  {
    id: 'linkedin/message',
    url: 'https://www.linkedin.com/messaging/thread/2001/',
    thread: '2001',
    gestures: ['button', 'ctrl-enter'],
    editor: '.msg-form__contenteditable',
    control: '.msg-form__send-button',
  },
  {
    id: 'instagram/comment',
    url: 'https://www.instagram.com/p/1001/',
    thread: '1001',
    gestures: ['button', 'enter'],
    editor: 'textarea',
    control: 'form [role="button"]',
  },
];

/** One box of each editor family, by the key that publishes there, where there is one. */
export const firefoxFamilies = firefoxSurfaces.filter(({ id }) => id !== 'linkedin/comment-v1');
export const firefoxGestureOf = ({ gestures }: FirefoxSurface): Gesture => gestures.at(-1) ?? 'button';

/** One box in Firefox, with the acts of a person. */
export interface FirefoxBox {
  page: Page;
  surface: FirefoxSurface;
  /** Clicks into the box. */
  focus(): Promise<void>;
  /** Clicks into the box and types. */
  type(text: string): Promise<void>;
  /** Takes so many characters away from the end of the text and types others. */
  retypeEnd(taken: number, text: string): Promise<void>;
  publish(gesture: Gesture): Promise<void>;
  /** Publishes by a double click or a key held down. */
  publishImpatiently(gesture: Gesture): Promise<void>;
  /** Finds the publish control and returns a click there, which does not wait until the control is ready, as a fast person does not. */
  aimAtControl(): Promise<() => Promise<void>>;
  read(): Promise<string>;
  /** Everything the page sent has arrived at the server. */
  settle(): Promise<void>;
}

/** Runs in the page. */
function readVisibleText(element: Element): string {
  // biome-ignore lint/performance/useDomNodeTextContent: line breaks as the person sees them are part of the draft
  const text = element instanceof HTMLTextAreaElement ? element.value : (element as HTMLElement).innerText;
  return text.replace(/\u00a0/g, ' ');
}

/** Holds down Control, presses a key, and lets go. */
async function pressWithControl(page: Page, key: KeyInput): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}

/**
 * Opens a surface's page and box.
 * @param query one way a page can differ; see `tests/replicas/parts/options.ts`
 */
export async function openFirefoxBox(page: Page, surface: FirefoxSurface, query = ''): Promise<FirefoxBox> {
  await page.goto(query === '' ? surface.url : `${surface.url}${surface.url.includes('?') ? '&' : '?'}${query}`);
  if (surface.open !== undefined) await page.locator(surface.open).click();
  await page.locator(surface.editor).wait();
  return {
    page,
    surface,
    focus: () => page.locator(surface.editor).click(),
    async type(text) {
      await page.locator(surface.editor).click();
      await page.keyboard.type(text);
    },
    async retypeEnd(taken, text) {
      // Not all of it: in Firefox, Quill and a plain editable of paragraphs take what is typed after that in a wrong order.
      await pressWithControl(page, 'End');
      for (let times = 0; times < taken; times += 1) await page.keyboard.press('Backspace');
      await page.keyboard.type(text);
    },
    async publish(gesture) {
      if (gesture === 'button') return page.locator(surface.control).click();
      if (gesture === 'ctrl-enter') return pressWithControl(page, 'Enter');
      await page.keyboard.press('Enter');
    },
    async publishImpatiently(gesture) {
      if (gesture === 'button') return page.locator(surface.control).click({ count: 2 });
      if (gesture === 'ctrl-enter') await page.keyboard.down('Control');
      for (let times = 0; times < 5; times += 1) await page.keyboard.down('Enter');
      await page.keyboard.up('Enter');
      if (gesture === 'ctrl-enter') await page.keyboard.up('Control');
    },
    async aimAtControl() {
      const place = await (await page.locator(surface.control).waitHandle()).boundingBox();
      if (!place) throw new Error('the control is not on the screen');
      return () => page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
    },
    read: () => page.locator(surface.editor).map(readVisibleText).wait(),
    settle: () => page.evaluate(() => window.replica.settle()),
  };
}
