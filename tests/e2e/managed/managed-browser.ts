import { type BrowserContext, chromium, expect, type Page } from '@playwright/test';
import { findBrowser } from '../../../scripts/find-browser.ts';

/** What tests use of the browser's interface inside an extension page. */
export interface ExtensionPage {
  chrome: {
    runtime: {
      getManifest(): { version: string };
      sendMessage(message: object): Promise<unknown>;
      requestUpdateCheck(): Promise<{ status: string }>;
      reload(): void;
    };
    storage: { managed: { get(): Promise<Record<string, unknown>> }; local: { get(key: string | null): Promise<Record<string, unknown>> } };
  };
}

/** Playwright's own switches that keep a browser from installing by policy. */
const switchesAgainstPolicy = [
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-component-extensions-with-background-pages',
];

/** A browser that obeys the machine's policy files, with a new profile. */
export const launchManagedBrowser = (): Promise<BrowserContext> =>
  chromium.launchPersistentContext('', {
    executablePath: findBrowser('chromium'),
    headless: true,
    locale: 'en-US',
    ignoreDefaultArgs: switchesAgainstPolicy,
    args: ['--headless=new', '--no-sandbox', '--no-first-run', '--disable-sync'],
  });

/** Opens the popup's page once the extension is installed. */
export async function openPopup(context: BrowserContext, extensionId: string): Promise<Page> {
  const page = await context.newPage();
  await expect(async () => {
    await page.goto(`chrome-extension://${extensionId}/popup.html`);
    await expect(page.getByRole('heading', { name: 'Second Look' })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  return page;
}
