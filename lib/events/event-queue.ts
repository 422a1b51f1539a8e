import type { WritableArea } from '../settings/settings-browser.ts';
import type { ExportEvent } from './export-event.ts';
import { readExportEvents } from './export-event.ts';

export const eventQueueKey = 'eventQueue';
export const sentEventsKey = 'sentEvents';

/** Most events that wait; beyond it the oldest go and are counted. About 300 kB. */
export const maxWaiting = 1_000;
/** Most sent events kept for the person to look at. */
export const maxShown = 500;

/** What must outlive the worker. */
export interface EventQueue {
  waiting: ExportEvent[];
  /** Counts since installation. */
  sent: number;
  dropped: number;
  /** Part of `dropped` that the collector has not been told of. */
  droppedUntold: number;
  /** Failed attempts in a row, and when the next one is due, epoch ms. */
  failures: number;
  nextAttemptAt: number;
  /** Code of the last failure, such as `http-500`; null after a delivery. */
  lastProblem: string | null;
  /** Random, made with the first event; says which copy of the extension speaks, not whose. */
  installationId: string;
  /** Last coverage told for each site, so that every page load does not tell it again. */
  coverageTold: Record<string, { code: string; at: number }>;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const readCount = (value: unknown): number => (Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : 0);

/** Reads the stored queue member by member; whatever is damaged starts afresh. */
function readEventQueue(stored: unknown, createId: () => string): EventQueue {
  const from = isRecord(stored) ? stored : {};
  const isId = typeof from.installationId === 'string' && /^[0-9a-f-]{36}$/.test(from.installationId);
  return {
    waiting: readExportEvents(from.waiting),
    sent: readCount(from.sent),
    dropped: readCount(from.dropped),
    droppedUntold: readCount(from.droppedUntold),
    failures: readCount(from.failures),
    nextAttemptAt: readCount(from.nextAttemptAt),
    lastProblem: typeof from.lastProblem === 'string' ? from.lastProblem.slice(0, 40) : null,
    installationId: isId ? String(from.installationId) : createId(),
    coverageTold: isRecord(from.coverageTold) ? (from.coverageTold as EventQueue['coverageTold']) : {},
  };
}

/** The queue in storage. */
export interface QueueStore {
  read(): Promise<EventQueue>;
  /** Changes are made one after another, so that two at the same moment are both kept. Returns the queue as stored. */
  update(change: (queue: EventQueue) => EventQueue): Promise<EventQueue>;
}

/** Opens the stored queue. */
export function createQueueStore(storage: WritableArea, createId: () => string): QueueStore {
  let turn: Promise<unknown> = Promise.resolve();
  const read = async () => readEventQueue((await storage.get(eventQueueKey))[eventQueueKey], createId);
  return {
    read,
    update(change) {
      const result = turn.then(async () => {
        const queue = change(await read());
        await storage.set({ [eventQueueKey]: queue });
        return queue;
      });
      turn = result.catch(() => undefined);
      return result;
    },
  };
}

/** Adds one event; over the bound the oldest is dropped and counted. */
export function enqueueEvent(queue: EventQueue, event: ExportEvent): EventQueue {
  const waiting = [...queue.waiting, event].slice(-maxWaiting);
  return countDropped({ ...queue, waiting }, queue.waiting.length + 1 - waiting.length);
}

/** Counts lost events. */
export const countDropped = (queue: EventQueue, count: number): EventQueue => ({
  ...queue,
  dropped: queue.dropped + count,
  droppedUntold: queue.droppedUntold + count,
});

/** The queue without these events, whatever arrived meanwhile. */
export function removeEvents(queue: EventQueue, gone: readonly ExportEvent[]): EventQueue {
  const ids = new Set(gone.map(({ id }) => id));
  return { ...queue, waiting: queue.waiting.filter(({ id }) => !ids.has(id)) };
}

/** Milliseconds until the next attempt after that many failures in a row: 30 s, doubling, at most one hour. */
export const getBackOffMs = (failures: number): number => Math.min(30_000 * 2 ** Math.max(0, failures - 1), 3_600_000);

/** An event that left this device, as the person sees it. */
export type SentEvent = ExportEvent & { sentAt: number };

/** The stored list of sent events, oldest first. */
export const readSentEvents = (stored: unknown): SentEvent[] =>
  (Array.isArray(stored) ? stored : []).flatMap((item: unknown) => {
    if (!isRecord(item)) return [];
    const { sentAt, ...event } = item;
    return readExportEvents([event]).map((read) => ({ ...read, sentAt: readCount(sentAt) }));
  });
