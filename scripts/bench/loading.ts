import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext } from '@playwright/test';
import { getExtensionDir } from '../../tests/e2e/support/extension-dir.ts';
import { findServiceWorker } from '../../tests/e2e/support/service-worker.ts';
import { unrelatedHost } from '../../tests/e2e/support/site-server.ts';
import { repeat, withPage } from './bench-browser.ts';
import { type Figure, toFigure } from './figure.ts';
import { traceExtension } from './trace.ts';

/** Size of the largest content script; a page loads one. In thousands of bytes, gzipped. */
function benchSize(): Figure {
  const folder = join(getExtensionDir(), 'content-scripts');
  const sizes = readdirSync(folder).map((name) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length / 1000);
  return toFigure('content script, gzipped (largest)', '≤ 25 kB', 'kB', [Math.max(...sizes)]);
}

/** From opening the popup's page to its first content on the screen. */
function measurePopup(context: BrowserContext): Promise<number> {
  return withPage(context, async (page) => {
    const id = new URL((await findServiceWorker(context)).url()).host;
    await page.goto(`chrome-extension://${id}/popup.html`);
    await page.getByRole('status').waitFor();
    return page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          // The first list may hold the first paint alone, and the one with content comes in a later one.
          const observer = new PerformanceObserver((list) => {
            const [painted] = list.getEntriesByName('first-contentful-paint');
            if (painted) resolve(painted.startTime);
          });
          observer.observe({ type: 'paint', buffered: true });
        }),
    );
  });
}

/** Worlds of the extension in a page: none may exist where it has no business. */
function countWorlds(context: BrowserContext, url: string): Promise<number> {
  return withPage(context, async (page) => {
    const cdp = await context.newCDPSession(page);
    const origins: string[] = [];
    cdp.on('Runtime.executionContextCreated', ({ context: created }) => origins.push(created.origin));
    await page.goto(url);
    await cdp.send('Runtime.enable');
    return origins.filter((origin) => origin.startsWith('chrome-extension://')).length;
  });
}

/** Runs of the extension while a page changes its markup a thousand times and nobody touches it. */
function countWorkOnMutations(context: BrowserContext): Promise<number> {
  return withPage(context, async (page) => {
    await page.goto('https://www.facebook.com/');
    await page.getByRole('textbox').first().click();
    await page.waitForTimeout(1000);
    const calls = await traceExtension(page, () =>
      page.evaluate(async () => {
        for (let time = 0; time < 1000; time += 1) {
          document.body.append(document.createElement('p'));
          if (time % 20 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
        }
      }),
    );
    return calls.length;
  });
}

/** What it costs to have the extension installed. Throws when the measure itself sees nothing on a site that is guarded. */
export async function benchLoading(context: BrowserContext, rounds: number): Promise<Figure[]> {
  if ((await countWorlds(context, 'https://www.facebook.com/')) === 0) throw new Error('no script of the extension on a guarded site');
  return [
    benchSize(),
    toFigure('popup, first content', '≤ 100 ms', 'ms', await repeat(rounds, () => measurePopup(context))),
    toFigure('scripts on another host', '0', 'scripts', [await countWorlds(context, `https://${unrelatedHost}/`)]),
    toFigure('work in 1,000 changes of the page', '0', 'calls', [await countWorkOnMutations(context)]),
  ];
}
