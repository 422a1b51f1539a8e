import { mergeSettings } from '../../lib/settings/effective-settings.ts';
import type { SettingsSnapshot, SettingsStore } from '../../lib/settings/settings-store.ts';

/** What holds when settings cannot be read at all: the strict values of an unknown policy. */
const createUnknownSnapshot = (): SettingsSnapshot => ({
  effective: mergeSettings({}, {}, 'unknown'),
  policy: { state: 'unknown', readAt: null, received: [], accepted: {}, refused: [] },
  user: { version: 1, values: {}, refused: [], stored: {} },
  pausedUntil: null,
});

/** The settings in force, or the strict ones when reading fails in any way. Never rejects. */
export async function readSnapshot(settings: Pick<SettingsStore, 'getSnapshot'>): Promise<SettingsSnapshot> {
  try {
    return await settings.getSnapshot();
  } catch {
    return createUnknownSnapshot();
  }
}
