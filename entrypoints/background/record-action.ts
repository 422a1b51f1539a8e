import type { EventExport } from '../../lib/events/event-export.ts';
import type { EventLog } from '../../lib/log/event-log.ts';
import type { Sender } from '../../lib/messaging/on-message.ts';
import type { Protocol } from '../../lib/messaging/protocol.ts';
import type { EffectiveSettings } from '../../lib/settings/effective-settings.ts';

interface RecordParts {
  log: Pick<EventLog, 'append'>;
  events: Pick<EventExport, 'record'>;
  getSettings(): Promise<EffectiveSettings>;
  now?: () => number;
}

/** Unknown counts as private. */
export const isPrivate = (sender: Sender): boolean => sender.tab?.incognito !== false;

/** Handler for `recordAction`: device log, and export where policy set a collector. Never rejects; a full disk loses the entry only. */
export function createActionRecorder({ log, events, getSettings, now = Date.now }: RecordParts) {
  return async ({ type: _type, ...facts }: Protocol['recordAction']['question'], sender: Sender): Promise<null> => {
    if (isPrivate(sender)) return null;
    const keep = async () => {
      const { logRetentionDays } = await getSettings();
      await log.append({ ...facts, at: now() }, { retentionDays: logRetentionDays.value, isPrivate: false });
    };
    await Promise.allSettled([keep(), events.record({ kind: 'verdict', ...facts }, { isPrivate: false })]);
    return null;
  };
}
