import type { Page } from '@playwright/test';
import { pressInDialog, readHeldDialog, waitForHeldDialog, waitForNoDialog } from './held-dialog.ts';
import { expect, settle, test } from './support/extension-test.ts';
import {
  type Gesture,
  type OpenBox,
  openBox,
  type Surface,
  sentText,
  surfaces,
  surfaceTitle,
  type Variant,
  variants,
} from './support/surfaces.ts';

const clear = 'Thank you for your kind words! Have a great weekend.';
const risky = 'So glad you finished our program, Dana! Your therapist misses you.';

/** Every gesture on the plain page; on a variant one gesture, a different one from variant to variant. */
function pickGestures(surface: Surface, variant: Variant, index: number): readonly Gesture[] {
  if (variant.query === '') return surface.gestures;
  return surface.gestures.slice(index % surface.gestures.length).slice(0, 1);
}

/** What the box says once the site's own prefix is taken off. */
const draftIn = (box: OpenBox) => expect.poll(() => box.read());

/** True when the person is in the box again: what she types next lands there. */
async function expectFocusIn(page: Page, box: OpenBox): Promise<void> {
  await expect
    .poll(() => box.editor.evaluate((editor) => editor.contains((editor.getRootNode() as Document | ShadowRoot).activeElement)))
    .toBe(true);
  expect(page.url()).toBe(page.url());
}

for (const [index, variant] of variants.entries()) {
  for (const surface of surfaces) {
    for (const gesture of pickGestures(surface, variant, index)) {
      const title = `${surfaceTitle(surface)} by ${gesture} (${variant.id})`;

      test(`a clear text goes out once, exactly as typed: ${title}`, async ({ page, server, pageErrors }) => {
        const box = await openBox(page, surface, variant);
        await box.type(clear);
        await box.publish(gesture);
        await server.waitForPublished(1);
        await settle(page);
        expect(server.published().map(({ text, thread }) => ({ text, thread }))).toEqual([
          { text: sentText(surface, clear), thread: surface.thread },
        ]);
        expect(await readHeldDialog(page)).toBeNull();
        expect(pageErrors).toEqual([]);
      });

      test(`a risky text is held, can be corrected, or published on purpose: ${title}`, async ({ page, server, pageErrors }) => {
        const box = await openBox(page, surface, variant);
        await box.type(risky);
        await box.publish(gesture);
        const dialog = await waitForHeldDialog(page);
        await settle(page);
        expect(server.published()).toEqual([]);
        expect(dialog.hasFocus).toBe(true);

        await page.keyboard.press('Escape');
        await waitForNoDialog(page);
        await expectFocusIn(page, box);
        await draftIn(box).toBe(risky);

        await box.publish(gesture);
        await pressInDialog(page, /anyway/i);
        await server.waitForPublished(1);
        await settle(page);
        expect(server.published().map(({ text, thread }) => ({ text, thread }))).toEqual([
          { text: sentText(surface, risky), thread: surface.thread },
        ]);
        expect(await readHeldDialog(page)).toBeNull();
        expect(pageErrors).toEqual([]);
      });
    }
  }
}
