import { pressInDialog, waitForNotice } from './held-dialog.ts';
import { clear, risky } from './support/drafts.ts';
import { expect, settle, test } from './support/extension-test.ts';
import { eightSurfaces, openBox, sentText, surfaces, surfaceTitle, trustedOnly } from './support/surfaces.ts';

test.describe.configure({ timeout: 90_000 });

for (const surface of surfaces) {
  test(`a site that ignores scripted events gets the person's next press, once: ${surfaceTitle(surface)}`, async ({ page, server }) => {
    for (const gesture of surface.gestures) {
      const box = await openBox(page, surface, trustedOnly);
      await box.type(risky);
      await box.publish(gesture);
      await pressInDialog(page, /anyway/i);
      await waitForNotice(page, /site did not react/);
      await settle(page);
      expect(server.published()).toEqual([]);
      // In a second step its control is on the screen already.
      await (surface.beforeControl ? box.control.click() : box.publish(gesture));
      await server.waitForPublished(1);
      await settle(page);
      expect(server.published().map(({ text, trusted }) => ({ text, trusted }))).toEqual([
        { text: sentText(surface, risky), trusted: true },
      ]);
      server.reset();
    }
  });
}

for (const surface of eightSurfaces) {
  // Their last one: a key where there is one.
  const gesture = surface.gestures.at(-1) ?? 'button';

  test(`so it does after a verdict that came late: ${surface.id}`, async ({ page, server, hangServiceWorker }) => {
    // A clear text is released by a scripted event, too.
    const next = await openBox(page, surface, trustedOnly);
    await next.editor.click();
    const goOn = await hangServiceWorker();
    await page.keyboard.insertText(clear);
    await next.publish(gesture);
    await goOn();
    await waitForNotice(page, /site did not react/);
    await settle(page);
    expect(server.published()).toEqual([]);
    await next.publish(gesture);
    await server.waitForPublished(1);
    await settle(page);
    expect(server.published().map(({ text, trusted }) => ({ text, trusted }))).toEqual([{ text: clear, trusted: true }]);
  });
}
