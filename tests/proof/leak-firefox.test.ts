import { expect, test } from 'vitest';
import { firefoxSurfaces, openFirefoxBox } from '../e2e/support/firefox.ts';
import { pressInDialog, waitForDialog } from '../e2e/support/firefox-screen.ts';
import { collectorUrl, readSent, sendEventsNow, setCollector } from './support/collect-events.ts';
import { type Evidence, findLeaks, readFolder } from './support/find-marker.ts';
import { listForeign } from './support/foreign-requests.ts';
import { type LeakFirefox, startLeakFirefox } from './support/leak-firefox.ts';
import { markers, threadWords } from './support/leak-markers.ts';
import { type FirefoxLeakPath, firefoxLeakPaths, textOf } from './support/leak-paths-firefox.ts';
import { plantEverywhere, plantedRequests, readBrowserPlaces, readPagePlaces, watchGuard } from './support/leak-places-firefox.ts';

const planted = 'Plantedzebrafinch';
/** Files in which Firefox itself keeps the pages it would restore, extension or not. */
const browsersOwnFiles = /^sessionstore/;

/** Hosts that Firefox itself asks, whatever is installed. */
const isFirefoxsOwn = (host: string): boolean => /(?:^|\.)(?:mozilla\.(?:org|com|net)|firefox\.com|mozgcp\.net)(?::\d+)?$/.test(host);

/** Which places hold one of the words. */
const findAny = (evidence: readonly Evidence[], words: readonly string[]): string[] =>
  words.flatMap((word) => findLeaks(evidence, word).map((place) => `${word} in ${place}`));

/** Follows one path in one box of a page of its own; returns what the page and the content script were left with. */
async function walk(firefox: LeakFirefox, path: FirefoxLeakPath, number: number): Promise<Evidence[]> {
  const finish = await path.prepare?.(firefox);
  const page = await firefox.newPage();
  const box = await openFirefoxBox(page, firefoxSurfaces[number % firefoxSurfaces.length]!);
  await watchGuard(page);
  await box.type(textOf(path));
  await path.follow(box, firefox);
  let evidence: Evidence[] = [];
  if (!path.endsPage) {
    await box.settle();
    evidence = await readPagePlaces(page);
    await page.close();
  }
  await finish?.();
  return evidence;
}

test('in Firefox, no word of a draft is kept or carried anywhere, and the search would have found it', { timeout: 480_000 }, async () => {
  const firefox = await startLeakFirefox();
  const { proxy, profileDir, server } = firefox;
  try {
    const evidence: Evidence[] = [];
    for (const [number, path] of firefoxLeakPaths.entries()) {
      const found = await walk(firefox, path, number).catch((cause: unknown) => {
        throw new Error(`on the path "${path.id}"`, { cause });
      });
      evidence.push(...found);
    }
    expect(proxy.requests.length).toBeGreaterThan(firefoxLeakPaths.length);
    expect(listForeign(proxy, isFirefoxsOwn)).toEqual([]);

    // With an endpoint, facts go out; words do not.
    const own = await firefox.openExtensionPage('popup.html');
    await own.evaluate(setCollector, collectorUrl);
    const page = await firefox.newPage();
    const box = await openFirefoxBox(page, firefoxSurfaces[0]!);
    await watchGuard(page);
    await box.type(textOf(firefoxLeakPaths[0]!));
    await box.publish('enter');
    await waitForDialog(page);
    const count = server.published().length;
    await pressInDialog(page, /anyway/i);
    await server.waitForPublished(count + 1);
    // The report of a publish may reach the background after the publish has reached the site.
    const send = async () => {
      await own.evaluate(sendEventsNow);
      return readSent(proxy);
    };
    await expect.poll(send, { timeout: 30_000 }).toContain('published-anyway');
    await own.close();

    evidence.push(...(await readPagePlaces(page)), ...(await readBrowserPlaces(firefox)));
    expect(findAny(evidence, markers)).toEqual([]);
    const ofExtension = evidence.filter(({ place }) => /^(?:extension|browser)/.test(place));
    expect(findAny(ofExtension, threadWords)).toEqual([]);

    await plantEverywhere(firefox, page, planted);
    const again = [...(await readPagePlaces(page)), ...(await readBrowserPlaces(firefox))];
    expect(findLeaks(again, planted).sort()).toEqual([...new Set(again.map(({ place }) => place))].sort());
    const foreign = listForeign(proxy, isFirefoxsOwn).join('\n');
    for (const sign of plantedRequests) expect(foreign).toContain(sign);

    await firefox.browser.close();
    const files = readFolder(profileDir).filter(({ place }) => !browsersOwnFiles.test(place));
    expect(findAny(files, markers)).toEqual([]);
    expect(findLeaks(files, planted).some((place) => /^storage\/default\/moz-extension/.test(place))).toBe(true);
  } finally {
    await firefox.close();
  }
});
