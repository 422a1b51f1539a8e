import { expect } from 'vitest';
import { risky } from '../e2e/support/drafts.ts';
import { firefoxSurfaces, openFirefoxBox } from '../e2e/support/firefox.ts';
import { test } from '../e2e/support/firefox-test.ts';

for (const surface of firefoxSurfaces) {
  test(`risky words are underlined while typing, in Firefox: ${surface.id}`, async ({ page }) => {
    const box = await openFirefoxBox(page, surface);
    await box.type(risky);
    await page.locator('second-look-marks').setVisibility(null).wait();
    const isField = await page.evaluate(() => document.activeElement instanceof HTMLTextAreaElement);
    // The lines over a form field stand in a closed shadow root, which no driver of Firefox sees.
    if (!isField) {
      await page.waitForFunction(() => (CSS.highlights as unknown as Map<string, Set<Range>>).size > 0);
      const marked = await page.evaluate(() =>
        [...(CSS.highlights as unknown as Map<string, Set<Range>>).values()].flatMap((ranges) =>
          [...ranges].map((range) => range.toString()),
        ),
      );
      for (const words of marked) expect(risky).toContain(words);
    }
    expect((await box.read()).trimEnd()).toBe(risky);
  });
}
