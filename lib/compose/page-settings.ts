import { browser } from 'wxt/browser';
import type { PageSettings, SiteId } from '../messaging/protocol.ts';
import { isOrphaned, sendMessage } from '../messaging/send-message.ts';

/** What the background sends to every frame when the settings changed. A page cannot watch the storage: it is closed to it. */
const settingsChanged = 'settingsChanged';

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
  const onMessage = (message: unknown): undefined => {
    if (message !== settingsChanged) return;
    onChange();
    void refresh();
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => !isOrphaned() && browser.runtime.onMessage.removeListener(onMessage));
  void refresh();
  return {
    get: () => settings,
    isActive: () => settings.enabled && (settings.pausedUntil === null || settings.pausedUntil <= Date.now()),
  };
}
