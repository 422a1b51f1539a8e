import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { addExtension, launchFirefox, openAddonPage } from '../../e2e/support/firefox.ts';
import { type FirefoxBackground, watchBackground } from '../../e2e/support/firefox-background.ts';
import { type SiteServer, startSiteServer } from '../../e2e/support/site-server.ts';
import { watchPage } from './carried.ts';
import { type RecordingProxy, startRecordingProxy } from './recording-proxy.ts';

/** Firefox with the extension, in which what a test can see of keeping and carrying is watched. */
export interface LeakFirefox {
  browser: Browser;
  background: FirefoxBackground;
  server: SiteServer;
  proxy: RecordingProxy;
  profileDir: string;
  /** Console lines and uncaught errors of everything in the browser: pages, content scripts, the background. */
  said: string[];
  /** A new page of a site, watched. */
  newPage(): Promise<Page>;
  openExtensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** All that the browser may store for pages and the extension: little, so that a test can fill it. */
const storageLimitKb = 20_480;

/** Starts the browser, its proxy and its server. */
export async function startLeakFirefox(): Promise<LeakFirefox> {
  const server = await startSiteServer();
  const proxy = await startRecordingProxy(server.port);
  const profileDir = mkdtempSync(join(tmpdir(), 'second-look-firefox-'));
  const prefs = {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxy.port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxy.port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'dom.quotaManager.temporaryStorage.fixedLimit': storageLimitKb,
    // What is logged and what goes uncaught, wherever in the browser, is also printed.
    'devtools.console.stdout.content': true,
    'browser.dom.window.dump.enabled': true,
  };
  const browser = await launchFirefox(prefs, profileDir);
  const said: string[] = [];
  const { stdout, stderr } = browser.process() ?? {};
  for (const stream of [stdout, stderr]) stream?.setEncoding('utf8').on('data', (words: string) => void said.push(words));
  await addExtension(browser);
  return {
    browser,
    background: await watchBackground(browser),
    server,
    proxy,
    profileDir,
    said,
    async newPage() {
      const page = await browser.newPage();
      await page.evaluateOnNewDocument(watchPage);
      return page;
    },
    openExtensionPage: (path) => openAddonPage(browser, path),
    async close() {
      await browser.close();
      await proxy.close();
      await server.close();
      rmSync(profileDir, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
