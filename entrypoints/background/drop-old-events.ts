import type { EventLog } from '../../lib/log/event-log.ts';
import type { SettingsStore } from '../../lib/settings/settings-store.ts';

interface DropParts {
  alarms: {
    get(name: string): Promise<unknown>;
    create(name: string, info: { periodInMinutes: number }): unknown;
    onAlarm: { addListener(listener: (alarm: { name: string }) => void): void };
  };
  /** Memory that outlives the worker's sleep, not the browser. */
  session: { get(key: string): Promise<Record<string, unknown>>; set(items: Record<string, unknown>): Promise<void> };
  settings: Pick<SettingsStore, 'getSnapshot'>;
  log: Pick<EventLog, 'readKept'>;
  now?: () => number;
}

const alarmName = 'drop-old-events';
const firstLookKey = 'logFirstLookAt';
/** A policy can arrive some time after the browser's start, and until then nobody knows that it is missing. */
const settledMs = 10 * 60_000;

/**
 * Keeps to the days the log may go back, also where nobody opens a page of ours and nothing more happens. Deletes nothing while the
 * settings may still be others than the policy's: what is gone would not come back. Call synchronously at start.
 */
export function dropOldEventsByAlarm({ alarms, session, settings, log, now = Date.now }: DropParts): void {
  const hasSettled = async (): Promise<boolean> => {
    const firstLookAt = (await session.get(firstLookKey))[firstLookKey];
    if (typeof firstLookAt !== 'number') await session.set({ [firstLookKey]: now() });
    return typeof firstLookAt === 'number' && now() - firstLookAt >= settledMs;
  };
  const drop = async (): Promise<void> => {
    if (!(await hasSettled())) return;
    const { effective, policy } = await settings.getSnapshot();
    if (policy.state !== 'unknown') await log.readKept(effective.logRetentionDays.value, now());
  };
  alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) void drop().catch(() => undefined);
  });
  // Setting it anew at every start of the worker would put it off for ever: another alarm wakes the worker more often.
  const setAlarm = async () => (await alarms.get(alarmName)) ?? alarms.create(alarmName, { periodInMinutes: 60 });
  void setAlarm().catch(() => undefined);
}
