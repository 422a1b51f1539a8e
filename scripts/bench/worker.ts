import type { CDPSession, Page } from '@playwright/test';
import { maxDraftLength } from '../../lib/messaging/protocol.ts';
import { findServiceWorker, findWorkerTarget, stopServiceWorker } from '../../tests/e2e/support/service-worker.ts';
import { startSiteServer } from '../../tests/e2e/support/site-server.ts';
import { readCases } from '../cases.ts';
import { openBrowser, repeat, withPage } from './bench-browser.ts';
import { type Figure, toFigure } from './figure.ts';

/** Asks from a page of the extension for one check; resolves with the milliseconds until the answer. */
const ask = (page: Page, text: string): Promise<number> =>
  page.evaluate(async (draft) => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean }> } } })
      .chrome;
    const start = performance.now();
    const { ok } = await runtime.sendMessage({ type: 'checkDraft', site: 'x', text: draft, thread: { surface: 'post', answered: null } });
    if (!ok) throw new Error('the background refused a question of its own page');
    return performance.now() - start;
  }, text);

/** Bytes the worker's engine holds: its heap as laid out, and what lies outside of it. */
async function readHeapBytes(cdp: CDPSession, sessionId: string): Promise<number> {
  const answer = new Promise<number>((resolve) => {
    cdp.on('Target.receivedMessageFromTarget', ({ message, sessionId: from }) => {
      const { id, result } = JSON.parse(message) as { id: number; result: { totalSize: number; backingStorageSize?: number } };
      if (from === sessionId && id === 1) resolve(result.totalSize + (result.backingStorageSize ?? 0));
    });
  });
  await cdp.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: 1, method: 'Runtime.getHeapUsage' }) });
  return answer;
}

/** The worker's memory after longest drafts in a row, the largest of the moments looked at. */
async function measureMemory(page: Page, longest: string): Promise<number[]> {
  const cdp = await page.context().newCDPSession(page);
  const worker = await findWorkerTarget(cdp);
  if (!worker) throw new Error('the background is not running');
  const bytes: number[] = [];
  for (let time = 0; time < 8; time++) {
    await ask(page, longest.slice(time) + 'a'.repeat(time));
    const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
    bytes.push((await readHeapBytes(cdp, sessionId)) / 1e6);
    await cdp.send('Target.detachFromTarget', { sessionId });
  }
  return [Math.max(...bytes)];
}

/** Start and memory of the background worker in Chromium. Needs a build. */
export async function benchWorker(rounds = 7): Promise<Figure[]> {
  const server = await startSiteServer();
  const context = await openBrowser(server, true);
  const words = readCases(['tests/exam/exam.jsonl']).map(({ text }) => text);
  try {
    return await withPage(context, async (page) => {
      const id = new URL((await findServiceWorker(context)).url()).host;
      await page.goto(`chrome-extension://${id}/popup.html`);
      const cold = await repeat(rounds, async (time) => {
        await stopServiceWorker(page);
        return ask(page, words[time]!);
      });
      const warm = await repeat(rounds, (time) => ask(page, words[time + rounds]!));
      const longest = words.join(' ').repeat(3).slice(0, maxDraftLength);
      return [
        toFigure('background stopped, question to answer', '≤ 150 ms', 'ms', cold),
        toFigure('background running, question to answer', '–', 'ms', warm),
        toFigure('memory of the background after longest drafts', '≤ 60 MB', 'MB', await measureMemory(page, longest)),
      ];
    });
  } finally {
    await context.close();
    await server.close();
  }
}
