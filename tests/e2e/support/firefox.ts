import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/find-browser.ts';
import type { Gesture } from './surfaces.ts';

/** Firefox by WebDriver BiDi, taking every host name from the replica server; with the unpacked extension as a temporary add-on. */
export async function startFirefox(serverPort: number, extensionDir: string | null): Promise<Browser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless: true,
    acceptInsecureCerts: true,
    defaultViewport: { width: 1280, height: 900 },
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${serverPort}`,
      'intl.locale.requested': 'en-US',
    },
  });
  if (extensionDir !== null) await browser.installExtension(extensionDir);
  return browser;
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

/** One box in Firefox, with the acts of a person. */
export interface FirefoxBox {
  page: Page;
  type(text: string): Promise<void>;
  publish(gesture: Gesture): Promise<void>;
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

/** Opens a surface's page and box. */
export async function openFirefoxBox(page: Page, surface: FirefoxSurface): Promise<FirefoxBox> {
  await page.goto(surface.url);
  if (surface.open !== undefined) await page.locator(surface.open).click();
  await page.locator(surface.editor).wait();
  return {
    page,
    async type(text) {
      await page.locator(surface.editor).click();
      await page.keyboard.type(text);
    },
    async publish(gesture) {
      if (gesture === 'button') return page.locator(surface.control).click();
      if (gesture === 'ctrl-enter') await page.keyboard.down('Control');
      await page.keyboard.press('Enter');
      if (gesture === 'ctrl-enter') await page.keyboard.up('Control');
    },
    read: () => page.locator(surface.editor).map(readVisibleText).wait(),
    settle: () => page.evaluate(() => window.replica.settle()),
  };
}
