import { expect, it } from 'vitest';
import { eventLogKey } from '../../../lib/log/event-log.ts';
import { isSettingsChange, lastPolicyKey, pauseKey, userSettingsKey } from '../../../lib/settings/storage-keys.ts';

it.each([userSettingsKey, lastPolicyKey, pauseKey])('a change of %s makes open pages ask again', (key) => {
  expect(isSettingsChange({ [key]: {} })).toBe(true);
});

it('an entry in the log leaves known verdicts as they are', () => {
  expect(isSettingsChange({ [eventLogKey]: {} })).toBe(false);
});
