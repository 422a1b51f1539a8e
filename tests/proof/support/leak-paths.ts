import { expect, type Page } from '@playwright/test';
import { pressInDialog, readHeldDialog, waitForHeldDialog, waitForNoDialog } from '../../e2e/held-dialog.ts';
import type { EditorFamily, OpenBox, Surface } from '../../e2e/support/surfaces.ts';
import type { LeakBrowser } from './leak-browser.ts';
import { draft, markers } from './leak-markers.ts';

/** One way a held draft goes on. Each begins with the box open and ends with nothing under way. */
export interface LeakPath {
  id: string;
  /** Written instead of the draft. */
  text?: string;
  /** Only in these editors; in the others the first path stands in. */
  families?: readonly EditorFamily[];
  /** Before typing. */
  prepare?(browser: LeakBrowser): Promise<void>;
  follow(box: OpenBox, browser: LeakBrowser): Promise<void>;
}

const publish = async ({ publish: press, surface }: OpenBox): Promise<void> => press(surface.gestures[0] ?? 'button');

async function hold(box: OpenBox): Promise<void> {
  await publish(box);
  await waitForHeldDialog(box.page);
}

async function keepEditing(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await waitForNoDialog(page);
}

/** Holds and makes one choice of the dialog; a box in which it is not offered is kept as it is. */
const choose =
  (...names: RegExp[]) =>
  async (box: OpenBox): Promise<void> => {
    await hold(box);
    for (const name of names) {
      const dialog = await readHeldDialog(box.page);
      if (!dialog?.controls.some((control) => name.test(control.name))) return dialog ? keepEditing(box.page) : undefined;
      await pressInDialog(box.page, name);
    }
    await waitForNoDialog(box.page);
  };

async function dismissAll(box: OpenBox): Promise<void> {
  await hold(box);
  while (await readHeldDialog(box.page)) await pressInDialog(box.page, /^Not a risk/);
}

/** Makes every check throw an error that quotes the draft. */
async function breakDetector(browser: LeakBrowser): Promise<void> {
  const worker = await browser.getWorker();
  await worker.evaluate(() => {
    const { toLowerCase } = String.prototype;
    String.prototype.toLowerCase = function () {
      // Pages and settings keep working; only what is about to be checked breaks.
      if (this.includes('therapist')) throw new Error(`cannot read ${this}`);
      return toLowerCase.call(this);
    };
  });
}

async function stopWorker({ context }: LeakBrowser, page: Page): Promise<void> {
  const cdp = await context.newCDPSession(page);
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await cdp.detach();
}

/** What a person would set on the options page. */
async function setOverride({ openExtensionPage }: LeakBrowser, overrideMode: 'allowed' | 'reason'): Promise<void> {
  const page = await openExtensionPage('popup.html');
  await page.evaluate(async (mode) => {
    const { local } = (globalThis as unknown as { chrome: { storage: { local: chromeStorage } } }).chrome.storage;
    await local.set({ userSettings: { version: 1, values: { overrideMode: mode } } });
  }, overrideMode);
  await page.close();
}

/** Publishes anyway where a reason is asked for: the first press asks, the second finds one chosen. */
async function giveReason(box: OpenBox, browser: LeakBrowser): Promise<void> {
  await hold(box);
  await pressInDialog(box.page, /anyway/i);
  await box.page.keyboard.press('ArrowDown');
  await pressInDialog(box.page, /anyway/i);
  await waitForNoDialog(box.page);
  await setOverride(browser, 'allowed');
}

/** Fills the extension's storage to its limit, so that nothing more can be written. */
async function fillStorage({ openExtensionPage }: LeakBrowser, byte: string | null): Promise<void> {
  const page = await openExtensionPage('popup.html');
  await page.evaluate(async (letter) => {
    const { local } = (globalThis as unknown as { chrome: { storage: { local: chromeStorage } } }).chrome.storage;
    if (letter === null) return local.remove('filler');
    const free = 10_485_760 - (await local.getBytesInUse(null)) - 20;
    await local.set({ filler: letter.repeat(free) });
  }, byte);
  await page.close();
}

interface chromeStorage {
  set(items: object): Promise<void>;
  remove(key: string): Promise<void>;
  getBytesInUse(key: null): Promise<number>;
}

/** Every verdict, choice, fault and end. */
export const leakPaths: readonly LeakPath[] = [
  { id: 'keep editing', follow: async (box) => hold(box).then(() => keepEditing(box.page)) },
  { id: 'publish anyway', follow: choose(/anyway/i) },
  { id: 'fix', follow: choose(/^(?:Remove|Change to)/) },
  { id: 'safe reply', follow: choose(/^Use a safe reply/, /^Use this reply/) },
  { id: 'set aside', follow: dismissAll },
  { id: 'caution', text: `Leave us a five star review, ${markers[2]}!`, follow: choose(/anyway/i) },
  { id: 'reason given', prepare: (browser) => setOverride(browser, 'reason'), follow: giveReason },
  { id: 'clear', text: `Thank you all, see you at the ${markers[2]} fair!`, follow: publish },
  { id: 'page left', follow: async (box) => hold(box).then(() => box.page.evaluate(() => window.replica.navigate('/elsewhere'))) },
  {
    id: 'too long',
    // The others take minutes for so long a text themselves.
    families: ['lexical', 'textarea', 'contenteditable'],
    text: `${draft} ${'and so on '.repeat(6_500)}`,
    follow: async (box) => hold(box).then(() => keepEditing(box.page)),
  },
  {
    id: 'worker stopped',
    follow: async (box, browser) => {
      await stopWorker(browser, box.page);
      await hold(box);
      await keepEditing(box.page);
    },
  },
  {
    id: 'storage full',
    prepare: (browser) => fillStorage(browser, 'x'),
    follow: async (box, browser) => {
      await hold(box);
      await pressInDialog(box.page, /anyway/i);
      await fillStorage(browser, null);
    },
  },
  {
    id: 'detector broken',
    prepare: breakDetector,
    follow: async (box, browser) => {
      await publish(box);
      expect((await waitForHeldDialog(box.page)).name).toBe('Not checked');
      await pressInDialog(box.page, /anyway/i);
      await stopWorker(browser, box.page);
    },
  },
];

/** The path that the surface with this number takes, so that each is taken by several. */
export function pathOf(surface: Surface, index: number): LeakPath {
  const path = leakPaths[index % leakPaths.length]!;
  return !path.families || path.families.includes(surface.family) ? path : leakPaths[0]!;
}

/** The text of a path. */
export const textOf = ({ text = draft }: LeakPath): string => text;
