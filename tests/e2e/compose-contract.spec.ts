import { waitForCheckOf, watchChecks } from './check-log.ts';
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
async function expectFocusIn(box: OpenBox): Promise<void> {
  await expect
    .poll(() => box.editor.evaluate((editor) => editor.contains((editor.getRootNode() as Document | ShadowRoot).activeElement)))
    .toBe(true);
}

/** The draft as the extension asks about it: boxes of one thread are parted by an empty line. */
const checkedText = (surface: Surface, text: string) =>
  sentText(surface, text)
    .replace(/^First part\.\n|\n(?=Second part\.$)/, (part) => `${part}\n`)
    .trim();

/** The second press stands on the page the first one led to. */
const pressAgain = (box: OpenBox, gesture: Gesture) => (box.surface.beforeControl ? box.control.click() : box.publish(gesture));

/** What the server got: the text and the thread it belongs to. */
const wasSent = (surface: Surface, text: string) => [{ text: sentText(surface, text), thread: surface.thread }];

for (const [index, variant] of variants.entries()) {
  for (const surface of surfaces) {
    for (const gesture of pickGestures(surface, variant, index)) {
      const title = `${surfaceTitle(surface)} by ${gesture} (${variant.id})`;

      test(`a clear text goes out once, as typed and by the person's own act: ${title}`, async ({
        page,
        server,
        serviceWorker,
        pageErrors,
      }) => {
        await watchChecks(serviceWorker);
        const box = await openBox(page, surface, variant);
        await box.type(clear);
        const thread = await waitForCheckOf(serviceWorker, checkedText(surface, clear));
        expect(thread).toEqual(surface.truth);
        await settle(page);
        await box.publish(gesture);
        await server.waitForPublished(1);
        await settle(page);
        const sent = server.published();
        expect(sent.map(({ text, thread: sentTo }) => ({ text, thread: sentTo }))).toEqual(wasSent(surface, clear));
        expect(sent[0]?.trusted).toBe(true);
        expect(await readHeldDialog(page)).toBeNull();
        expect(pageErrors).toEqual([]);
      });

      test(`a risky text is held, stays as it is, and goes out on purpose: ${title}`, async ({ page, server, pageErrors }) => {
        const box = await openBox(page, surface, variant);
        await box.type(risky);
        await box.publish(gesture);
        const dialog = await waitForHeldDialog(page);
        await settle(page);
        expect(server.published()).toEqual([]);
        expect(dialog.hasFocus).toBe(true);

        await page.keyboard.press('Escape');
        await waitForNoDialog(page);
        if (!surface.beforeControl) {
          await expectFocusIn(box);
          await draftIn(box).toBe(risky);
        }

        await pressAgain(box, gesture);
        await pressInDialog(page, /anyway/i);
        await server.waitForPublished(1);
        await settle(page);
        expect(server.published().map(({ text, thread }) => ({ text, thread }))).toEqual(wasSent(surface, risky));
        expect(await readHeldDialog(page)).toBeNull();
        expect(pageErrors).toEqual([]);
      });
    }
  }
}
