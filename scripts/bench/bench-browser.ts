import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { chromiumArgs } from '../../tests/e2e/support/chromium-args.ts';
import { getExtensionDir } from '../../tests/e2e/support/extension-dir.ts';
import { findServiceWorker, waitUntilReady } from '../../tests/e2e/support/service-worker.ts';
import type { SiteServer } from '../../tests/e2e/support/site-server.ts';
import { findBrowser } from '../find-browser.ts';

/** Chromium over the replica sites, with the built extension or without. */
export async function openBrowser(server: SiteServer, withExtension: boolean): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext('', {
    executablePath: findBrowser('chromium'),
    headless: true,
    viewport: { width: 1280, height: 900 },
    args: ['--headless=new', ...chromiumArgs(server.port, withExtension ? getExtensionDir() : null)],
  });
  if (withExtension) {
    await waitUntilReady(await findServiceWorker(context));
    await closeFirstRunPage(context);
  }
  return context;
}

/** It opens in front some seconds after the installation, and what lies behind it is not painted. */
async function closeFirstRunPage(context: BrowserContext): Promise<void> {
  const path = /\/welcome\.html/;
  const page = context.pages().find((other) => path.test(other.url())) ?? (await context.waitForEvent('page'));
  await page.waitForURL(path);
  await page.close();
}

/** A fresh tab for `use`, closed afterwards. */
export async function withPage<Result>(context: BrowserContext, use: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await context.newPage();
  try {
    return await use(page);
  } finally {
    await page.close();
  }
}

/** Calls `run` so many times, one after another. */
export async function repeat<Result>(times: number, run: (time: number) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let time = 0; time < times; time += 1) results.push(await run(time));
  return results;
}
