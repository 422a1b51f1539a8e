import { type BrowserContext, test as base, type CDPSession, chromium, type Page, type Worker } from '@playwright/test';
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
  /** The extension's service worker; usable again after it was stopped and woke up. */
  serviceWorker: Worker;
  /**
   * Stops the extension's service worker, as the browser does after 30 idle seconds. Throws when it was not running: a test
   * that stops nothing shows nothing.
   */
  stopServiceWorker(): Promise<void>;
}

/** Finds the extension's service worker, or waits for its first start. */
async function findServiceWorker(context: BrowserContext): Promise<Worker> {
  const isOurs = (worker: Worker) => worker.url().startsWith('chrome-extension://');
  return context.serviceWorkers().findLast(isOurs) ?? context.waitForEvent('serviceworker', { predicate: isOurs });
}

/** Resolves once the worker is installed and active. Stopping it earlier would undo the installation. */
function waitForActivation(worker: Worker): Promise<void> {
  return worker.evaluate(async () => {
    const { serviceWorker } = globalThis as unknown as ServiceWorkerGlobalScope;
    while (serviceWorker.state !== 'activated') {
      await new Promise((resolve) => serviceWorker.addEventListener('statechange', resolve, { once: true }));
    }
  });
}

/** Stops all service workers and waits until the browser says that the extension's has stopped. */
async function stopWorkers(cdp: CDPSession): Promise<void> {
  const { targetInfos } = await cdp.send('Target.getTargets');
  const running = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'));
  if (!running) throw new Error('the service worker is not running, so it cannot be stopped');
  const stopped = new Promise<void>((resolve) => {
    cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ scriptURL, runningStatus }) => scriptURL === running.url && runningStatus === 'stopped')) resolve();
    });
  });
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await stopped;
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
      if (useExtension) await waitForActivation(await findServiceWorker(context));
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
      const cdp = await browserContext.newCDPSession(page);
      try {
        await stopWorkers(cdp);
      } finally {
        await cdp.detach();
      }
    });
  },
});

export { expect } from '@playwright/test';
export { getExtensionDir } from './extension-dir.ts';
export { settle } from './settle.ts';
