import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Published } from '../e2e/support/site-server.ts';
import { getSurface } from '../e2e/support/surfaces.ts';
import { createLedger } from '../proof/soak/ledger.ts';

const surface = getSurface('facebook/comment');
const clear = 'Thank you for your kind words! Have a great weekend.';
const risky = 'So glad you finished our program! Your therapist misses you.';
const send = (...texts: string[]) => texts.map((text) => ({ text }) as Published);
const off = { user: {}, policy: {}, isPaused: true };
const on = { user: {}, policy: {}, isPaused: false };

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => vi.useRealTimers());

test('a clear text that was asked for may go out, and so may any that a person released', () => {
  const ledger = createLedger(surface);
  ledger.notePress(clear);
  ledger.notePress(risky);
  ledger.noteRelease(risky);
  expect(ledger.findViolations(send(clear, risky))).toEqual([]);
});

test.each([
  ['neither clear nor released', [risky]],
  ['twice', [clear, clear]],
  ['altered or never asked for', [`${clear}!`]],
  ['altered or never asked for', ['Nobody pressed for this.']],
])('the soak notices what is %s: %j', (said, texts) => {
  const ledger = createLedger(surface);
  ledger.notePress(clear);
  ledger.notePress(risky);
  expect(ledger.findViolations(send(...texts)).join()).toContain(said);
});

test('a pause that begins after a text went out does not excuse it; one that had begun does', () => {
  const late = createLedger(surface);
  late.notePress(risky);
  late.noteArrivals(1);
  vi.advanceTimersByTime(10_000);
  late.noteSettings(off);
  expect(late.findViolations(send(risky)).join()).toContain('neither clear nor released');

  const early = createLedger(surface);
  early.noteSettings(off);
  vi.advanceTimersByTime(10_000);
  early.notePress(risky);
  early.noteArrivals(1);
  vi.advanceTimersByTime(10_000);
  early.noteSettings(on);
  expect(early.findViolations(send(risky))).toEqual([]);
});
