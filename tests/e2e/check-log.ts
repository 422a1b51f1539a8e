import type { Worker } from '@playwright/test';
import type { ThreadContext } from '../../lib/detection/draft.ts';
import { expect } from './support/extension-test.ts';

declare global {
  /** Last draft the background was asked about; lives in the service worker of the test's browser only. */
  var lastChecked: { text: string; thread: ThreadContext } | null | undefined;
}

/** Listens beside the extension's own handler, so that a test can see what was asked. */
export async function watchChecks(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    const isWatched = globalThis.lastChecked !== undefined;
    globalThis.lastChecked = null;
    if (isWatched) return;
    // biome-ignore lint/suspicious/noExplicitAny: the extension's API object exists only inside the browser
    (globalThis as any).chrome.runtime.onMessage.addListener((message: { type: string; text: string; thread: ThreadContext }) => {
      if (message.type === 'checkDraft') globalThis.lastChecked = { text: message.text, thread: message.thread };
    });
  });
}

/** Waits until exactly this text was asked about and answered; returns its thread. */
export async function waitForCheckOf(worker: Worker, text: string): Promise<ThreadContext> {
  await expect.poll(() => worker.evaluate(() => globalThis.lastChecked?.text.trim())).toBe(text);
  // What the background looks up before it answers has been read once these have.
  await worker.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension's API object exists only inside the browser
    const { storage, tabs } = (globalThis as any).chrome;
    await storage.local.get();
    await new Promise((resolve) => setTimeout(resolve));
    // The answer is with the page when a message sent after it has come back; nobody there has to understand it.
    const open: { id: number }[] = await tabs.query({});
    await Promise.allSettled(open.map(({ id }) => tabs.sendMessage(id, 'after the answer')));
  });
  const thread = await worker.evaluate(() => globalThis.lastChecked?.thread);
  if (!thread) throw new Error('nothing was checked');
  return thread;
}
