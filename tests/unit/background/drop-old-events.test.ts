import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { dropOldEventsByAlarm } from '../../../entrypoints/background/drop-old-events.ts';
import { createEventLog, eventLogKey } from '../../../lib/log/event-log.ts';
import { refreshPolicy } from '../../../lib/settings/read-policy.ts';
import { createSettingsStore } from '../../../lib/settings/settings-store.ts';
import { action, browser, managed } from './worker.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const start = new Date(2026, 10, 20, 12).getTime();

const { type: _type, ...facts } = action;
const ages = async () => (await createEventLog(browser.storage.local).read()).map(({ at }) => Math.round((start - at) / day));

/** A worker over a log with entries of these ages in days. Returns what lets time pass until the alarm rings. */
async function startWorker(agesInDays: number[]) {
  let now = start;
  await browser.storage.local.set({ [eventLogKey]: agesInDays.map((age) => ({ ...facts, at: start - age * day })) });
  const log = createEventLog(browser.storage.local);
  const looked = vi.spyOn(log, 'readKept');
  const { alarms, storage } = fakeBrowser as unknown as { alarms: Parameters<typeof dropOldEventsByAlarm>[0]['alarms']; storage: never };
  const settings = createSettingsStore(browser);
  const session = (storage as { session: Parameters<typeof dropOldEventsByAlarm>[0]['session'] }).session;
  dropOldEventsByAlarm({ alarms, session, settings, log, now: () => now });
  await vi.waitFor(async () => expect(await alarms.get('drop-old-events')).toBeTruthy());
  return {
    looked,
    async ringAfter(minutes: number) {
      now += minutes * minute;
      await fakeBrowser.alarms.onAlarm.trigger({ name: 'drop-old-events', scheduledTime: now });
      // The listener does not wait for its own work.
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

beforeEach(() => fakeBrowser.reset());

it('deletes what is too old though no page is opened and nothing more happens', async () => {
  await managed.set({ logRetentionDays: 7 });
  await refreshPolicy(browser);
  const { ringAfter } = await startWorker([40, 8, 6, 0]);
  await ringAfter(60);
  await ringAfter(60);
  expect(await ages()).toEqual([6, 0]);
});

it('deletes nothing while it is not known whether there is a policy', async () => {
  const { ringAfter, looked } = await startWorker([400, 40, 0]);
  await ringAfter(60);
  await ringAfter(60);
  expect(looked).not.toHaveBeenCalled();
  expect(await ages()).toEqual([400, 40, 0]);
});

it('deletes nothing right after the start of the browser, where a policy that keeps more may not have arrived', async () => {
  await refreshPolicy(browser);
  const { ringAfter } = await startWorker([100, 40, 0]);
  await ringAfter(0);
  await ringAfter(1);
  expect(await ages()).toEqual([100, 40, 0]);
  await managed.set({ logRetentionDays: 90 });
  await refreshPolicy(browser);
  await ringAfter(60);
  expect(await ages()).toEqual([40, 0]);
});
