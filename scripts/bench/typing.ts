import type { BrowserContext, CDPSession } from '@playwright/test';
import { getSurface, openBox, type Surface } from '../../tests/e2e/support/surfaces.ts';
import { repeat, withPage } from './bench-browser.ts';
import { type Figure, toFigure } from './figure.ts';
import { traceExtension } from './trace.ts';

/** With something to find, so that checks, marks and their upkeep are part of the price. */
const typed = `So glad you finished our program, Dana! Your therapist misses you. ${'See you at five. '.repeat(60)}`.slice(0, 1000);

/** One of each editor family. */
const typedSurfaces = ['facebook/comment', 'x/post', 'linkedin/share', 'linkedin/comment', 'linkedin/message', 'instagram/comment'];

/** Real keys, as fast as the page takes them. */
async function typeFast(cdp: CDPSession): Promise<void> {
  await Promise.all(
    [...typed].flatMap((key) => [
      cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key }),
      cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key }),
    ]),
  );
}

/** Main-thread processor time of a keystroke on this surface, milliseconds. */
function measureTyping(context: BrowserContext, surface: Surface): Promise<number> {
  return withPage(context, async (page) => {
    const box = await openBox(page, surface);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const readMs = async (): Promise<number> => {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
    };
    await box.type('. ');
    const before = await readMs();
    await typeFast(cdp);
    return ((await readMs()) - before) / typed.length;
  });
}

/** The extension's longest run on the main thread while 1,000 characters are typed, milliseconds of processor time. */
function measureLongestTask(context: BrowserContext, surface: Surface): Promise<number> {
  return withPage(context, async (page) => {
    const box = await openBox(page, surface);
    await box.type('. ');
    const cdp = await context.newCDPSession(page);
    const calls = await traceExtension(page, () => typeFast(cdp));
    if (calls.length < typed.length)
      throw new Error(`the trace shows ${calls.length} runs of the extension for ${typed.length} keystrokes`);
    return Math.max(...calls.map(({ cpuMs }) => cpuMs));
  });
}

/** What a keystroke costs more with the extension than without, and the extension's longest task, for every editor family. */
export async function benchTyping(bare: BrowserContext, guarded: BrowserContext, rounds: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const surface of typedSurfaces.map(getSurface)) {
    const added = await repeat(rounds, async () => (await measureTyping(guarded, surface)) - (await measureTyping(bare, surface)));
    figures.push(toFigure(`main thread, added for a keystroke, ${surface.id}`, '≤ 0.5 ms', 'ms', added));
    const longest = await measureLongestTask(guarded, surface);
    figures.push(toFigure(`longest task while typing 1,000 characters, ${surface.id}`, '≤ 50 ms', 'ms', [longest]));
  }
  return figures;
}
