import type { SettingsSnapshot, SettingsStore } from '../../lib/settings/settings-store.ts';
import { readSnapshot } from './safe-settings.ts';
import type { createTabCoverage } from './tab-coverage.ts';
import type { ToolbarAction } from './toolbar-state.ts';
import { showOnToolbar } from './toolbar-state.ts';

interface ToolbarParts {
  action: ToolbarAction | undefined;
  alarms: {
    create(name: string, info: { when: number }): unknown;
    onAlarm: { addListener(listener: (alarm: { name: string }) => void): void };
  };
  coverage: Pick<ReturnType<typeof createTabCoverage>, 'getStatus' | 'listTabs'>;
  settings: Pick<SettingsStore, 'getSnapshot' | 'subscribe'>;
  uiLanguage: string;
}

const alarmName = 'pause-over';

/** Keeps the toolbar button true for every tab that reported. Returns a function that shows one tab anew. Call synchronously at start. */
export function createToolbar({ action, alarms, coverage, settings, uiLanguage }: ToolbarParts): (tabId: number) => Promise<void> {
  const showTab = async (tabId: number, known?: SettingsSnapshot) => {
    const tab = await coverage.getStatus({ type: 'getTabStatus', tabId });
    await showOnToolbar(action, tabId, tab, known ?? (await readSnapshot(settings)), uiLanguage);
  };
  const showAll = async (snapshot: SettingsSnapshot) => {
    for (const tabId of await coverage.listTabs()) await showTab(tabId, snapshot);
  };
  settings.subscribe((snapshot) => {
    // Nothing is announced when a pause runs out, so the button needs a call of its own.
    if (snapshot.pausedUntil !== null) void alarms.create(alarmName, { when: snapshot.pausedUntil + 500 });
    void showAll(snapshot).catch(() => undefined);
  });
  alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName)
      void readSnapshot(settings)
        .then(showAll)
        .catch(() => undefined);
  });
  return (tabId) => showTab(tabId).catch(() => undefined);
}
