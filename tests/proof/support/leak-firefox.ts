import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/find-browser.ts';
import { type SiteServer, startSiteServer } from '../../e2e/support/site-server.ts';
import { watchPage } from './carried.ts';
import { type RecordingProxy, startRecordingProxy } from './recording-proxy.ts';

/** Firefox with the extension, in which what a test can see of keeping and carrying is watched. */
export interface LeakFirefox {
  browser: Browser;
  server: SiteServer;
  proxy: RecordingProxy;
  profileDir: string;
  /** Console lines and uncaught errors of the pages. */
  said: string[];
  /** A new page of a site, watched. */
  newPage(): Promise<Page>;
  openExtensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

const addonId = 'second-look@second-look.example';
/** The address of the extension's pages; Firefox would choose one at random. */
const addonUuid = '5ec01d10-0000-4000-8000-000000000001';

export async function startLeakFirefox(extensionDir: string): Promise<LeakFirefox> {
  const server = await startSiteServer();
  const proxy = await startRecordingProxy(server.port);
  const profileDir = mkdtempSync(join(tmpdir(), 'second-look-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless: true,
    acceptInsecureCerts: true,
    // Firefox opens an extension's own pages only for a driver that may touch the browser itself.
    args: ['--remote-allow-system-access'],
    userDataDir: profileDir,
    defaultViewport: { width: 1280, height: 900 },
    extraPrefsFirefox: {
      'intl.locale.requested': 'en-US',
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'network.proxy.no_proxies_on': '',
      'network.proxy.allow_hijacking_localhost': true,
      'dom.events.testing.asyncClipboard': true,
      'extensions.webextensions.uuids': JSON.stringify({ [addonId]: addonUuid }),
    },
  });
  await browser.installExtension(extensionDir);
  const [first] = await browser.pages();
  // The first-run page opens over the first tab; until then it could take the focus from a box.
  await first?.waitForFunction(() => document.visibilityState === 'hidden', { polling: 100 });
  const said: string[] = [];
  const newPage = async (): Promise<Page> => {
    const page = await browser.newPage();
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    return page;
  };
  return {
    browser,
    server,
    proxy,
    profileDir,
    said,
    async newPage() {
      const page = await newPage();
      await page.evaluateOnNewDocument(watchPage);
      return page;
    },
    async openExtensionPage(path) {
      const page = await newPage();
      // The page changes its process on the way, and the driver never hears that it has come.
      void page.goto(`moz-extension://${addonUuid}/${path}`).catch(() => undefined);
      await page.locator('h1').wait();
      return page;
    },
    async close() {
      await browser.close();
      await proxy.close();
      await server.close();
      rmSync(profileDir, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
