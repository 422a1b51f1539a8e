import { popupMessages } from '../../lib/i18n/popup-messages.ts';
import type { TabStatus } from '../../lib/messaging/protocol.ts';
import { getLocale } from '../../lib/settings/effective-settings.ts';
import type { SettingsSnapshot } from '../../lib/settings/settings-store.ts';

type ToolbarState = TabStatus['state'] | 'paused' | 'switched-off';

/** The toolbar button. */
export interface ToolbarAction {
  setBadgeText(details: { text: string; tabId: number }): unknown;
  setBadgeBackgroundColor(details: { color: string; tabId: number }): unknown;
  setTitle(details: { title: string; tabId: number }): unknown;
  setIcon?(details: { path: Record<string, string>; tabId: number }): unknown;
}

/** The second icon stands for every state in which drafts are not checked. */
const off: ReadonlySet<ToolbarState> = new Set(['paused', 'switched-off', 'not-guarded']);

const getIcon = (state: ToolbarState): Record<string, string> => {
  const prefix = off.has(state) ? 'off-' : '';
  return { 16: `/icon/${prefix}16.png`, 32: `/icon/${prefix}32.png` };
};

/** A sign besides the colour, so that nobody has to tell colours apart. Nothing while all is well. */
const badges: Partial<Record<ToolbarState, { text: string; color: string }>> = {
  partly: { text: '!', color: '#9a5b00' },
  'not-guarded': { text: 'off', color: '#a01818' },
  'switched-off': { text: 'off', color: '#4a5560' },
  paused: { text: '||', color: '#4a5560' },
};

/** A pause or a site switched off matters more to a person than what the page could do. */
export function findToolbarState(tab: TabStatus, { effective, pausedUntil }: SettingsSnapshot): ToolbarState {
  if (tab.state === 'not-a-site' || !tab.site) return 'not-a-site';
  if (pausedUntil !== null) return 'paused';
  return effective.enabledSites.value.includes(tab.site) ? tab.state : 'switched-off';
}

/** Shows the state of one tab on the toolbar button, in a badge and in words. Never rejects: the tab may be gone by now. */
export async function showOnToolbar(
  action: ToolbarAction | undefined,
  tabId: number,
  tab: TabStatus,
  snapshot: SettingsSnapshot,
  uiLanguage: string,
): Promise<void> {
  const state = findToolbarState(tab, snapshot);
  const { title, states } = popupMessages[getLocale(snapshot.effective, uiLanguage)];
  const badge = badges[state];
  await Promise.allSettled([
    action?.setBadgeText({ text: badge?.text ?? '', tabId }),
    badge && action?.setBadgeBackgroundColor({ color: badge.color, tabId }),
    action?.setIcon?.({ path: getIcon(state), tabId }),
    action?.setTitle({ title: `${title} – ${states[state]}`, tabId }),
  ]);
}
