import { settingsChanged } from '../../lib/messaging/tab-messages.ts';
import type { SettingsStore } from '../../lib/settings/settings-store.ts';

interface TellParts {
  settings: Pick<SettingsStore, 'subscribe'>;
  coverage: { listTabs(): Promise<number[]> };
  tabs: { sendMessage(tabId: number, message: unknown): Promise<unknown> };
}

/** Tells every page with a guard that the settings changed; it then asks for the new ones. Call synchronously at start. */
export function tellTabsOfChanges({ settings, coverage, tabs }: TellParts): void {
  settings.subscribe(() => {
    void coverage
      .listTabs()
      // A tab that is closed, or has gone to another site, has nobody to hear it.
      .then((tabIds) => Promise.allSettled(tabIds.map((tabId) => tabs.sendMessage(tabId, settingsChanged))))
      .catch(() => undefined);
  });
}
