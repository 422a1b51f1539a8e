import type { SettingsStore } from '../../lib/settings/settings-store.ts';

/** The part of the browser this needs. */
export interface FirstRunBrowser {
  runtime: { onInstalled: { addListener(listener: (details: { reason: string }) => void): void }; getURL(path: string): string };
  tabs: { create(options: { url: string }): Promise<unknown> };
}

/** Opens the welcome page after installation, unless policy switched it off. Updates open nothing. Call synchronously at start. */
export function openFirstRunPage({ runtime, tabs }: FirstRunBrowser, settings: Pick<SettingsStore, 'getSnapshot'>, waitMs = 3000): void {
  runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install') return;
    // Policy can come a moment after installation: a forced install must not greet everybody who was told not to be greeted.
    setTimeout(() => {
      void settings.getSnapshot().then(({ effective }) => {
        if (effective.firstRunPage.value) return tabs.create({ url: runtime.getURL('/welcome.html') });
      });
    }, waitMs);
  });
}
