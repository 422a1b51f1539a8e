import type { EffectiveSettings } from './effective-settings.ts';
import { mergeSettings } from './effective-settings.ts';
import { parseSetting } from './parse-policy.ts';
import { findPausedUntil } from './pause.ts';
import type { SettingName, SettingValues } from './policy-catalog.ts';
import { getPolicyKey, isSettingName } from './policy-catalog.ts';
import type { PolicyReading } from './read-policy.ts';
import { policyReadAtKey, readLastPolicy } from './read-policy.ts';
import type { Refusal } from './refusal.ts';
import type { SettingsBrowser } from './settings-browser.ts';
import { lastPolicyKey, pauseKey, userSettingsKey } from './storage-keys.ts';
import type { UserSettings } from './user-settings.ts';
import { changeUserSetting, readUserSettings } from './user-settings.ts';

/** Everything known of the settings at one moment. */
export interface SettingsSnapshot {
  effective: EffectiveSettings;
  policy: PolicyReading;
  user: UserSettings;
  /** End of the person's pause, epoch ms; null when not paused or when policy forbids pausing. */
  pausedUntil: number | null;
}

export type SetResult = { ok: true } | { ok: false; reason: 'locked' | 'not-yours' | 'refused' | 'not-stored'; refused: Refusal[] };

/** The settings in force, and the only way to change one. */
export interface SettingsStore {
  /** Values in force. Waits for local storage only, never for the browser's policy; never rejects. */
  getEffective(): Promise<EffectiveSettings>;
  getSnapshot(): Promise<SettingsSnapshot>;
  /** Calls back after every change, from here or elsewhere. Returns a function that ends it. */
  subscribe(listener: (snapshot: SettingsSnapshot) => void): () => void;
  /** Stores a person's value; `undefined` takes it back. Refuses locked and policy-only settings and wrong values. */
  setUserSetting<K extends SettingName>(name: K, value: SettingValues[K] | undefined): Promise<SetResult>;
  /** Pauses the guard for that many minutes (at most 60), or ends the pause with 0. False when policy forbids it. */
  setPause(minutes: number): Promise<boolean>;
  stop(): void;
}

const watchedKeys = [userSettingsKey, lastPolicyKey, pauseKey];
const storedKeys = [...watchedKeys, policyReadAtKey];

const refuse = (reason: 'locked' | 'not-yours' | 'refused' | 'not-stored', refused: Refusal[] = []): SetResult => ({
  ok: false,
  reason,
  refused,
});

/** Firefox announces a write even when the value stayed the same. */
function hasChanged(change: unknown): boolean {
  const { oldValue, newValue } = (change ?? {}) as { oldValue?: unknown; newValue?: unknown };
  return JSON.stringify(oldValue) !== JSON.stringify(newValue);
}

/** Creates the store; background, popup and options page each have their own over the same local storage. Call synchronously at start. */
export function createSettingsStore(browser: SettingsBrowser, now: () => number = Date.now): SettingsStore {
  const { local, onChanged } = browser.storage;
  const listeners = new Set<(snapshot: SettingsSnapshot) => void>();
  let cached: Promise<Record<string, unknown>> | null = null;
  let writing: Promise<unknown> = Promise.resolve();

  // Storage that cannot be read counts as empty, so a check still gets the strict values; the next question tries again.
  const readStored = () => {
    cached ??= local.get(storedKeys).catch(() => {
      cached = null;
      return {};
    });
    return cached;
  };

  const getSnapshot = async (): Promise<SettingsSnapshot> => {
    const stored = await readStored();
    const policy = readLastPolicy(stored[lastPolicyKey], stored[policyReadAtKey]);
    const user = readUserSettings(stored[userSettingsKey]);
    const effective = mergeSettings(policy.accepted, user.values, policy.state);
    const pausedUntil = effective.pauseAllowed.value ? findPausedUntil(stored[pauseKey], now()) : null;
    return { effective, policy, user, pausedUntil };
  };

  const handleChange = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'local' || !storedKeys.some((key) => key in changes)) return;
    cached = null;
    if (!watchedKeys.some((key) => hasChanged(changes[key]))) return;
    void getSnapshot().then((snapshot) => {
      for (const listener of listeners) listener(snapshot);
    });
  };
  onChanged.addListener(handleChange);

  const write = async (items: Record<string, unknown>): Promise<boolean> => {
    try {
      await local.set(items);
      return true;
    } catch {
      return false;
    } finally {
      cached = null;
    }
  };

  const setUserSetting = async (name: string, value: unknown): Promise<SetResult> => {
    if (!isSettingName(name) || !getPolicyKey(name).lockable) return refuse('not-yours');
    const { effective, user } = await getSnapshot();
    if (effective[name].locked) return refuse('locked');
    const parsed = value === undefined ? null : parseSetting(name, value);
    if (parsed && (!parsed.ok || parsed.refused.length > 0)) return refuse('refused', parsed.refused);
    const stored = await write({ [userSettingsKey]: changeUserSetting(user, name, parsed?.ok ? parsed.value : undefined) });
    return stored ? { ok: true } : refuse('not-stored');
  };

  return {
    getSnapshot,
    getEffective: async () => (await getSnapshot()).effective,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    // One after another: two quick changes must not read the same old values.
    setUserSetting(name, value) {
      const result = writing.then(() => setUserSetting(name, value));
      writing = result;
      return result;
    },
    async setPause(minutes) {
      const { effective } = await getSnapshot();
      if (minutes > 0 && !effective.pauseAllowed.value) return false;
      return write({ [pauseKey]: minutes > 0 ? now() + Math.min(minutes, 60) * 60_000 : null });
    },
    stop() {
      onChanged.removeListener(handleChange);
      listeners.clear();
    },
  };
}
