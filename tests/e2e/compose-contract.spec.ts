import type { Locator, Page } from '@playwright/test';
import { waitForCheckOf, watchChecks } from './check-log.ts';
import { pressInDialog, readHeldDialog, waitForHeldDialog, waitForNoDialog } from './held-dialog.ts';
import { risky } from './support/drafts.ts';
import { expect, settle, test } from './support/extension-test.ts';
import type { SiteServer } from './support/site-server.ts';
import {
  type Gesture,
  type OpenBox,
  openBox,
  openBoxByNavigation,
  openBoxHere,
  plain,
  type Surface,
  sentText,
  surfaces,
  surfaceTitle,
  type Variant,
} from './support/surfaces.ts';

/** How far from its end the caret stands in the risky text when it is published. */
const stepsBack = 5;
const clearTexts = ['Thank you for your kind words! Have a great weekend.', 'Thank you for your kind words! See you at the picnic.'];

/** A page, and how impatiently the person presses there. One press is one publish in all of them. */
interface Way extends Variant {
  press: 'once' | 'again and again' | 'button and key';
  /** Comes to the page by a link inside the site, and publishes before the text can have been checked. */
  inHaste?: boolean;
  /** The box is drawn anew with every focus. */
  remounts?: boolean;
}

/** Each way a page can differ, once for every surface and gesture, in the time one way alone would take. */
const ways: readonly Way[] = [
  { ...plain, press: 'once' },
  { id: 'German, shuffled, submit first', lang: 'de', query: 'lang=de&shuffle=1&order=submit-first', press: 'again and again' },
  {
    id: 'Spanish, re-mounted, two boxes, strict CSP, in haste',
    lang: 'es',
    query: 'lang=es&remount=1&two=1&csp=strict',
    press: 'button and key',
    inHaste: true,
    remounts: true,
  },
];

/** True when the person is in the box again: what she types next lands there. */
const expectFocusIn = (box: OpenBox) =>
  expect
    .poll(() => box.editor.evaluate((editor) => editor.contains((editor.getRootNode() as Document | ShadowRoot).activeElement)))
    .toBe(true);

/** Typed words land where the caret was left, and nothing else is changed by it. */
async function expectCaretKept({ page, read }: OpenBox): Promise<void> {
  await page.keyboard.type('_');
  await expect.poll(read).toBe(`${risky.slice(0, -stepsBack)}_${risky.slice(-stepsBack)}`);
  await page.keyboard.press('Backspace');
  await expect.poll(read).toBe(risky);
}

/** Nothing of the extension is on the screen. */
const expectUntouched = async (page: Page): Promise<void> => {
  await expect(page.locator('second-look-dialog, second-look-notice, second-look-marks')).toHaveCount(0);
  expect(await page.evaluate(() => [...(CSS.highlights as unknown as Map<string, Set<Range>>).values()].map(({ size }) => size))).toEqual(
    [],
  );
};

/** The draft as the extension asks about it: boxes of one thread are parted by an empty line. */
const checkedText = (surface: Surface, text: string) =>
  sentText(surface, text)
    .replace(/^First part\.\n|\n(?=Second part\.$)/, (part) => `${part}\n`)
    .trim();

const open = (page: Page, surface: Surface, way: Way): Promise<OpenBox> =>
  way.inHaste ? openBoxByNavigation(page, surface, way) : openBox(page, surface, way);

/** The box for the next text: the same one where it stays, the page anew where it starts with something in it. */
async function openNext({ page, surface, editor }: OpenBox, way: Way): Promise<OpenBox> {
  if (surface.prefix !== undefined || surface.sent !== undefined || surface.beforeControl) return open(page, surface, way);
  return openBoxHere(page, (await editor.isVisible()) ? { ...surface, open: undefined } : surface, way);
}

/** Exactly this was published since the last look, once and in its thread. */
async function expectSentOnce(page: Page, server: SiteServer, surface: Surface, text: string): Promise<boolean> {
  await server.waitForPublished(1);
  await settle(page);
  const published = server.published();
  expect(published.map((one) => ({ text: one.text, thread: one.thread }))).toEqual([
    { text: sentText(surface, text), thread: surface.thread },
  ]);
  server.reset();
  return published[0]?.trusted ?? false;
}

/** The dialog is open with the focus inside, and the server got nothing. */
async function expectHeld(page: Page, server: SiteServer): Promise<void> {
  const dialog = await waitForHeldDialog(page);
  await settle(page);
  expect(server.published()).toEqual([]);
  expect(dialog.hasFocus).toBe(true);
}

/** Where a control stands. A plain mouse click does not wait until the control is ready, as a fast person does not. */
async function findMiddle(control: Locator): Promise<[number, number]> {
  const place = await control.boundingBox();
  if (!place) throw new Error('the control is not on the screen');
  return [place.x + place.width / 2, place.y + place.height / 2];
}

async function publish(box: OpenBox, gesture: Gesture, { press }: Way): Promise<void> {
  const { page, surface, control } = box;
  const other = surface.gestures.find((candidate) => (candidate === 'button') !== (gesture === 'button'));
  if (press === 'once' || surface.beforeControl) return box.publish(gesture);
  if (press === 'button and key' && other) {
    const middle = gesture === 'button' ? null : await findMiddle(control);
    await box.publish(gesture);
    return middle ? page.mouse.click(...middle) : box.publish(other);
  }
  if (gesture === 'button') return control.dblclick();
  if (gesture === 'ctrl-enter') await page.keyboard.down('Control');
  for (let times = 0; times < 5; times += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  if (gesture === 'ctrl-enter') await page.keyboard.up('Control');
}

// One test does what several small ones would load a page for.
test.describe.configure({ timeout: 90_000 });

for (const surface of surfaces) {
  for (const way of ways) {
    test(`${surfaceTitle(surface)} (${way.id})`, async ({ page, server, serviceWorker, pageErrors }) => {
      await watchChecks(serviceWorker);
      let box = await open(page, surface, way);
      const write = (text: string) => (way === ways[0] ? box.type(text) : box.dictate(text));

      for (const [index, gesture] of surface.gestures.entries()) {
        const clear = clearTexts[index] ?? '';
        if (index > 0) box = await openNext(box, way);

        await test.step(`a risky text is held and kept as it is: ${gesture}`, async () => {
          await write(risky);
          for (let step = 0; step < stepsBack; step += 1) await page.keyboard.press('ArrowLeft');
          await box.publish(gesture);
          await expectHeld(page, server);
          await page.keyboard.press('Escape');
          await waitForNoDialog(page);
          // In a second step the text can no longer be corrected in place.
          if (surface.beforeControl) return;
          await expectFocusIn(box);
          await expect.poll(() => box.read()).toBe(risky);
          // A site that draws its box anew with every focus puts the caret where it likes.
          if (!way.remounts) await expectCaretKept(box);
        });

        await test.step(`its correction goes out once, as written: ${gesture}`, async () => {
          if (surface.beforeControl) {
            box = await openNext(box, way);
            await write(clear);
          } else await box.replace(clear);
          await expect.poll(() => box.read()).toBe(clear);
          if (!way.inHaste) {
            expect(await waitForCheckOf(serviceWorker, checkedText(surface, clear))).toEqual(surface.truth);
            await expectUntouched(page);
          }
          await settle(page);
          await publish(box, gesture, way);
          // Known to be clear, it goes out by the person's own act.
          expect((await expectSentOnce(page, server, surface, clear)) || way.inHaste).toBe(true);
          expect(await readHeldDialog(page)).toBeNull();
          // Checked in haste or not, it was this text in this thread.
          expect(await waitForCheckOf(serviceWorker, checkedText(surface, clear))).toEqual(surface.truth);
          if (!way.inHaste) await expectUntouched(page);
        });

        await test.step(`a risky text goes out once, on purpose: ${gesture}`, async () => {
          box = await openNext(box, way);
          await write(risky);
          await box.publish(gesture);
          await pressInDialog(page, /anyway/i);
          await expectSentOnce(page, server, surface, risky);
          expect(await readHeldDialog(page)).toBeNull();
        });
      }
      expect(pageErrors).toEqual([]);
    });
  }
}
