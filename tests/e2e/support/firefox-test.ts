import type { Browser, Page } from 'puppeteer-core';
import { test as base } from 'vitest';
import { startBareFirefox, startGuardedFirefox } from './firefox.ts';
import { watchBackground } from './firefox-background.ts';
import { startSiteServer } from './site-server.ts';

/**
 * Vitest's test with the replica server, a browser, and pages that are closed when the test ends.
 * @param scope `worker`: one browser for all tests that ask for it; `file`: one for a file
 */
function createTest(scope: 'worker' | 'file', start: (serverPort: number) => Promise<Browser>) {
  // Vitest's types tell the two scopes apart, of which only a literal can be one.
  const shared = { scope: scope as 'worker' };
  return (
    base
      // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the wanted fixtures from the first parameter
      .extend('server', shared, async ({}, { onCleanup }) => {
        const server = await startSiteServer();
        onCleanup(() => server.close());
        return server;
      })
      .extend('firefox', shared, async ({ server }, { onCleanup }) => {
        const firefox = await start(server.port);
        onCleanup(() => firefox.close());
        return firefox;
      })
      .extend('newPage', async ({ firefox, server }, { onCleanup }) => {
        const pages: Page[] = [];
        server.reset();
        onCleanup(async () => {
          for (const page of pages) await page.close();
        });
        return async (): Promise<Page> => {
          const page = await firefox.newPage();
          pages.push(page);
          return page;
        };
      })
      .extend('page', ({ newPage }) => newPage())
  );
}

/** Without the extension. */
export const bareTest = createTest('file', startBareFirefox);

/** With the extension and its background watched, for tests that leave both as they found them. */
export const test = createTest('worker', startGuardedFirefox)
  .extend('watched', { scope: 'worker' }, ({ firefox }) => watchBackground(firefox))
  // Watching opens a page of its own, and the page of the test has to be in front of it.
  .extend('newPage', ({ watched: _, newPage }) => newPage)
  .extend('background', async ({ watched }, { onCleanup }) => {
    const hanging: (() => Promise<void>)[] = [];
    await watched.forget();
    // The next test has the same background; one that was stopped meanwhile hangs no more.
    onCleanup(async () => {
      for (const goOn of hanging) await goOn().catch(() => undefined);
    });
    return {
      ...watched,
      async hang() {
        const goOn = await watched.hang();
        hanging.push(goOn);
        return goOn;
      },
    };
  });

/** The same with a browser for each file, for tests that change or remove the extension. */
export const ownBrowserTest = createTest('file', startGuardedFirefox);
