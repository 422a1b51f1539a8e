import { parseSettings } from './parse-policy.ts';
import type { SettingValues } from './policy-catalog.ts';
import type { Refusal } from './refusal.ts';
import type { SettingsArea, SettingsBrowser } from './settings-browser.ts';
import { lastPolicyKey } from './storage-keys.ts';

/** Kept apart from the policy, so that reading the same policy again is not a change that pages must follow. */
export const policyReadAtKey = 'policyReadAt';

/**
 * unknown: the browser has not answered yet and never did before. unmanaged: no policy for this extension.
 * managed: a policy arrived (it may hold no usable value).
 */
export type PolicyState = 'unknown' | 'unmanaged' | 'managed';

/** What is known of the policy. */
export interface PolicyReading {
  state: PolicyState;
  /** When the browser last answered, epoch ms; null when never. */
  readAt: number | null;
  /** Names that arrived, usable or not. */
  received: string[];
  accepted: Partial<SettingValues>;
  refused: Refusal[];
}

/** Last answer of the browser as kept in local storage. Kept raw, so that a newer version of the extension reads it afresh. */
interface StoredPolicy {
  state: 'unmanaged' | 'managed';
  raw: Record<string, unknown>;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the kept answer and the time of it. Anything unusable counts as never read. */
export function readLastPolicy(stored: unknown, readAt: unknown): PolicyReading {
  const known = isRecord(stored) && (stored.state === 'managed' || stored.state === 'unmanaged') && isRecord(stored.raw);
  if (!known) return { state: 'unknown', readAt: null, received: [], accepted: {}, refused: [] };
  const raw = stored.raw as Record<string, unknown>;
  return {
    state: stored.state as PolicyState,
    readAt: typeof readAt === 'number' ? readAt : null,
    received: Object.keys(raw),
    ...parseSettings(raw),
  };
}

/**
 * Asks the browser for the policy. May stay pending for seconds after browser start: nothing that a person waits for may await it.
 * Chromium answers {} when there is none; Firefox rejects.
 */
async function askForPolicy(managed: SettingsArea | undefined): Promise<StoredPolicy> {
  try {
    const raw = (await managed?.get(null)) ?? {};
    return { state: Object.keys(raw).length > 0 ? 'managed' : 'unmanaged', raw };
  } catch {
    return { state: 'unmanaged', raw: {} };
  }
}

/** Reads the policy and keeps it as the last known one. Never rejects; a failed write leaves the older one in force. */
export async function refreshPolicy(browser: SettingsBrowser, now: () => number = Date.now): Promise<void> {
  const policy = await askForPolicy(browser.storage.managed);
  await browser.storage.local.set({ [lastPolicyKey]: policy, [policyReadAtKey]: now() }).catch(() => undefined);
}

/** Seconds after start at which the policy is read again: the first delivery can be late and is not announced (Chromium, 2024). */
const earlyReadsSeconds = [2, 5, 10, 20];
const alarmName = 'read-policy';

/**
 * Keeps the last known policy fresh: now, when the browser announces a change, shortly after start, and every five minutes by alarm.
 * Only the background does this; every other page reads what it kept. Returns a function that stops it.
 */
export function watchPolicy(browser: SettingsBrowser): () => void {
  const refresh = () => void refreshPolicy(browser);
  const onChanged = (_changes: unknown, area: string) => {
    if (area === 'managed') refresh();
  };
  const onAlarm = (alarm: { name: string }) => {
    if (alarm.name === alarmName) refresh();
  };
  browser.storage.onChanged.addListener(onChanged);
  browser.alarms?.onAlarm.addListener(onAlarm);
  void browser.alarms?.create(alarmName, { periodInMinutes: 5 });
  const timers = earlyReadsSeconds.map((seconds) => setTimeout(refresh, seconds * 1000));
  refresh();
  return () => {
    browser.storage.onChanged.removeListener(onChanged);
    browser.alarms?.onAlarm.removeListener(onAlarm);
    for (const timer of timers) clearTimeout(timer);
  };
}
