import { parseSettings } from './parse-policy.ts';
import type { SettingName, SettingValues } from './policy-catalog.ts';
import { getPolicyKey } from './policy-catalog.ts';
import type { Refusal } from './refusal.ts';
import { userSettingsKey } from './storage-keys.ts';

type Values = Record<string, unknown>;

/** One numbered change of the stored form. `example` shows a value before and after; a test runs every step on it. */
export interface UserSettingsStep {
  /** The version this step produces; it takes the one before. */
  to: number;
  example: { before: Values; after: Values };
  migrate(values: Values): Values;
}

/** Steps in order. Version 1 is the first form that was stored, so there is none yet: append here, never edit. */
export const userSettingsSteps: readonly UserSettingsStep[] = [];

/** What a person set, and what of it could not be used. */
export interface UserSettings {
  version: number;
  values: Partial<SettingValues>;
  refused: Refusal[];
  /** Everything stored, wrong and unknown values included: a write keeps them, so nothing is lost by an older version. */
  stored: Values;
}

const isRecord = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Version that a set of steps leads to. */
const getLatestVersion = (steps: readonly UserSettingsStep[]): number => steps.at(-1)?.to ?? 1;

/**
 * Reads stored user settings. Takes anything: what cannot be used falls back key by key, with the reason.
 * A step that fails stops there; the version is not advanced, so a later release can try again.
 */
export function readUserSettings(stored: unknown, steps: readonly UserSettingsStep[] = userSettingsSteps): UserSettings {
  if (stored === undefined || stored === null) return { version: getLatestVersion(steps), values: {}, refused: [], stored: {} };
  if (!isRecord(stored) || !isRecord(stored.values)) {
    return { version: getLatestVersion(steps), values: {}, refused: [{ key: userSettingsKey, code: 'wrong-type' }], stored: {} };
  }
  const migrated = migrateUserSettings(stored.values, Number.isSafeInteger(stored.version) ? Number(stored.version) : 1, steps);
  const { accepted, refused } = parseSettings(migrated.values);
  const own = Object.entries(accepted).filter(([name]) => getPolicyKey(name as SettingName).lockable);
  return {
    version: migrated.version,
    values: Object.fromEntries(own),
    refused: [...migrated.refused, ...refused],
    stored: migrated.values,
  };
}

function migrateUserSettings(values: Values, from: number, steps: readonly UserSettingsStep[]) {
  let current = { version: from, values, refused: [] as Refusal[] };
  for (const step of steps.filter((candidate) => candidate.to > from)) {
    try {
      current = { ...current, version: step.to, values: step.migrate(structuredClone(current.values)) };
    } catch {
      return { ...current, refused: [{ key: `${userSettingsKey} ${step.to}`, code: 'failed-migration' as const }] };
    }
  }
  return current;
}

/** The form to store after one value changed; `undefined` takes the value back. */
export function changeUserSetting(current: UserSettings, name: SettingName, value: unknown): { version: number; values: Values } {
  const values = { ...current.stored, [name]: value };
  if (value === undefined) delete values[name];
  return { version: current.version, values };
}
