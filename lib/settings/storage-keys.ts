/** Where settings lie in local storage. Apart from what reads them, so that the content script can know the names without zod. */
export const userSettingsKey = 'userSettings';
export const lastPolicyKey = 'lastPolicy';
export const pauseKey = 'pausedUntil';

/** True when a storage change means other settings; the log and waiting events change far more often. */
export function isSettingsChange(changes: Record<string, unknown>): boolean {
  return userSettingsKey in changes || lastPolicyKey in changes || pauseKey in changes;
}
