import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { commonMessages } from '../lib/i18n/common-messages.ts';
import { formatMessage, formatNumber } from '../lib/i18n/format-message.ts';
import { logMessages } from '../lib/i18n/log-messages.ts';
import type { LogFilter } from '../lib/log/summarize-log.ts';
import { countBy, filterLog } from '../lib/log/summarize-log.ts';
import type { OptionsModel, OptionsState } from '../lib/pages/options-model.ts';
import { DayChart } from './DayChart.tsx';
import { LogFilters } from './LogFilters.tsx';
import { LogTable } from './LogTable.tsx';
import { RankList } from './RankList.tsx';
import { RecordedFacts } from './RecordedFacts.tsx';
import { RuleName } from './RuleName.tsx';

interface LogViewProps {
  state: OptionsState;
  actions: Pick<OptionsModel, 'exportLog' | 'clearLog'>;
}

/** Events on this device: a picture of the last 30 days, what stands out, the list, and ways to take or delete it. */
export function LogView({ state, actions }: LogViewProps) {
  const [filter, setFilter] = useState<LogFilter>({});
  const { locale, events, now } = state;
  const messages = logMessages[locale];
  const shown = filterLog(events, filter);
  // The picture has its own way to tell actions apart.
  const pictured = useMemo(() => filterLog(events, { ...filter, action: undefined }), [events, filter]);
  const warnings = pictured.filter(({ action }) => action === 'shown');
  const sites = commonMessages[locale].siteNames;
  return (
    <>
      <p class="hint">{describeRetention(state.effective.logRetentionDays.value, locale)}</p>
      {events.length === 0 ? (
        <p class="empty" role="status">
          {messages.none}
        </p>
      ) : (
        <>
          <LogFilters filter={filter} locale={locale} onChange={setFilter} />
          <DayChart events={pictured} now={now} locale={locale} />
          <div class="ranks">
            <RankList
              title={messages.bySite}
              locale={locale}
              ranks={countBy(warnings, ({ site }) => [site])}
              label={(site) => sites[site]}
            />
            <RankList
              title={messages.byAction}
              locale={locale}
              ranks={countBy(pictured, ({ action }) => [action])}
              label={(action) => messages.actions[action]}
            />
            <RankList
              title={messages.byRule}
              locale={locale}
              ranks={countBy(warnings, ({ rules }) => rules)}
              label={(rule) => <RuleName code={rule} locale={locale} />}
            />
          </div>
          <h3>{messages.events}</h3>
          <p role="status" class="hint">
            {formatMessage(messages.shownCount, { count: formatNumber(shown.length, locale), total: formatNumber(events.length, locale) })}
          </p>
          <LogTable events={shown} locale={locale} key={JSON.stringify(filter)} />
          <LogActions {...actions} events={shown} messages={messages} />
        </>
      )}
      <RecordedFacts state={state} />
    </>
  );
}

function describeRetention(days: number, locale: OptionsState['locale']): string {
  const { keptNone, keptOneDay, keptDays } = logMessages[locale];
  return days === 0 ? keptNone : days === 1 ? keptOneDay : formatMessage(keptDays, { days: formatNumber(days, locale) });
}

interface LogActionsProps extends Pick<OptionsModel, 'exportLog' | 'clearLog'> {
  events: OptionsState['events'];
  messages: (typeof logMessages)['en'];
}

function LogActions({ events, messages, exportLog, clearLog }: LogActionsProps) {
  return (
    <div class="actions">
      <button type="button" onClick={() => exportLog('csv', events)}>
        {messages.exportCsv}
      </button>
      <button type="button" onClick={() => exportLog('json', events)}>
        {messages.exportJson}
      </button>
      <DeleteLog messages={messages} clearLog={clearLog} />
    </div>
  );
}

/** Asks once before deleting; the focus goes to the harmless answer and comes back from there. */
function DeleteLog({ messages, clearLog }: Omit<LogActionsProps, 'events' | 'exportLog'>) {
  const [asked, setAsked] = useState<'not-yet' | 'asking' | 'kept'>('not-yet');
  const focus = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked !== 'not-yet') focus.current?.focus();
  }, [asked]);
  if (asked !== 'asking') {
    return (
      <button type="button" class="danger" ref={focus} onClick={() => setAsked('asking')}>
        {messages.delete}
      </button>
    );
  }
  return (
    <fieldset class="actions">
      <legend>{messages.deleteSure}</legend>
      <button type="button" ref={focus} onClick={() => setAsked('kept')}>
        {messages.deleteNo}
      </button>
      <button type="button" class="danger" onClick={clearLog}>
        {messages.deleteYes}
      </button>
    </fieldset>
  );
}
