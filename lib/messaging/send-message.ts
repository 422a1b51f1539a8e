import { browser } from 'wxt/browser';
import type { UnavailableReason } from '../verdict/verdict.ts';
import type { MessageType, maxDraftLength, Protocol, Reply } from './protocol.ts';

/** The protocol's own limit, repeated because the page side may not load zod; the type keeps the two equal. */
const longestDraft: typeof maxDraftLength = 63_206;

/** Longest a publish waits for its verdict. */
const deadlineMs = 5000;
/** A worker that died while the question was on its way never answers; asking again wakes a new one. */
const retryAfterMs = 2000;

/** A question that got no answer, and why. Carries nothing of the question. */
export interface NoAnswer {
  ok: false;
  unavailable: UnavailableReason;
}
export type Answered<T extends MessageType> = { ok: true; answer: Protocol[T]['answer'] } | NoAnswer;

/** True when the extension was updated, switched off or removed under this page: nobody is left to ask. */
export function isOrphaned(): boolean {
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
}

/**
 * Asks the background and waits at most `deadlineMs`, asking a second time when the first attempt fails or stays silent.
 * Never rejects: every failure is an answer of its own.
 */
export async function sendMessage<T extends MessageType>(type: T, question: Omit<Protocol[T]['question'], 'type'>): Promise<Answered<T>> {
  const text = 'text' in question ? question.text : '';
  if (typeof text === 'string' && text.length > longestDraft) return { ok: false, unavailable: 'too-long' };
  const first = ask<T>({ type, ...question });
  const quick = await within(retryAfterMs, first);
  if (quick && (quick.ok || quick.unavailable === 'refused')) return quick;
  if (isOrphaned()) return { ok: false, unavailable: 'background-gone' };
  const second = ask<T>({ type, ...question });
  const late = await within(deadlineMs - retryAfterMs, quick ? second : firstAnswer([first, second]));
  return late ?? { ok: false, unavailable: 'timeout' };
}

async function ask<T extends MessageType>(message: object): Promise<Answered<T>> {
  if (isOrphaned()) return { ok: false, unavailable: 'background-gone' };
  try {
    const reply = (await browser.runtime.sendMessage(message)) as Reply<T> | undefined;
    if (!reply || typeof reply.ok !== 'boolean') return { ok: false, unavailable: 'failed' };
    if (reply.ok) return { ok: true, answer: reply.answer };
    return { ok: false, unavailable: reply.reason === 'failed' ? 'failed' : 'refused' };
  } catch {
    // The browser's words for a missing receiver differ by version and language; only the fact counts.
    return { ok: false, unavailable: isOrphaned() ? 'background-gone' : 'failed' };
  }
}

/** Resolves to null when `promise` is still pending after `ms`. */
function within<A>(ms: number, promise: Promise<A>): Promise<A | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), ms);
    void promise.then((answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
  });
}

/** The first good answer; the last bad one when none is good. */
function firstAnswer<T extends MessageType>(questions: Promise<Answered<T>>[]): Promise<Answered<T>> {
  return new Promise((resolve) => {
    let open = questions.length;
    for (const question of questions) {
      void question.then((answer) => {
        open -= 1;
        if (answer.ok || open === 0) resolve(answer);
      });
    }
  });
}
