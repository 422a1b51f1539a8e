import { expect, type Page, test } from '@playwright/test';
import { pressInDialog, waitForHeldDialog } from '../e2e/held-dialog.ts';
import { settle } from '../e2e/support/settle.ts';
import { getSurface, type OpenBox, openBox, type Surface, surfaces, surfaceTitle } from '../e2e/support/surfaces.ts';
import { followGuardWorlds } from './support/carried.ts';
import { collectorUrl, readSent, sendEventsNow, setCollector } from './support/collect-events.ts';
import { type Evidence, findLeaks, readFolder } from './support/find-marker.ts';
import { listForeign } from './support/foreign-requests.ts';
import { type LeakBrowser, startLeakBrowser } from './support/leak-browser.ts';
import { markers, threadWords } from './support/leak-markers.ts';
import { type LeakPath, leakPaths, pathOf, textOf } from './support/leak-paths.ts';
import { readBrowserPlaces, readPagePlaces } from './support/leak-places.ts';
import { plantEverywhere, plantedRequests } from './support/leak-plant.ts';
import { collectorHost } from './support/recording-proxy.ts';

const planted = 'Plantedzebrafinch';

/** Files in which Chromium itself keeps the pages it would restore, with what is in their form fields, extension or not. */
const browsersOwnFiles = /^Default\/Sessions\//;

async function writeDraft(box: OpenBox, path: LeakPath): Promise<void> {
  await box.editor.click();
  await box.page.keyboard.press('Control+End');
  await box.page.keyboard.insertText(textOf(path));
}

/** Follows one path in one box of a page of its own; returns what the page and the content script were left with. */
async function walk(browser: LeakBrowser, surface: Surface, path: LeakPath): Promise<Evidence[]> {
  const page = await browser.context.newPage();
  const worlds = await followGuardWorlds(page, browser.extensionId);
  await path.prepare?.(browser);
  const box = await openBox(page, surface);
  await writeDraft(box, path);
  await path.follow(box, browser);
  await settle(page);
  const evidence = await readPagePlaces(page, worlds);
  await page.close();
  return evidence;
}

/** Ends of a held draft that take its page with them. */
async function walkToTheEnd(browser: LeakBrowser): Promise<void> {
  const hold = async (surface: Surface): Promise<Page> => {
    const page = await browser.context.newPage();
    const box = await openBox(page, surface);
    await writeDraft(box, leakPaths[0]!);
    await box.publish(surface.gestures[0] ?? 'button');
    await waitForHeldDialog(page);
    return page;
  };
  const closed = await hold(getSurface('x/post'));
  await closed.close();
  const crashed = await hold(getSurface('instagram/comment'));
  const cdp = await browser.context.newCDPSession(crashed);
  const isCrashed = crashed.waitForEvent('crash');
  // A page that has crashed answers nothing.
  void cdp.send('Page.crash').catch(() => undefined);
  await isCrashed;
  await crashed.close();
}

/** What left the browser, without the publishes that people made on the pages. */
const readRequests = ({ proxy }: LeakBrowser): Evidence => ({
  place: 'network',
  content: JSON.stringify(proxy.requests.filter(({ url }) => new URL(url).pathname !== '/__publish')),
});

/** Hosts that Chromium itself asks, whatever is installed. */
const isChromiumsOwn = (host: string): boolean => /(?:^|\.)(?:google\.com|googleapis\.com|gvt1\.com|gstatic\.com)(?::443)?$/.test(host);

/** Which places hold one of the words. */
const findAny = (evidence: readonly Evidence[], words: readonly string[]): string[] =>
  words.flatMap((word) => findLeaks(evidence, word).map((place) => `${word} in ${place}`));

test('no word of a draft is kept or carried anywhere, and the search would have found it', async () => {
  test.setTimeout(480_000);
  const browser = await startLeakBrowser();
  try {
    const evidence: Evidence[] = [];
    await test.step('every surface, verdict, choice, fault and end', async () => {
      for (const [index, surface] of surfaces.entries()) {
        const path = pathOf(surface, index);
        await test.step(`${surfaceTitle(surface)}: ${path.id}`, async () => {
          evidence.push(...(await walk(browser, surface, path)));
        });
      }
      await test.step('a closed and a crashed page', () => walkToTheEnd(browser));
    });

    const page = await browser.context.newPage();
    const worlds = await followGuardWorlds(page, browser.extensionId);
    const box = await openBox(page, getSurface('facebook/comment'));
    await test.step('without an endpoint nothing of the extension goes out', async () => {
      expect(browser.proxy.requests.length).toBeGreaterThan(surfaces.length);
      expect(listForeign(browser.proxy, isChromiumsOwn)).toEqual([]);
    });

    await test.step('with an endpoint facts go out, words do not', async () => {
      const own = await browser.openExtensionPage('popup.html');
      await own.evaluate(setCollector, collectorUrl);
      await writeDraft(box, leakPaths[0]!);
      await box.publish('enter');
      await pressInDialog(page, /anyway/i);
      await browser.server.waitForPublished(1);
      // The report of a publish may reach the background after the publish has reached the site.
      const send = async () => {
        await own.evaluate(sendEventsNow);
        return readSent(browser.proxy);
      };
      await expect.poll(send).toContain('published-anyway');
      await own.close();
      evidence.push({
        place: 'event export',
        content: JSON.stringify(browser.proxy.requests.filter(({ url }) => url.includes(collectorHost))),
      });
    });

    evidence.push(...(await readPagePlaces(page, worlds)), ...(await readBrowserPlaces(browser, page)), readRequests(browser));
    expect(findAny(evidence, markers)).toEqual([]);
    const ofExtension = evidence.filter(({ place }) => /^(?:extension|event export|browser)/.test(place));
    expect(findAny(ofExtension, threadWords)).toEqual([]);

    const found = await test.step('a planted leak is found in every one of these places', async () => {
      await plantEverywhere(browser, page, worlds, planted);
      const again = [...(await readPagePlaces(page, worlds)), ...(await readBrowserPlaces(browser, page)), readRequests(browser)];
      return { places: again.map(({ place }) => place), leaks: findLeaks(again, planted) };
    });
    expect(found.leaks.sort()).toEqual([...new Set(found.places)].sort());
    const foreign = listForeign(browser.proxy, isChromiumsOwn).join('\n');
    for (const sign of plantedRequests) expect(foreign).toContain(sign);

    await browser.context.close();
    const files = readFolder(browser.profileDir);
    const kept = files.filter(({ place }) => !browsersOwnFiles.test(place));
    expect(findAny(kept, markers)).toEqual([]);
    expect(findLeaks(kept, planted).map((place) => place.split('/').slice(0, 2).join('/'))).toEqual(
      expect.arrayContaining([
        'Default/Local Extension Settings',
        'Default/Sync Extension Settings',
        'Default/IndexedDB',
        'Default/Local Storage',
        'Default/File System',
        'Default/Service Worker',
      ]),
    );
  } finally {
    await browser.close();
  }
});
