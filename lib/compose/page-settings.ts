import { browser } from 'wxt/browser';
import type { PageSettings, SiteId } from '../messaging/protocol.ts';
import { isOrphaned, sendMessage } from '../messaging/send-message.ts';
import { isSettingsChange } from '../settings/storage-keys.ts';

/** Strict until known: the guard is on while the background has not said otherwise. */
const untilKnown: PageSettings = {
  enabled: true,
  pausedUntil: null,
  locale: 'en',
  organizationName: '',
  policyUrl: '',
  privacyContact: '',
  selectorOverrides: {},
  coolDownSeconds: 0,
};

export interface WatchedSettings {
  get(): PageSettings;
  /** False while switched off or paused here. */
  isActive(): boolean;
}

/** Asks for the settings and again whenever they change. `onChange` is called before the new ones are known, and after. */
export function watchPageSettings(site: SiteId, onChange: () => void, signal: AbortSignal): WatchedSettings {
  let settings = untilKnown;
  let asked = 0;
  const refresh = async (): Promise<void> => {
    asked += 1;
    const question = asked;
    const reply = await sendMessage('getPageSettings', { site });
    if (question !== asked || !reply.ok) return;
    settings = reply.answer;
    onChange();
  };
  const onStored = (changes: Record<string, unknown>): void => {
    if (!isSettingsChange(changes)) return;
    onChange();
    void refresh();
  };
  browser.storage.onChanged.addListener(onStored);
  signal.addEventListener('abort', () => !isOrphaned() && browser.storage.onChanged.removeListener(onStored));
  void refresh();
  return {
    get: () => settings,
    isActive: () => settings.enabled && (settings.pausedUntil === null || settings.pausedUntil <= Date.now()),
  };
}
