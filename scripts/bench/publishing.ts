import type { BrowserContext, Page } from '@playwright/test';
import { clear, risky } from '../../tests/e2e/support/drafts.ts';
import { stopServiceWorker } from '../../tests/e2e/support/service-worker.ts';
import { settle } from '../../tests/e2e/support/settle.ts';
import type { SiteServer } from '../../tests/e2e/support/site-server.ts';
import { getSurface, type OpenBox, openBox } from '../../tests/e2e/support/surfaces.ts';
import { repeat, withPage } from './bench-browser.ts';
import { type Figure, toFigure } from './figure.ts';
import { traceExtension } from './trace.ts';

/** Longer than typing must pause for a check, the check included. */
const checkedMs = 1500;

const now = (): number => performance.timeOrigin + performance.now();

/** Writes a text and waits until it must have been checked. A benchmark may wait by the clock; a test may not. */
async function writeChecked(page: Page, box: OpenBox, text: string): Promise<void> {
  await box.editor.click();
  await page.keyboard.insertText(text);
  await page.waitForTimeout(checkedMs);
}

/** Everything the page must get through before its own handler publishes. */
const pressEvents = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown', 'keypress', 'submit'];

/** How long the extension keeps a publish of a text known to be clear: all it does in the events of the press. */
function measureKnownClear(context: BrowserContext, server: SiteServer, gesture: 'button' | 'enter'): Promise<number> {
  return withPage(context, async (page) => {
    server.reset();
    const box = await openBox(page, getSurface('facebook/comment'));
    await writeChecked(page, box, clear);
    const calls = await traceExtension(page, async () => {
      await box.publish(gesture);
      await server.waitForPublished(1);
      await settle(page);
    });
    const ofPress = calls.filter(({ event }) => event !== null && pressEvents.includes(event));
    if (ofPress.length === 0) throw new Error('the trace shows nothing of the extension in the press');
    return ofPress.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
  });
}

/** From the press of Enter on a text nobody has checked, with the background asleep, to its arrival at the server. */
function measureColdWorker(context: BrowserContext, server: SiteServer): Promise<number> {
  return withPage(context, async (page) => {
    server.reset();
    const box = await openBox(page, getSurface('facebook/comment'));
    await writeChecked(page, box, clear.slice(0, -1));
    await stopServiceWorker(page);
    await page.keyboard.insertText('.');
    const pressed = now();
    await box.publish('enter');
    await server.waitForPublished(1);
    return now() - pressed;
  });
}

/** From the press of Enter on a risky text to the dialog on the screen. */
function measureDialog(context: BrowserContext, server: SiteServer, isKnown: boolean): Promise<number> {
  return withPage(context, async (page) => {
    server.reset();
    const box = await openBox(page, getSurface('facebook/comment'));
    await writeChecked(page, box, isKnown ? risky : risky.slice(0, -1));
    // The watch must be in place before the key: the page treats input before what the driver asks for.
    const shown = await page.evaluateHandle(watchForDialog);
    if (!isKnown) await page.keyboard.insertText('.');
    const pressed = now();
    await box.publish('enter');
    return (await shown.evaluate(({ drawn }) => drawn)) - pressed;
  });
}

/** Runs in the page: `drawn` resolves with the moment at which the frame with the dialog was drawn. */
function watchForDialog(): { drawn: Promise<number> } {
  const drawn = new Promise<number>((resolve) => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('second-look-dialog')) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
    }).observe(document.documentElement, { childList: true });
  });
  return { drawn };
}

/** The waits a person could notice when publishing. Times to server or screen include the test driver's own few milliseconds. */
export async function benchPublishing(context: BrowserContext, server: SiteServer, rounds: number): Promise<Figure[]> {
  return [
    toFigure(
      'publish of a known clear text, by button',
      '≤ 2 ms',
      'ms',
      await repeat(rounds, () => measureKnownClear(context, server, 'button')),
    ),
    toFigure(
      'publish of a known clear text, by Enter',
      '≤ 2 ms',
      'ms',
      await repeat(rounds, () => measureKnownClear(context, server, 'enter')),
    ),
    toFigure(
      'publish of an unchecked text, background asleep',
      '≤ 250 ms',
      'ms',
      await repeat(rounds, () => measureColdWorker(context, server)),
    ),
    toFigure('dialog after the press, text checked', '≤ 50 ms', 'ms', await repeat(rounds, () => measureDialog(context, server, true))),
    toFigure('dialog after the press, text unchecked', '≤ 50 ms', 'ms', await repeat(rounds, () => measureDialog(context, server, false))),
  ];
}
