/** Where settings lie in local storage. */
export const userSettingsKey = 'userSettings';
export const lastPolicyKey = 'lastPolicy';
export const pauseKey = 'pausedUntil';
