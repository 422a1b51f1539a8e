import type { Browser } from 'puppeteer-core';
import { expect } from 'vitest';
import { firefoxAddonId } from '../../../lib/rollout/target-browsers.ts';
import { policyReadAtKey } from '../../../lib/settings/read-policy.ts';
import { openAddonPage } from './firefox.ts';
import { callInBrowser } from './firefox-driver.ts';

/** The extension's background in Firefox, seen from one of the extension's own pages. */
export interface FirefoxBackground {
  /** The last text it was asked about. */
  readLastChecked(): Promise<string | null>;
  /** Waits until exactly this text was asked about and the answer is with the page. */
  waitForCheckOf(text: string): Promise<void>;
  /** Makes it answer nothing it is asked from now on, until the returned function is called. */
  hang(): Promise<() => Promise<void>>;
  /** Stops it, as the browser does with an idle one. It runs until then, so that something is stopped. */
  stop(): Promise<void>;
  /** From now on nothing was asked. */
  forget(): Promise<void>;
}

interface Api {
  storage: {
    local: { get(keys: unknown): Promise<unknown>; set(items: object): Promise<void> };
    onChanged: { addListener(listener: () => void): void; removeListener(listener: () => void): void };
  };
  runtime: {
    onMessage: { addListener(listener: (message: { type: string; text: string }) => void): void };
    getBackgroundPage(): Promise<{ browser: Api }>;
  };
  tabs: { query(filter: object): Promise<{ id: number }[]>; sendMessage(id: number, message: string): Promise<unknown> };
}

declare global {
  /** These live in the test's own page of the extension only. */
  var browser: Api;
  var lastCheckedText: string | null;
  var letGoOn: () => void;
}

/** Stops the background, as the browser does with an idle one. It runs until then, so that something is stopped. */
async function stopBackground(firefox: Browser): Promise<void> {
  const stop = `async (id) => {
    const { extension } = WebExtensionPolicy.getByID(id);
    await extension.wakeupBackground();
    await extension.terminateBackground({ disableResetIdleForTest: true });
    return extension.backgroundState;
  }`;
  expect(await callInBrowser(firefox, stop, firefoxAddonId)).toBe('stopped');
}

/** Watches what the background is asked. Its window stays open; open the pages to test after it. */
export async function watchBackground(firefox: Browser): Promise<FirefoxBackground> {
  const own = await openAddonPage(firefox, 'popup.html');
  await own.evaluate(() => {
    globalThis.lastCheckedText = null;
    browser.runtime.onMessage.addListener((message) => {
      if (message.type === 'checkDraft') globalThis.lastCheckedText = message.text;
    });
  });
  const readLastChecked = () => own.evaluate(() => globalThis.lastCheckedText);
  return {
    readLastChecked,
    async waitForCheckOf(text) {
      await expect.poll(readLastChecked, { timeout: 20_000 }).toBe(text);
      await own.evaluate(async () => {
        // What the background looks up before it answers has been read once this has.
        await browser.storage.local.get(null);
        // The answer is with the page when a message sent after it has come back; nobody there has to understand it.
        const open = await browser.tabs.query({});
        await Promise.allSettled(open.map(({ id }) => browser.tabs.sendMessage(id, 'after the answer')));
      });
    },
    async hang() {
      await own.evaluate(async (key) => {
        const { storage } = (await browser.runtime.getBackgroundPage()).browser;
        const get = storage.local.get;
        const gate = new Promise<void>((resolve) => {
          globalThis.letGoOn = () => {
            storage.local.get = get;
            resolve();
          };
        });
        storage.local.get = async (keys) => {
          await gate;
          return get(keys);
        };
        // With this it forgets the settings it has read, and every answer needs them.
        const forgotten = new Promise<void>((resolve) => {
          const listener = () => {
            storage.onChanged.removeListener(listener);
            resolve();
          };
          storage.onChanged.addListener(listener);
        });
        await storage.local.set({ [key]: Date.now() });
        await forgotten;
      }, policyReadAtKey);
      return () => own.evaluate(() => globalThis.letGoOn());
    },
    stop: () => stopBackground(firefox),
    forget: () =>
      own.evaluate(() => {
        globalThis.lastCheckedText = null;
      }),
  };
}
