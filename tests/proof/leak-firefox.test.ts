import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { type FirefoxBox, firefoxSurfaces, openFirefoxBox } from '../e2e/support/firefox.ts';
import { collectorUrl, sendEventsNow, setCollector } from './support/collect-events.ts';
import { type Evidence, findLeaks, readFolder } from './support/find-marker.ts';
import { listForeign } from './support/foreign-requests.ts';
import { type LeakFirefox, startLeakFirefox } from './support/leak-firefox.ts';
import { draft, markers } from './support/leak-markers.ts';
import { fillOriginStorage, readDocument, readOriginStorage } from './support/leak-storage.ts';
import { collectorHost } from './support/recording-proxy.ts';

const extensionDir = resolve('.output/firefox-mv3');
const planted = 'Plantedzebrafinch';
/** Files in which Firefox itself keeps the pages it would restore, extension or not. */
const browsersOwnFiles = /^sessionstore/;

interface ExtensionGlobal {
  chrome: {
    storage: Record<'local' | 'session', { get(key: null): Promise<unknown>; set(items: object): Promise<void> }>;
    action: { getTitle(details: object): Promise<string>; setTitle(details: object): Promise<void> };
  };
}

async function hold(box: FirefoxBox, gesture: 'button' | 'enter' | 'ctrl-enter'): Promise<void> {
  await box.publish(gesture);
  await box.page.locator('second-look-dialog').setVisibility(null).wait();
}

/** Writes, is held, keeps editing, is held again, and publishes anyway. */
async function walk({ server }: LeakFirefox, page: Page, surface: (typeof firefoxSurfaces)[number]): Promise<void> {
  const [gesture = 'button'] = surface.gestures;
  const box = await openFirefoxBox(page, surface);
  await box.type(draft);
  await hold(box, gesture);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('second-look-dialog') === null);
  await hold(box, gesture);
  await page.keyboard.press('Tab');
  if (surface.thread !== null) await page.keyboard.press('Tab');
  const count = server.published().length;
  await page.keyboard.press('Enter');
  await server.waitForPublished(count + 1);
  await box.settle();
}

/** A text that goes out unasked, a held one whose page is left, and one whose page is closed. */
async function walkToOtherEnds({ server, newPage }: LeakFirefox): Promise<void> {
  const [surface] = firefoxSurfaces;
  const page = await newPage();
  const clear = await openFirefoxBox(page, surface!);
  await clear.type(`Thank you all, see you at the ${markers[2]} fair!`);
  const count = server.published().length;
  await clear.publish('enter');
  await server.waitForPublished(count + 1);
  const held = await openFirefoxBox(page, surface!);
  await held.type(draft);
  await hold(held, 'enter');
  await page.evaluate(() => window.replica.navigate('/elsewhere'));
  await page.waitForFunction(() => document.querySelector('second-look-dialog') === null);
  const closed = await openFirefoxBox(page, surface!);
  await closed.type(draft);
  await hold(closed, 'enter');
  await page.close();
}

async function readPage(page: Page): Promise<Evidence[]> {
  const stored = await page.evaluate(readOriginStorage);
  return [
    ...Object.entries(stored).map(([name, content]) => ({ place: `page: ${name}`, content })),
    { place: 'page: what arrived', content: await page.evaluate(() => JSON.stringify(window.carried ?? [])) },
    { place: 'page: document outside the editors', content: await page.evaluate(readDocument) },
    { place: 'browser: clipboard', content: await page.evaluate(() => navigator.clipboard.readText()) },
  ];
}

async function readExtension({ openExtensionPage, said, proxy }: LeakFirefox): Promise<Evidence[]> {
  const page = await openExtensionPage('popup.html');
  const areas = await page.evaluate(async () => {
    const { storage, action } = (globalThis as unknown as ExtensionGlobal).chrome;
    return {
      'storage.local': JSON.stringify(await storage.local.get(null)),
      'storage.session': JSON.stringify(await storage.session.get(null)),
      'toolbar button': await action.getTitle({}),
    };
  });
  // Firefox keeps no cookies for an extension's own pages, so there is nothing to find.
  const {
    cookies: _none,
    sessionStorage: _ofThisPage,
    address: _itsOwn,
    performance: _too,
    ...origin
  } = await page.evaluate(readOriginStorage);
  const shown = await page.evaluate(() => document.documentElement.outerHTML);
  await page.close();
  const contents = { ...areas, ...origin, 'its pages': shown };
  return [
    ...Object.entries(contents).map(([name, content]) => ({ place: `extension: ${name}`, content })),
    { place: 'browser: console', content: said.join('\n') },
    { place: 'network', content: JSON.stringify(proxy.requests.filter(({ url }) => new URL(url).pathname !== '/__publish')) },
  ];
}

/** Leaks on purpose, by every way a test can reach. */
async function plant({ openExtensionPage, proxy }: LeakFirefox, page: Page): Promise<void> {
  await page.evaluate(fillOriginStorage, planted);
  await page.evaluate(async (text) => {
    console.log(text);
    const element = document.createElement('p');
    element.title = text;
    document.body.append(element);
    window.postMessage(text, '*');
    await navigator.clipboard.writeText(text);
  }, planted);
  const own = await openExtensionPage('popup.html');
  await own.evaluate(fillOriginStorage, planted);
  await own.evaluate(async (text) => {
    const { storage, action } = (globalThis as unknown as ExtensionGlobal).chrome;
    await storage.local.set({ planted: text, lastPolicy: { state: 'managed', raw: { organizationName: text } } });
    await storage.session.set({ planted: text });
    await action.setTitle({ title: text });
    void fetch(`https://planted.example/?${text}`).catch(() => undefined);
  }, planted);
  await proxy.waitForHost('planted.example');
  await own.close();
}

test('in Firefox, no word of a draft is kept or carried anywhere, and the search would have found it', { timeout: 480_000 }, async () => {
  if (!existsSync(extensionDir)) throw new Error('Build the extension for Firefox first: npm run build:firefox');
  const firefox = await startLeakFirefox(extensionDir);
  const { proxy, profileDir } = firefox;
  try {
    const evidence: Evidence[] = [];
    for (const surface of firefoxSurfaces) {
      const page = await firefox.newPage();
      await walk(firefox, page, surface);
      evidence.push(...(await readPage(page)));
      await page.close();
    }
    await walkToOtherEnds(firefox);
    expect(proxy.requests.length).toBeGreaterThan(firefoxSurfaces.length);
    expect(listForeign(proxy, isFirefoxsOwn)).toEqual([]);

    const own = await firefox.openExtensionPage('popup.html');
    await own.evaluate(setCollector, collectorUrl);
    const page = await firefox.newPage();
    await walk(firefox, page, firefoxSurfaces[0]!);
    await own.evaluate(sendEventsNow);
    expect((await proxy.waitForHost(collectorHost)).body).toContain('published-anyway');
    await own.close();

    evidence.push(...(await readPage(page)), ...(await readExtension(firefox)));
    expect(markers.flatMap((marker) => findLeaks(evidence, marker).map((place) => `${marker} in ${place}`))).toEqual([]);

    await plant(firefox, page);
    const again = [...(await readPage(page)), ...(await readExtension(firefox))];
    expect(findLeaks(again, planted).sort()).toEqual([...new Set(again.map(({ place }) => place))].sort());
    const foreign = listForeign(proxy, isFirefoxsOwn).join('\n');
    for (const sign of ['connection to planted.example:443', 'https://planted.example/']) expect(foreign).toContain(sign);

    await firefox.browser.close();
    const files = readFolder(profileDir).filter(({ place }) => !browsersOwnFiles.test(place));
    expect(markers.flatMap((marker) => findLeaks(files, marker).map((place) => `${marker} in ${place}`))).toEqual([]);
    expect(findLeaks(files, planted).some((place) => /^storage\/default\/moz-extension/.test(place))).toBe(true);
  } finally {
    await firefox.close();
  }
});

/** Hosts that Firefox itself asks, whatever is installed. */
const isFirefoxsOwn = (host: string): boolean => /(?:^|\.)(?:mozilla\.(?:org|com|net)|firefox\.com|mozgcp\.net)(?::\d+)?$/.test(host);
