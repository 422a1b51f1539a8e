import type { LogEvent } from './log-event.ts';
import { readLogEvents } from './log-event.ts';

export const eventLogKey = 'eventLog';

/** Most events kept, about 200 kB; the oldest go first. */
const maxEvents = 2_000;
const dayMs = 86_400_000;

/** The local storage area, as far as the log uses it. */
export interface LogArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** What happened on this device, kept in local storage only. */
export interface EventLog {
  /** Adds one event and drops what is older than `retentionDays`; 0 keeps nothing. Nothing is kept from a private window. */
  append(event: LogEvent, keep: { retentionDays: number; isPrivate: boolean }): Promise<void>;
  /** Oldest first. */
  read(): Promise<LogEvent[]>;
  /** What is left after events older than `retentionDays` were deleted: time passes, and a person shortens it, without a new event. */
  readKept(retentionDays: number, now: number): Promise<LogEvent[]>;
  clear(): Promise<void>;
}

/** Creates the log over a storage area. Two quick events are stored one after another, so none is lost. */
export function createEventLog(area: LogArea): EventLog {
  let writing: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const result = writing.then(work);
    writing = result.catch(() => undefined);
    return result;
  };
  const read = async () => readLogEvents((await area.get(eventLogKey))[eventLogKey]);
  return {
    read,
    readKept: async (retentionDays, now) => {
      await inTurn(async () => {
        const events = await read();
        const kept = dropOldEvents(events, retentionDays, now);
        if (kept.length < events.length) await area.set({ [eventLogKey]: kept });
      });
      return read();
    },
    append: (event, { retentionDays, isPrivate }) =>
      inTurn(async () => {
        if (isPrivate) return;
        const events = dropOldEvents([...(await read()), event], retentionDays, event.at);
        await area.set({ [eventLogKey]: events });
      }),
    clear: () => inTurn(() => area.remove(eventLogKey)),
  };
}

/** Events of the last `retentionDays` days, at most the newest 2,000. Events from the future (a clock set back) stay. */
export function dropOldEvents(events: readonly LogEvent[], retentionDays: number, now: number): LogEvent[] {
  const since = now - retentionDays * dayMs;
  return retentionDays === 0 ? [] : events.filter(({ at }) => at >= since).slice(-maxEvents);
}
