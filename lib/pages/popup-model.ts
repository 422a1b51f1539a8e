import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { Locale } from '../i18n/locale.ts';
import type { TodayCounts } from '../log/summarize-log.ts';
import { countToday } from '../log/summarize-log.ts';
import type { SiteId, TabStatus } from '../messaging/protocol.ts';
import type { EffectiveSetting } from '../settings/effective-settings.ts';
import { getLocale } from '../settings/effective-settings.ts';
import type { SettingsSnapshot } from '../settings/settings-store.ts';
import type { Strictness } from '../verdict/verdict.ts';
import type { PageAdapter } from './page-adapter.ts';

/** What the popup shows. */
export interface PopupState {
  locale: Locale;
  organizationName: string;
  strictness: EffectiveSetting<Strictness>;
  /** As the background knows it, or what overrules it. */
  tab: { state: TabStatus['state'] | 'paused' | 'switched-off' | 'unknown'; site: SiteId | null; reasons: string[] };
  pauseAllowed: boolean;
  /** Epoch ms, or null. */
  pausedUntil: number | null;
  today: TodayCounts;
  policyUrl: string;
  /** Whom to tell after something was published; empty when unknown. */
  privacyContact: string;
}

/** The popup's state and the choices a person can make in it. */
export interface PopupModel {
  state: ReadonlySignal<PopupState | null>;
  chooseStrictness(strictness: Strictness): Promise<void>;
  pause(): Promise<void>;
  resume(): Promise<void>;
}

const pauseMinutes = 10;

/** Builds the popup's model. The state is null until the settings are read; local storage only, so that is a matter of milliseconds. */
export function createPopupModel(adapter: PageAdapter): PopupModel {
  const state = signal<PopupState | null>(null);
  const refresh = async () => {
    state.value = await readPopupState(adapter);
  };
  adapter.settings.subscribe(() => void refresh());
  adapter.watchLog(() => void refresh());
  void refresh();
  return {
    state,
    async chooseStrictness(strictness) {
      await adapter.settings.setUserSetting('strictness', strictness);
      await refresh();
    },
    async pause() {
      await adapter.settings.setPause(pauseMinutes);
      await refresh();
    },
    async resume() {
      await adapter.settings.setPause(0);
      await refresh();
    },
  };
}

async function readPopupState(adapter: PageAdapter): Promise<PopupState> {
  const readLog = async ({ effective }: SettingsSnapshot) =>
    adapter.log.readKept(effective.logRetentionDays.value, adapter.now()).catch(() => []);
  const snapshot = adapter.settings.getSnapshot();
  const [{ effective, pausedUntil }, events, tab] = await Promise.all([snapshot, snapshot.then(readLog), readTab(adapter)]);
  return {
    locale: getLocale(effective, adapter.uiLanguage),
    organizationName: effective.organizationName.value,
    strictness: effective.strictness,
    tab: overruleTab(tab, pausedUntil, effective.enabledSites.value),
    pauseAllowed: effective.pauseAllowed.value,
    pausedUntil,
    today: countToday(events, adapter.now()),
    policyUrl: effective.policyUrl.value,
    privacyContact: [effective.privacyOfficerName.value, effective.privacyOfficerContact.value].filter(Boolean).join(', '),
  };
}

async function readTab(adapter: PageAdapter): Promise<PopupState['tab']> {
  const tabId = await adapter.findCurrentTab().catch(() => null);
  if (tabId === null) return { state: 'not-a-site', site: null, reasons: [] };
  return (await adapter.ask({ type: 'getTabStatus', tabId })) ?? { state: 'unknown', site: null, reasons: [] };
}

/** A pause or a site switched off matters more to a person than what the page could do. */
function overruleTab(tab: PopupState['tab'], pausedUntil: number | null, enabledSites: readonly SiteId[]): PopupState['tab'] {
  if (pausedUntil !== null) return { ...tab, state: 'paused', reasons: [] };
  if (tab.site && !enabledSites.includes(tab.site)) return { ...tab, state: 'switched-off', reasons: [] };
  return tab;
}
