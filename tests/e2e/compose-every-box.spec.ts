import { waitForHeldDialog, waitForNoDialog } from './held-dialog.ts';
import { closeAll, expectHeldUnchecked, expectSentOnPurpose, openBoxes } from './many-boxes.ts';
import { clear, risky } from './support/drafts.ts';
import { expect, settle, test } from './support/extension-test.ts';
import { gestureOf, type OpenBox, openBox, sentText, surfaces, surfaceTitle } from './support/surfaces.ts';

/** Pictures of several code points, and words from right to left. */
const mixed = 'Thank you! 👩‍👩‍👧 🇪🇸 שלום עולם, café. Have a great weekend.';

// Several boxes in one test, because loading and waiting is what takes the time.
test.describe.configure({ timeout: 120_000 });

/** Puts a text in place of the draft, from the clipboard. */
async function pasteInstead({ page, surface, editor }: OpenBox, text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), (surface.prefix ?? '') + text);
  await editor.click();
  for (const key of ['Control+A', 'Delete', 'Control+V']) await page.keyboard.press(key);
}

for (const surface of surfaces) {
  test(`stopping the background holds what is risky and sends what was pasted, letter for letter: ${surfaceTitle(surface)}`, async ({
    page,
    browserContext,
    server,
    stopServiceWorker,
  }) => {
    await browserContext.grantPermissions(['clipboard-read', 'clipboard-write']);
    let box = await openBox(page, surface);
    await box.dictate(risky);
    await stopServiceWorker();
    await box.publish(gestureOf(box));
    await waitForHeldDialog(page);
    await settle(page);
    expect(server.published()).toEqual([]);
    await page.keyboard.press('Escape');
    await waitForNoDialog(page);

    // In a second step the text can no longer be corrected in place.
    if (surface.beforeControl) box = await openBox(page, surface);
    await pasteInstead(box, mixed);
    await expect.poll(() => box.read()).toBe(mixed);
    await stopServiceWorker();
    await box.publish(gestureOf(box));
    await server.waitForPublished(1);
    await settle(page);
    expect(server.published().map(({ text }) => text)).toEqual([sentText(surface, mixed)]);
  });
}

for (const site of new Set(surfaces.map((surface) => surface.site))) {
  test(`a background that never answers holds every draft as not checked, and it can be published on purpose: ${site}`, async ({
    browserContext,
    server,
    hangServiceWorker,
  }) => {
    const ofSite = surfaces.filter((surface) => surface.site === site);
    const boxes = await openBoxes(browserContext, server, ofSite);
    for (const box of boxes) await box.dictate(clear.slice(0, -1));
    await hangServiceWorker();
    for (const box of boxes) {
      await box.page.keyboard.type('.');
      await box.publish(gestureOf(box));
    }
    await expectHeldUnchecked(server, boxes);
    await expectSentOnPurpose(server, boxes, clear);
    await closeAll(boxes);
  });
}
