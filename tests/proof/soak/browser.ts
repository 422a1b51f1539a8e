import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../../scripts/find-browser.ts';
import { chromiumArgs } from '../../e2e/support/chromium-args.ts';
import { getExtensionDir } from '../../e2e/support/extension-dir.ts';
import { findServiceWorker, findWorkerTarget, waitForActivation } from '../../e2e/support/service-worker.ts';
import { createProfile } from '../support/profile.ts';

/** What fails in the background until further notice; see `fault-prelude.js`. */
export interface Faults {
  /** Storage calls that throw. */
  storage?: 'get' | 'set' | 'remove' | 'all';
  /** Milliseconds before each answer, no answer, or one of a wrong shape. */
  answers?: number | 'none' | 'broken';
  /** Every draft is called clear: what a broken guard would do. */
  isGuardBroken?: boolean;
  /** What the browser says the organization's policy is. */
  policy?: Record<string, unknown>;
}

export interface SoakBrowser {
  context: BrowserContext;
  /** Writes into the extension's local storage. */
  store(items: Record<string, unknown>): Promise<void>;
  /** Stops the worker as the browser does when it was idle. False when it was not running. */
  stopWorker(page: Page): Promise<boolean>;
  /** Keeps the worker busy without an answer. */
  blockWorker(ms: number): void;
  /** Reloads the extension: every guard in an open page is an orphan afterwards. */
  reloadExtension(): Promise<void>;
  close(): Promise<void>;
}

/** A copy of the build whose background can be made to fail, with a blank page of its own. */
function copyExtension(): string {
  const dir = mkdtempSync(join(tmpdir(), 'second-look-soak-'));
  cpSync(getExtensionDir(), dir, { recursive: true });
  const background = join(dir, 'background.js');
  const prelude = readFileSync(join(import.meta.dirname, 'fault-prelude.js'), 'utf8');
  writeFileSync(background, `{\n${prelude}}\n${readFileSync(background, 'utf8')}`);
  appendFileSync(join(dir, 'blank.html'), '<!doctype html><title>Blank</title>');
  return dir;
}

interface ExtensionGlobal {
  chrome: { storage: { local: { set(items: object): Promise<void> } }; runtime: { id: string; reload(): void } };
}

const isOurs = (worker: { url(): string }) => worker.url().startsWith('chrome-extension://');

/** Chromium with the extension that can fail, taking every host from the replica server. */
export async function startSoakBrowser(serverPort: number): Promise<SoakBrowser> {
  const extensionDir = copyExtension();
  const profile = createProfile();
  const context = await chromium.launchPersistentContext(profile.dir, {
    executablePath: findBrowser('chromium'),
    headless: true,
    locale: 'en-US',
    viewport: { width: 1280, height: 900 },
    args: ['--headless=new', ...chromiumArgs(serverPort, extensionDir)],
  });
  const worker = await findServiceWorker(context);
  await waitForActivation(worker);
  const extensionId = new URL(worker.url()).host;
  let blank: Page | null = null;

  /** The blank page, opened again after it went with the extension it belonged to. */
  const openBlank = async (): Promise<Page> => {
    for (let attempt = 0; ; attempt += 1) {
      if (blank && !blank.isClosed()) return blank;
      const page = await context.newPage();
      try {
        await page.goto(`chrome-extension://${extensionId}/blank.html`);
        blank = page;
      } catch (error) {
        await page.close();
        // The extension is about to be back.
        if (attempt > 50) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  };

  return {
    context,
    async store(items) {
      const page = await openBlank();
      await page.evaluate((values) => (globalThis as unknown as ExtensionGlobal).chrome.storage.local.set(values), items);
    },
    async stopWorker(page) {
      const cdp = await context.newCDPSession(page);
      try {
        if (!(await findWorkerTarget(cdp))) return false;
        await cdp.send('ServiceWorker.enable');
        await cdp.send('ServiceWorker.stopAllWorkers');
        return true;
      } finally {
        await cdp.detach();
      }
    },
    blockWorker(ms) {
      const running = context.serviceWorkers().findLast(isOurs);
      void running
        ?.evaluate((forMs) => {
          const until = Date.now() + forMs;
          while (Date.now() < until);
        }, ms)
        .catch(() => undefined);
    },
    async reloadExtension() {
      const page = await openBlank();
      await page.evaluate(() => (globalThis as unknown as ExtensionGlobal).chrome.runtime.reload()).catch(() => undefined);
      if (!page.isClosed()) await page.close();
      blank = null;
      await openBlank();
      await waitForActivation(await findServiceWorker(context));
    },
    async close() {
      await context.close();
      profile.remove();
      rmSync(extensionDir, { recursive: true, force: true });
    },
  };
}
