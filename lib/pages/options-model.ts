import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { EventExport, EventExportStatus } from '../events/event-export.ts';
import type { Locale } from '../i18n/locale.ts';
import { exportLogCsv, exportLogJson } from '../log/export-log.ts';
import type { LogEvent } from '../log/log-event.ts';
import type { Diagnostics } from '../settings/describe-diagnostics.ts';
import { describeDiagnostics, toText } from '../settings/describe-diagnostics.ts';
import type { EffectiveSettings } from '../settings/effective-settings.ts';
import { getLocale } from '../settings/effective-settings.ts';
import type { SettingName, SettingValues } from '../settings/policy-catalog.ts';
import { describeRefusal } from '../settings/refusal.ts';
import { rulesVersion } from './legal-sources.ts';
import type { OptionsAdapter } from './page-adapter.ts';

/** How the last change of a setting ended. */
export interface ChangeNote {
  name: SettingName;
  outcome: 'saved' | 'locked' | 'not-stored' | 'refused';
  /** Why it was refused, one line each. */
  lines: string[];
}

/** What the options page shows. */
export interface OptionsState {
  locale: Locale;
  version: string;
  now: number;
  effective: EffectiveSettings;
  diagnostics: Diagnostics;
  events: LogEvent[];
  /** What left for the organization's collector; null while that is off. */
  sent: { status: EventExportStatus; events: Awaited<ReturnType<EventExport['listSent']>> } | null;
  /** Own safe replies that the check itself would hold. */
  heldReplies: string[];
  note: ChangeNote | null;
}

/** The page's state and what a person can do there. */
export interface OptionsModel {
  state: ReadonlySignal<OptionsState | null>;
  setSetting<K extends SettingName>(name: K, value: SettingValues[K]): Promise<void>;
  exportLog(format: 'csv' | 'json', events: readonly LogEvent[]): void;
  clearLog(): Promise<void>;
  copyDiagnostics(): Promise<boolean>;
  saveFile: OptionsAdapter['saveFile'];
}

/** Builds the model of the options page; the state is null until the settings are read. */
export function createOptionsModel(adapter: OptionsAdapter): OptionsModel {
  const state = signal<OptionsState | null>(null);
  let note: ChangeNote | null = null;
  const refresh = async () => {
    state.value = { ...(await readOptionsState(adapter)), note };
  };
  adapter.settings.subscribe(() => void refresh());
  adapter.watchLog(() => void refresh());
  void refresh();
  return {
    state,
    async setSetting(name, value) {
      const result = await adapter.settings.setUserSetting(name, value);
      const locale = state.value?.locale ?? 'en';
      const reason = result.ok ? 'saved' : result.reason;
      const lines = result.ok ? [] : result.refused.map((refusal) => describeRefusal(refusal, locale));
      note = { name, outcome: reason === 'not-yours' ? 'locked' : reason, lines };
      await refresh();
    },
    exportLog(format, events) {
      const day = new Date(adapter.now()).toISOString().slice(0, 10);
      adapter.saveFile(`second-look-log-${day}.${format}`, format === 'csv' ? exportLogCsv(events) : exportLogJson(events));
    },
    async clearLog() {
      await adapter.log.clear();
      await refresh();
    },
    copyDiagnostics: async () => (state.value ? adapter.copyText(toText(state.value.diagnostics)) : false),
    saveFile: adapter.saveFile,
  };
}

async function readOptionsState(adapter: OptionsAdapter): Promise<Omit<OptionsState, 'note'>> {
  const snapshot = await adapter.settings.getSnapshot();
  const [heldReplies, events, coverage, privateWindowsAllowed, status, sentEvents] = await Promise.all([
    findHeldReplies(adapter, snapshot.effective.safeReplies.value),
    adapter.log.readKept(snapshot.effective.logRetentionDays.value, adapter.now()).catch(() => []),
    adapter.listCoverage().catch(() => []),
    adapter.arePrivateWindowsAllowed().catch(() => false),
    adapter.events.getStatus().catch(() => null),
    adapter.events.listSent().catch(() => []),
  ]);
  const locale = getLocale(snapshot.effective, adapter.uiLanguage);
  const facts = {
    extensionId: adapter.extensionId,
    extensionVersion: adapter.version,
    rulesVersion,
    browserName: adapter.browserName,
    coverage: coverage.flatMap(({ site, state, reasons }) => (site ? [{ site, state, reasons }] : [])),
    privateWindowsAllowed,
    events: status,
  };
  return {
    locale,
    version: adapter.version,
    now: adapter.now(),
    effective: snapshot.effective,
    diagnostics: describeDiagnostics(snapshot, facts, locale),
    events,
    heldReplies,
    sent: status && { status, events: sentEvents },
  };
}

/** Runs an organization's own replies through the same check as drafts, as replies to somebody who said nothing. */
async function findHeldReplies({ ask }: OptionsAdapter, replies: readonly string[]): Promise<string[]> {
  const thread = { surface: 'reply', answered: { name: 'Marisa W.', handle: null, text: null } } as const;
  const verdicts = await Promise.all(replies.map((text) => ask({ type: 'checkDraft', site: 'facebook', text, thread })));
  return replies.filter((_, at) => ['warn', 'block'].includes(verdicts[at]?.decision ?? ''));
}
