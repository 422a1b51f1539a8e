import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/support/extension-test.ts';
import { controlAt, editorAt, prepareHostilePage } from './support/hostile-box.ts';
import { hostileScenes } from './support/hostile-places.ts';

const risky = 'Our client Dana Whitfield (DOB 04/12/1991, MRN 00451234) finished detox today.';

/** A page under a guarded site's name that is all the attacker's. */
async function openHostilePage(page: Page): Promise<void> {
  await page.route('**/hostile', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><html><head></head><body></body></html>' }),
  );
  await page.addInitScript(prepareHostilePage);
  await page.goto('https://www.facebook.com/hostile');
}

/** How many of the guard's own elements of this name are on the page and in its frames. */
const countOwn = async (page: Page, name: string): Promise<number> => {
  const counts = await Promise.all(page.frames().map((frame) => frame.locator(name).count()));
  return counts.reduce((sum, count) => sum + count, 0);
};

for (const scene of hostileScenes) {
  for (const way of ['press', 'Enter'] as const) {
    test(`held by ${way} although the box is built ${scene.id}`, async ({ page, server }) => {
      if (scene.before) await page.addInitScript(scene.before);
      await openHostilePage(page);
      await page.evaluate(scene.set);
      await page.mouse.click(...editorAt);
      await page.keyboard.type(risky);
      if (way === 'press') await page.mouse.click(...controlAt);
      else await page.keyboard.press('Enter');
      await expect
        .poll(
          async () =>
            (await countOwn(page, scene.isBeyondJudging ? 'second-look-notice' : 'second-look-dialog')) + server.published().length,
        )
        .toBeGreaterThan(0);
      await page.evaluate(() => window.hostile.settle());
      expect(server.published()).toEqual([]);
    });
  }
}
