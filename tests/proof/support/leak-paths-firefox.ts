import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { FirefoxBox } from '../../e2e/support/firefox.ts';
import { callInBrowser } from '../../e2e/support/firefox-driver.ts';
import { publish } from '../../e2e/support/firefox-families.ts';
import { pressInDialog, readDialogTitle, waitForDialog, waitForNoDialog } from '../../e2e/support/firefox-screen.ts';
import type { LeakFirefox } from './leak-firefox.ts';
import { draft, markers } from './leak-markers.ts';

/** One way a held draft goes on, in Firefox. Each begins with the text in the box and ends with nothing under way. */
export interface FirefoxLeakPath {
  id: string;
  /** Written instead of the draft. */
  text?: string;
  /** Before typing; what it returns is called at the end. */
  prepare?(firefox: LeakFirefox): Promise<() => Promise<void>>;
  follow(box: FirefoxBox, firefox: LeakFirefox): Promise<void>;
  /** The page is gone at the end. */
  endsPage?: true;
}

async function hold(box: FirefoxBox): Promise<void> {
  await publish(box);
  await waitForDialog(box.page);
}

async function keepEditing({ page }: FirefoxBox): Promise<void> {
  await page.keyboard.press('Escape');
  await waitForNoDialog(page);
}

/** Holds and makes one choice of the dialog after the other; throws when one is not offered. */
const choose =
  (...names: RegExp[]) =>
  async (box: FirefoxBox): Promise<void> => {
    await hold(box);
    for (const name of names) await pressInDialog(box.page, name);
    await waitForNoDialog(box.page);
  };

/** Waits for what goes out. */
async function expectPublish({ server }: LeakFirefox, act: () => Promise<void>): Promise<void> {
  const count = server.published().length;
  await act();
  await server.waitForPublished(count + 1);
}

const publishAnyway = (box: FirefoxBox, firefox: LeakFirefox) => expectPublish(firefox, () => choose(/anyway/i)(box));

async function dismissAll(box: FirefoxBox): Promise<void> {
  await hold(box);
  while ((await readDialogTitle(box.page)) !== null) await pressInDialog(box.page, /^Not a risk/);
}

interface Area {
  set(items: object): Promise<void>;
  remove(keys: string[]): Promise<void>;
}
interface ExtensionGlobal {
  browser: {
    storage: { local: Area };
    runtime: { getBackgroundPage(): Promise<{ String: StringConstructor; Error: ErrorConstructor }> };
  };
}

/** Runs in a page of the extension: what a person would set on the options page. */
const setOverride = (mode: string): Promise<void> =>
  (globalThis as unknown as ExtensionGlobal).browser.storage.local.set({ userSettings: { version: 1, values: { overrideMode: mode } } });

async function askReasons({ openExtensionPage }: LeakFirefox): Promise<() => Promise<void>> {
  const own = await openExtensionPage('popup.html');
  await own.evaluate(setOverride, 'reason');
  return async () => {
    await own.evaluate(setOverride, 'allowed');
    await own.close();
  };
}

/** The first press asks for a reason, the second finds one chosen. */
async function giveReason(box: FirefoxBox, firefox: LeakFirefox): Promise<void> {
  await hold(box);
  await pressInDialog(box.page, /anyway/i);
  await box.page.keyboard.press('ArrowDown');
  await expectPublish(firefox, () => pressInDialog(box.page, /anyway/i));
}

/** Runs in a page of the extension: writes until nothing more can be written; returns the keys. */
async function fill(): Promise<string[]> {
  const { local } = (globalThis as unknown as ExtensionGlobal).browser.storage;
  const keys: string[] = [];
  // Random, because what repeats is stored in less.
  const piece = () => [...crypto.getRandomValues(new Uint32Array(8192))].map((number) => number.toString(36)).join('');
  for (const pieces of [32, 1]) {
    for (let isFull = false; !isFull; ) {
      const key = `filler${keys.length}`;
      await local.set({ [key]: Array.from({ length: pieces }, piece).join('') }).then(
        () => keys.push(key),
        () => {
          isFull = true;
        },
      );
    }
  }
  return keys;
}

async function fillStorage({ openExtensionPage }: LeakFirefox): Promise<() => Promise<void>> {
  const own = await openExtensionPage('popup.html');
  const keys = await own.evaluate(fill);
  return async () => {
    await own.evaluate((names) => (globalThis as unknown as ExtensionGlobal).browser.storage.local.remove(names), keys);
    await own.close();
  };
}

/** Makes every check throw an error that quotes the draft, until the background is stopped. */
async function breakDetector({ openExtensionPage, background }: LeakFirefox): Promise<() => Promise<void>> {
  const own = await openExtensionPage('popup.html');
  await own.evaluate(async () => {
    const { String: strings, Error: Failure } = await (globalThis as unknown as ExtensionGlobal).browser.runtime.getBackgroundPage();
    const { toLowerCase } = strings.prototype;
    strings.prototype.toLowerCase = function () {
      // Pages and settings keep working; only what is about to be checked breaks.
      if (this.includes('therapist')) throw new Failure(`cannot read ${this}`);
      return toLowerCase.call(this);
    };
  });
  return async () => {
    await background.stop();
    await own.close();
  };
}

/** Ends the process of the page that is in front, as a crash does. */
async function crash(page: Page): Promise<void> {
  const find = `() => {
    const window = Services.wm.getMostRecentWindow('navigator:browser');
    const { selectedBrowser } = window.gBrowser;
    window.crashed = new Promise((resolve) => selectedBrowser.addEventListener('oop-browser-crashed', () => resolve(), { once: true }));
    return String(selectedBrowser.frameLoader.remoteTab.osPid);
  }`;
  await page.bringToFront();
  process.kill(Number(await callInBrowser(page.browser(), find)), 'SIGKILL');
  await callInBrowser(page.browser(), "() => Services.wm.getMostRecentWindow('navigator:browser').crashed.then(() => '')");
}

const nothing = async (): Promise<void> => undefined;

/** Every verdict, choice, fault and end. */
export const firefoxLeakPaths: readonly FirefoxLeakPath[] = [
  { id: 'publish anyway', follow: publishAnyway },
  { id: 'fix', follow: choose(/^(?:Remove|Change to)/) },
  { id: 'safe reply', follow: choose(/^Use a safe reply/, /^Use this reply/) },
  { id: 'set aside', follow: dismissAll },
  { id: 'keep editing', follow: async (box) => hold(box).then(() => keepEditing(box)) },
  { id: 'caution', text: `Leave us a five star review, ${markers[2]}!`, follow: publishAnyway },
  { id: 'reason given', prepare: askReasons, follow: giveReason },
  {
    id: 'clear',
    text: `Thank you all, see you at the ${markers[2]} fair!`,
    follow: (box, firefox) => expectPublish(firefox, () => publish(box)),
  },
  {
    id: 'page left',
    async follow(box) {
      await hold(box);
      await box.page.evaluate(() => window.replica.navigate('/elsewhere'));
      await waitForNoDialog(box.page);
    },
  },
  { id: 'page closed', endsPage: true, follow: async (box) => hold(box).then(() => box.page.close()) },
  {
    id: 'background stopped',
    async follow(box, { background }) {
      await background.stop();
      await hold(box);
      await keepEditing(box);
    },
  },
  {
    id: 'background stopped during the check',
    async prepare({ background }) {
      await background.hang();
      return nothing;
    },
    async follow(box, { background }) {
      await publish(box);
      await background.stop();
      await waitForDialog(box.page);
      await keepEditing(box);
    },
  },
  { id: 'storage full', prepare: fillStorage, follow: publishAnyway },
  {
    id: 'detector broken',
    prepare: breakDetector,
    async follow(box, firefox) {
      await publish(box);
      expect(await waitForDialog(box.page)).toBe('Not checked');
      await expectPublish(firefox, () => pressInDialog(box.page, /anyway/i));
    },
  },
  {
    id: 'page crashed',
    endsPage: true,
    async follow(box) {
      await hold(box);
      await crash(box.page);
      await box.page.close();
    },
  },
];

/** The text of a path. */
export const textOf = ({ text = draft }: FirefoxLeakPath): string => text;
