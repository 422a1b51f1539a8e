import type { WritableArea } from '../settings/settings-browser.ts';
import type { EventQueue, SentEvent } from './event-queue.ts';
import {
  countDropped,
  createQueueStore,
  enqueueEvent,
  eventQueueKey,
  getBackOffMs,
  maxShown,
  readSentEvents,
  removeEvents,
  sentEventsKey,
} from './event-queue.ts';
import type { EventFacts, ExportEvent } from './export-event.ts';
import { exportEventSchema } from './export-event.ts';
import type { BatchTarget, SendResult } from './send-batch.ts';
import { sendBatch } from './send-batch.ts';

/** The part of the settings that decides about export. */
export interface ExportSettings {
  eventEndpoint: { value: string };
  eventHeaders: { value: Record<string, string> };
  eventSamplePercent: { value: number };
}

export interface EventExportParts {
  storage: WritableArea;
  alarms?: {
    create(name: string, info: { delayInMinutes: number }): unknown;
    onAlarm: { addListener(listener: (alarm: { name: string }) => void): void };
  };
  getSettings(): Promise<ExportSettings>;
  version: string;
  now?: () => number;
  /** 0–1, for sampling. */
  random?: () => number;
  createId?: () => string;
  send?: typeof sendBatch;
  timeoutMs?: number;
}

export interface EventExportStatus {
  waiting: number;
  sent: number;
  dropped: number;
  lastProblem: string | null;
}

/** Export of events to the organization's own collector. Does nothing at all until policy sets an endpoint. */
export interface EventExport {
  /** Queues one event. Nothing is kept from a private window. Never rejects: a lost event must not disturb a check. */
  record(facts: EventFacts, from: { isPrivate: boolean }): Promise<void>;
  /** Sends what is due. `force` also before the back-off is over, for a button. */
  flush(force?: boolean): Promise<void>;
  /** Null while export is off. */
  getStatus(): Promise<EventExportStatus | null>;
  /** Every event that left, at most the last 500, oldest first. */
  listSent(): Promise<SentEvent[]>;
}

const alarmName = 'send-events';
const batchSize = 100;
/** How soon the same coverage of a site is told again. */
const coverageEveryMs = 3_600_000;

/** Creates the export. Call synchronously at worker start, so that the alarm which woke the worker is heard. */
export function createEventExport(parts: EventExportParts): EventExport {
  const { storage, alarms, getSettings, now = Date.now, random = Math.random, send = sendBatch } = parts;
  const createId = parts.createId ?? (() => crypto.randomUUID());
  const queue = createQueueStore(storage, createId);
  let flushing: Promise<void> | null = null;
  // An alarm survives the worker's sleep; half a minute is the shortest the browser keeps, and makes a batch of what comes together.
  const schedule = (at: number) => alarms?.create(alarmName, { delayInMinutes: Math.max(at - now(), 30_000) / 60_000 });

  const enqueue = async (facts: EventFacts) => {
    const settings = await getSettings();
    if (settings.eventEndpoint.value === '' || random() * 100 >= settings.eventSamplePercent.value) return;
    const event = exportEventSchema.parse({ ...facts, id: createId(), at: now() });
    await queue.update((current) => {
      if (isToldAlready(current, event)) return current;
      // A running alarm is left alone, or events in quick succession would put it off for ever.
      if (current.waiting.length === 0) schedule(current.nextAttemptAt);
      return noteCoverage(enqueueEvent(current, event), event);
    });
  };

  const sendOne = async (target: Omit<BatchTarget, 'installationId'>): Promise<boolean> => {
    // Written back at once, so that a new installation id is the same after a restart.
    const before = await queue.update((current) => current);
    const batch = before.waiting.slice(0, batchSize);
    if (batch.length === 0) return false;
    // Shown to the person before it leaves: were the worker stopped in between, she would see too much rather than too little.
    await keepForThePerson(storage, batch, now());
    const lossTold = before.droppedUntold;
    const result = await send(batch, { count: lossTold, at: now() }, { ...target, installationId: before.installationId });
    const after = await queue.update((current) => settle(current, batch, result, lossTold, now()));
    if (result.outcome === 'kept') schedule(after.nextAttemptAt);
    return result.outcome !== 'kept' && after.waiting.length > 0;
  };

  const flush = async (force: boolean) => {
    const { eventEndpoint, eventHeaders } = await getSettings();
    // Without an endpoint nothing waits: events of one collector must not go to another set months later.
    if (eventEndpoint.value === '') return storage.remove(eventQueueKey);
    if (!force && (await queue.read()).nextAttemptAt > now()) return;
    const { version, timeoutMs = 10_000 } = parts;
    const target = { endpoint: eventEndpoint.value, headers: eventHeaders.value, version, timeoutMs };
    while (await sendOne(target));
  };

  // One at a time: two would send the same batch.
  const flushAlone = (force: boolean): Promise<void> => {
    flushing ??= flush(force)
      .catch(() => undefined)
      .finally(() => {
        flushing = null;
      });
    return flushing;
  };

  alarms?.onAlarm.addListener(({ name }) => {
    if (name === alarmName) void flushAlone(false);
  });
  // Alarms do not outlive the browser; what was left waiting does.
  void queue.read().then(({ waiting, nextAttemptAt }) => {
    if (waiting.length > 0) schedule(nextAttemptAt);
  });

  return {
    record: async (facts, { isPrivate }) => {
      if (!isPrivate) await enqueue(facts).catch(() => undefined);
    },
    flush: (force = false) => flushAlone(force),
    getStatus: async () => {
      const [settings, { waiting, sent, dropped, lastProblem }] = await Promise.all([getSettings(), queue.read()]);
      return settings.eventEndpoint.value === '' ? null : { waiting: waiting.length, sent, dropped, lastProblem };
    },
    listSent: async () => readSentEvents((await storage.get(sentEventsKey))[sentEventsKey]),
  };
}

/** Puts events on the list the person can look at; one tried again is listed once. */
async function keepForThePerson(storage: WritableArea, events: readonly ExportEvent[], sentAt: number): Promise<void> {
  const ids = new Set(events.map(({ id }) => id));
  const shown = readSentEvents((await storage.get(sentEventsKey))[sentEventsKey]).filter(({ id }) => !ids.has(id));
  await storage.set({ [sentEventsKey]: [...shown, ...events.map((event) => ({ ...event, sentAt }))].slice(-maxShown) });
}

function isToldAlready(queue: EventQueue, event: ExportEvent): boolean {
  if (event.kind !== 'coverage') return false;
  const told = queue.coverageTold[event.site];
  return told?.code === getCoverageCode(event) && event.at - told.at < coverageEveryMs;
}

const getCoverageCode = (event: ExportEvent & { kind: 'coverage' }): string => [event.state, ...event.reasons].join(' ');

const noteCoverage = (queue: EventQueue, event: ExportEvent): EventQueue =>
  event.kind === 'coverage'
    ? { ...queue, coverageTold: { ...queue.coverageTold, [event.site]: { code: getCoverageCode(event), at: event.at } } }
    : queue;

/** The queue after an attempt. */
function settle(queue: EventQueue, batch: readonly ExportEvent[], result: SendResult, lossTold: number, now: number): EventQueue {
  if (result.outcome === 'kept') {
    const failures = queue.failures + 1;
    return { ...queue, failures, nextAttemptAt: now + getBackOffMs(failures), lastProblem: result.problem };
  }
  const rest = { ...removeEvents(queue, batch), failures: 0, nextAttemptAt: 0 };
  if (result.outcome === 'refused') return { ...countDropped(rest, batch.length), lastProblem: result.problem };
  return { ...rest, sent: rest.sent + batch.length, droppedUntold: rest.droppedUntold - lossTold, lastProblem: null };
}
