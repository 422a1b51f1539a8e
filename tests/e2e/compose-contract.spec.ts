import type { Page } from '@playwright/test';
import { waitForCheckOf, watchChecks } from './check-log.ts';
import { pressInDialog, readHeldDialog, waitForHeldDialog, waitForNoDialog } from './held-dialog.ts';
import { expect, settle, test } from './support/extension-test.ts';
import type { SiteServer } from './support/site-server.ts';
import { type Gesture, type OpenBox, openBox, type Surface, sentText, surfaces, surfaceTitle, type Variant } from './support/surfaces.ts';

const clear = 'Thank you for your kind words! Have a great weekend.';
const risky = 'So glad you finished our program, Dana! Your therapist misses you.';

/** Two pages that differ in several ways at once: each way once for every surface, in the time one way alone would take. */
const mixedVariants: readonly Variant[] = [
  { id: 'German, shuffled, submit first', lang: 'de', query: 'lang=de&shuffle=1&order=submit-first' },
  { id: 'Spanish, re-mounted, two boxes, strict CSP', lang: 'es', query: 'lang=es&remount=1&two=1&csp=strict' },
];

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

const getSent = (published: readonly { text: string; thread: string | null }[]) => published.map(({ text, thread }) => ({ text, thread }));

for (const surface of surfaces) {
  for (const gesture of surface.gestures) {
    const title = `${surfaceTitle(surface)} by ${gesture}`;

    test(`a clear text goes out once, as typed and by the person's own act: ${title}`, async ({
      page,
      server,
      serviceWorker,
      pageErrors,
    }) => {
      await watchChecks(serviceWorker);
      const box = await openBox(page, surface);
      await box.type(clear);
      const thread = await waitForCheckOf(serviceWorker, checkedText(surface, clear));
      await settle(page);
      expect(thread).toEqual(surface.truth);
      await box.publish(gesture);
      await server.waitForPublished(1);
      await settle(page);
      expect(getSent(server.published())).toEqual(wasSent(surface, clear));
      expect(server.published()[0]?.trusted).toBe(true);
      expect(await readHeldDialog(page)).toBeNull();
      expect(pageErrors).toEqual([]);
    });

    test(`a risky text is held, stays as it is, and goes out on purpose: ${title}`, async ({ page, server, pageErrors }) => {
      const box = await openBox(page, surface);
      await box.type(risky);
      await box.publish(gesture);
      await expectHeld(page, server);

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
      expect(getSent(server.published())).toEqual(wasSent(surface, risky));
      expect(await readHeldDialog(page)).toBeNull();
      expect(pageErrors).toEqual([]);
    });
  }

  for (const [index, variant] of mixedVariants.entries()) {
    const gesture = surface.gestures[index % surface.gestures.length] ?? 'button';

    test(`a risky text is held and its correction goes out once: ${surfaceTitle(surface)} by ${gesture} (${variant.id})`, async ({
      page,
      server,
      pageErrors,
    }) => {
      // In a second step the text can no longer be corrected in place.
      test.skip(surface.beforeControl !== undefined, 'covered on the plain page');
      const box = await openBox(page, surface, variant);
      await box.type(risky);
      await box.publish(gesture);
      await expectHeld(page, server);

      await page.keyboard.press('Escape');
      await waitForNoDialog(page);
      await draftIn(box).toBe(risky);
      await box.replace(clear);
      await draftIn(box).toBe(clear);
      await box.publish(gesture);
      await server.waitForPublished(1);
      await settle(page);
      expect(getSent(server.published())).toEqual(wasSent(surface, clear));
      expect(pageErrors).toEqual([]);
    });
  }
}

/** The dialog is open with the focus inside, and the server got nothing. */
async function expectHeld(page: Page, server: SiteServer): Promise<void> {
  const dialog = await waitForHeldDialog(page);
  await settle(page);
  expect(server.published()).toEqual([]);
  expect(dialog.hasFocus).toBe(true);
}
