import { browser } from 'wxt/browser';
import type { PageSettings, SiteId } from '../messaging/protocol.ts';
import { isOrphaned, sendMessage } from '../messaging/send-message.ts';
import { settingsChanged } from '../messaging/tab-messages.ts';

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

/** Asks for the settings and again whenever they change. `onChange` is called before changed ones are known, and after. */
export function watchPageSettings(site: SiteId, onChange: () => void, signal: AbortSignal): WatchedSettings {
  let settings = untilKnown;
  let asked = 0;
  const isActive = (): boolean => settings.enabled && (settings.pausedUntil === null || settings.pausedUntil <= Date.now());
  const refresh = async (): Promise<void> => {
    asked += 1;
    const question = asked;
    const reply = await sendMessage('getPageSettings', { site });
    if (question !== asked || !reply.ok) return;
    const isFirst = settings === untilKnown;
    settings = reply.answer;
    // The first answer takes nothing back: what was checked before it was judged by the background under these settings.
    if (!isFirst || !isActive()) onChange();
  };
  const onMessage = (message: unknown): undefined => {
    if (message !== settingsChanged) return;
    onChange();
    void refresh();
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => !isOrphaned() && browser.runtime.onMessage.removeListener(onMessage));
  void refresh();
  return { get: () => settings, isActive };
}
