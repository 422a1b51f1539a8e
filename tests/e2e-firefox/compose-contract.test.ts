import { describe, expect } from 'vitest';
import { clear, risky } from '../e2e/support/drafts.ts';
import { type FirefoxBox, firefoxSurfaces, openFirefoxBox } from '../e2e/support/firefox.ts';
import { pressInDialog, readDialogTitle, waitForDialog, waitForNoDialog, waitForNotice } from '../e2e/support/firefox-screen.ts';
import { test } from '../e2e/support/firefox-test.ts';
import type { SiteServer } from '../e2e/support/site-server.ts';

/** What of the risky text stays when it is corrected. */
const kept = 'So glad you ';
const corrected = `${kept}like the new benches! Have a great weekend.`;
/** How far from its end the caret stands in the risky text when it is published. */
const stepsBack = 3;

const listSent = (server: SiteServer) => server.published().map(({ text, trusted }) => ({ text, trusted }));

/** Waits for one publish and returns all there were since the last look. */
async function takeSent(server: SiteServer, box: FirefoxBox): Promise<{ text: string; trusted: boolean }[]> {
  await server.waitForPublished(1);
  await box.settle();
  const sent = listSent(server);
  server.reset();
  return sent;
}

describe('with the extension, in Firefox', () => {
  for (const surface of firefoxSurfaces) {
    for (const gesture of surface.gestures) {
      test(`${surface.id} by ${gesture}: a held text keeps its caret, its correction goes out once, and so does a risky text on purpose`, async ({
        page,
        server,
        background,
      }) => {
        const box = await openFirefoxBox(page, surface, 'csp=strict');
        await box.type(risky);
        for (let step = 0; step < stepsBack; step += 1) await page.keyboard.press('ArrowLeft');
        await box.publishImpatiently(gesture);
        await waitForDialog(page);
        await box.settle();
        expect(listSent(server)).toEqual([]);
        await page.keyboard.press('Escape');
        await waitForNoDialog(page);
        await page.keyboard.type('_');
        await expect
          .poll(async () => (await box.read()).trimEnd(), { timeout: 20_000 })
          .toBe(`${risky.slice(0, -stepsBack)}_${risky.slice(-stepsBack)}`);

        await box.retypeEnd(risky.length + 1 - kept.length, corrected.slice(kept.length));
        await background.waitForCheckOf(corrected);
        await box.publishImpatiently(gesture);
        // Known to be clear, it goes out by the person's own act.
        expect(await takeSent(server, box)).toEqual([{ text: corrected, trusted: true }]);
        expect(await readDialogTitle(page)).toBeNull();

        // A page without a policy of its own.
        const next = await openFirefoxBox(page, surface);
        await next.type(risky);
        await next.publish(gesture);
        await pressInDialog(page, /anyway/i);
        expect(await takeSent(server, next)).toMatchObject([{ text: risky }]);
        expect(await readDialogTitle(page)).toBeNull();
      });

      test(`${surface.id} by ${gesture}: a site that ignores scripted events gets the next press, once, and it is said`, async ({
        page,
        server,
      }) => {
        const box = await openFirefoxBox(page, surface, 'trusted-only=1');
        await box.type(risky);
        await box.publish(gesture);
        await pressInDialog(page, /anyway/i);
        await waitForNotice(page, /site did not react/);
        await box.settle();
        expect(listSent(server)).toEqual([]);
        await box.publishImpatiently(gesture);
        expect(await takeSent(server, box)).toEqual([{ text: risky, trusted: true }]);
        // Once: the same text is held when it is written again.
        await box.type(risky);
        await box.publish(gesture);
        await waitForDialog(page);
        await box.settle();
        expect(listSent(server)).toEqual([]);
      });
    }

    test(`${surface.id}: whatever is pressed together or during the check publishes a clear text once`, async ({
      page,
      server,
      background,
    }) => {
      const [, key] = surface.gestures;
      const box = await openFirefoxBox(page, surface);
      await box.type(clear.slice(0, -1));
      const pressButton = await box.aimAtControl();
      const goOn = await background.hang();
      await page.keyboard.type('.');
      // Where no key publishes, the button is pressed twice.
      await (key ? box.publish(key) : pressButton());
      await pressButton();
      await box.settle();
      expect(listSent(server)).toEqual([]);
      await goOn();
      expect(await takeSent(server, box)).toEqual([{ text: clear, trusted: false }]);

      const next = await openFirefoxBox(page, surface);
      await next.type(clear);
      const pressNextButton = await next.aimAtControl();
      await pressNextButton();
      await (key ? next.publish(key) : pressNextButton());
      expect(await takeSent(server, next)).toMatchObject([{ text: clear }]);
      expect(await readDialogTitle(page)).toBeNull();
    });
  }
});
