import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { findBrowser } from '../../../scripts/find-browser.ts';
import { chromiumArgs } from '../../e2e/support/chromium-args.ts';
import { getExtensionDir } from '../../e2e/support/extension-dir.ts';
import { type SiteServer, startSiteServer } from '../../e2e/support/site-server.ts';
import { watchPage } from './carried.ts';
import { createProfile } from './profile.ts';
import { type RecordingProxy, startRecordingProxy } from './recording-proxy.ts';

/** A browser with the extension in which everything that could keep or carry a text is watched. */
export interface LeakBrowser {
  context: BrowserContext;
  server: SiteServer;
  proxy: RecordingProxy;
  extensionId: string;
  /** Folder of the profile; still there after `context.close()`. */
  profileDir: string;
  /** Console lines and uncaught errors of all pages and of the worker. */
  said: string[];
  getWorker(): Promise<Worker>;
  /** A page of the extension, opened and ready. */
  openExtensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

const isOurs = (worker: Worker) => worker.url().startsWith('chrome-extension://');

/** Follows what pages and workers say, those included that are opened later. */
function listen(context: BrowserContext, said: string[]): void {
  const note = (worker: Worker) => worker.on('console', (message) => said.push(message.text()));
  context.on('console', (message) => said.push(message.text()));
  context.on('weberror', (error) => said.push(String(error.error().stack)));
  context.on('serviceworker', note);
  for (const worker of context.serviceWorkers()) note(worker);
}

/** Chromium keeps the errors of an extension only when asked to. */
async function collectErrors(context: BrowserContext, extensionId: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (id) => {
    // biome-ignore lint/suspicious/noExplicitAny: the browser's own page
    await (globalThis as any).chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, errorCollection: true });
  }, extensionId);
  await page.close();
}

export async function startLeakBrowser(): Promise<LeakBrowser> {
  const server = await startSiteServer();
  const proxy = await startRecordingProxy(server.port);
  const profile = createProfile();
  const context = await chromium.launchPersistentContext(profile.dir, {
    executablePath: findBrowser('chromium'),
    headless: true,
    locale: 'en-US',
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    acceptDownloads: true,
    args: [
      '--headless=new',
      // The proxy answers for every host; the rule that sends all of them to the server would send the proxy's own there too.
      ...chromiumArgs(server.port, getExtensionDir()).filter((arg) => !arg.startsWith('--host-resolver-rules')),
      `--proxy-server=127.0.0.1:${proxy.port}`,
      // Without this, what goes to this computer itself would pass the proxy by.
      '--proxy-bypass-list=<-loopback>',
    ],
  });
  const said: string[] = [];
  listen(context, said);
  await context.addInitScript(watchPage);
  const findWorker = async () =>
    context.serviceWorkers().findLast(isOurs) ?? (await context.waitForEvent('serviceworker', { predicate: isOurs }));
  const extensionId = new URL((await findWorker()).url()).host;
  await collectErrors(context, extensionId);
  return {
    context,
    server,
    proxy,
    extensionId,
    profileDir: profile.dir,
    said,
    getWorker: findWorker,
    async openExtensionPage(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      return page;
    },
    async close() {
      await context.close();
      await proxy.close();
      await server.close();
      profile.remove();
    },
  };
}
