import { fakeBrowser } from 'wxt/testing';
import { createEventLog } from '../../../lib/log/event-log.ts';
import type { OptionsAdapter } from '../../../lib/pages/page-adapter.ts';
import type { SettingsBrowser } from '../../../lib/settings/settings-browser.ts';
import { createSettingsStore } from '../../../lib/settings/settings-store.ts';
import { lastPolicyKey } from '../../../lib/settings/storage-keys.ts';

/** Noon of a day, local time. */
export const now = new Date(2026, 10, 20, 12).getTime();

/** A browser's storage with a policy in force (none: unmanaged). */
export async function setUpStorage(policy: Record<string, unknown> | null = null): Promise<void> {
  fakeBrowser.reset();
  await fakeBrowser.storage.local.set({ [lastPolicyKey]: { state: policy ? 'managed' : 'unmanaged', raw: policy ?? {} } });
}

/** The adapter of a page over the in-memory browser; `parts` stand in for what it cannot do. */
export function createFakeAdapter(parts: Partial<OptionsAdapter> = {}): OptionsAdapter {
  return {
    settings: createSettingsStore(fakeBrowser as unknown as SettingsBrowser, () => now),
    log: createEventLog(fakeBrowser.storage.local),
    uiLanguage: 'en-US',
    version: '1.2.3',
    extensionId: 'second-look',
    browserName: 'Chrome 150',
    now: () => now,
    ask: async () => null,
    findCurrentTab: async () => 7,
    listCoverage: async () => [],
    arePrivateWindowsAllowed: async () => false,
    events: { getStatus: async () => null, listSent: async () => [] },
    copyText: async () => true,
    saveFile: () => undefined,
    watchLog: () => undefined,
    ...parts,
  };
}

/** Waits until a model has a state that satisfies `test`. */
export function waitForState<S>(
  state: { value: S | null; subscribe(listener: (value: S | null) => void): () => void },
  test: (value: S) => boolean = () => true,
): Promise<S> {
  return new Promise((resolve) => {
    let stop: (() => void) | undefined;
    let isDone = false;
    stop = state.subscribe((value) => {
      if (value === null || !test(value) || isDone) return;
      isDone = true;
      stop?.();
      resolve(value);
    });
    if (isDone) stop();
  });
}
