import { type BrowserContext, test as base, chromium, type Page, type Worker } from '@playwright/test';
import { findBrowser } from '../../../scripts/find-browser.ts';
import { chromiumArgs } from './chromium-args.ts';
import { getExtensionDir } from './extension-dir.ts';
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
  /** The extension's service worker, started if it sleeps. */
  serviceWorker: Worker;
  /** Stops the extension's service worker, as the browser does after 30 idle seconds. */
  stopServiceWorker(): Promise<void>;
}

/** Finds the extension's running service worker, or waits for it to start. */
async function findServiceWorker(context: BrowserContext): Promise<Worker> {
  const isOurs = (worker: Worker) => worker.url().startsWith('chrome-extension://');
  return context.serviceWorkers().find(isOurs) ?? context.waitForEvent('serviceworker', { predicate: isOurs });
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
      const context = await chromium.launchPersistentContext('', {
        executablePath: findBrowser('chromium'),
        headless: true,
        locale: 'en-US',
        viewport: { width: 1280, height: 900 },
        args: ['--headless=new', ...chromiumArgs(server.port, useExtension ? getExtensionDir() : null)],
      });
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
  stopServiceWorker: async ({ browserContext, page }, use) => {
    await use(async () => {
      const worker = browserContext.serviceWorkers().find((candidate) => candidate.url().startsWith('chrome-extension://'));
      const cdp = await browserContext.newCDPSession(page);
      try {
        const { targetInfos } = await cdp.send('Target.getTargets');
        const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'));
        if (!target) return;
        const closed = worker?.waitForEvent('close');
        await cdp.send('Target.closeTarget', { targetId: target.targetId });
        await closed;
      } finally {
        await cdp.detach();
      }
    });
  },
});

export { expect } from '@playwright/test';
export { getExtensionDir } from './extension-dir.ts';
export { settle } from './settle.ts';
