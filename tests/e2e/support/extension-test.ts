import { type BrowserContext, test as base, chromium, type Page, type Worker } from '@playwright/test';
import { findBrowser } from '../../../scripts/find-browser.ts';
import { chromiumArgs } from './chromium-args.ts';
import { getExtensionDir } from './extension-dir.ts';
import { findServiceWorker, hangServiceWorker, stopServiceWorker, waitUntilReady } from './service-worker.ts';
import { type SiteServer, startSiteServer } from './site-server.ts';

interface WorkerFixtures {
  /** False starts the browser without the extension. */
  useExtension: boolean;
  server: SiteServer;
  browserContext: BrowserContext;
  /** The extension's id, from its service worker. */
  extensionId: string;
}

interface TestFixtures {
  page: Page;
  /** Uncaught errors and console errors of the test's page, in order. */
  pageErrors: string[];
  /** The extension's service worker; usable again after it was stopped and woke up. */
  serviceWorker: Worker;
  /**
   * Stops the extension's service worker, as the browser does after 30 idle seconds. Throws when it was not running: a test
   * that stops nothing shows nothing.
   */
  stopServiceWorker(): Promise<void>;
  /** Makes the service worker hang at the next thing it is asked, until the returned function is called or the test ends. */
  hangServiceWorker(): Promise<() => Promise<void>>;
}

const openContext = (port: number, withExtension: boolean): Promise<BrowserContext> =>
  chromium.launchPersistentContext('', {
    executablePath: findBrowser('chromium'),
    headless: true,
    locale: 'en-US',
    viewport: { width: 1280, height: 900 },
    args: ['--headless=new', ...chromiumArgs(port, withExtension ? getExtensionDir() : null)],
  });

/** A browser of its own, for a test that does to the extension what others must not see. The caller closes it. */
export async function launchChromium(port: number): Promise<{ context: BrowserContext; worker: Worker }> {
  const context = await openContext(port, true);
  const worker = await findServiceWorker(context);
  await waitUntilReady(worker);
  return { context, worker };
}

/** Playwright's test with the replica server and one browser for each worker, and a fresh page for each test. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  useExtension: [true, { option: true, scope: 'worker' }],
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from the first parameter
    async ({}, use) => {
      const server = await startSiteServer();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  browserContext: [
    async ({ server, useExtension }, use) => {
      const context = await openContext(server.port, useExtension);
      if (useExtension) await waitUntilReady(await findServiceWorker(context));
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],
  extensionId: [
    async ({ browserContext }, use) => {
      await use(new URL((await findServiceWorker(browserContext)).url()).host);
    },
    { scope: 'worker' },
  ],
  page: async ({ browserContext, server }, use) => {
    server.reset();
    const page = await browserContext.newPage();
    await use(page);
    await page.close();
  },
  pageErrors: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await use(errors);
  },
  serviceWorker: async ({ browserContext }, use) => {
    await use(await findServiceWorker(browserContext));
  },
  stopServiceWorker: async ({ page }, use) => {
    await use(() => stopServiceWorker(page));
  },
  hangServiceWorker: async ({ page }, use) => {
    const goOn: (() => Promise<void>)[] = [];
    await use(async () => {
      const release = await hangServiceWorker(page);
      goOn.push(release);
      return release;
    });
    // The next test has the same worker.
    for (const release of goOn) await release();
  },
});

export { expect } from '@playwright/test';
export { getExtensionDir } from './extension-dir.ts';
export { settle } from './settle.ts';
