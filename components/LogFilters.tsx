import { commonMessages } from '../lib/i18n/common-messages.ts';
import type { Locale } from '../lib/i18n/locale.ts';
import { logMessages } from '../lib/i18n/log-messages.ts';
import type { LogFilter } from '../lib/log/summarize-log.ts';

interface LogFiltersProps {
  filter: LogFilter;
  locale: Locale;
  onChange(filter: LogFilter): void;
}

/** Site, level and action to look at. */
export function LogFilters({ filter, locale, onChange }: LogFiltersProps) {
  const { siteNames, levelNames } = commonMessages[locale];
  const messages = logMessages[locale];
  const pick = (member: keyof LogFilter) => (value: string) => onChange({ ...filter, [member]: value || undefined });
  return (
    <fieldset class="filters">
      <legend class="visually-hidden">{messages.filters}</legend>
      <Choice label={messages.site} all={messages.all} words={siteNames} value={filter.site} onChange={pick('site')} />
      <Choice label={messages.level} all={messages.all} words={levelNames} value={filter.level} onChange={pick('level')} />
      <Choice label={messages.action} all={messages.all} words={messages.actions} value={filter.action} onChange={pick('action')} />
    </fieldset>
  );
}

interface ChoiceProps {
  label: string;
  all: string;
  words: Readonly<Record<string, string>>;
  value: string | undefined;
  onChange(value: string): void;
}

function Choice({ label, all, words, value, onChange }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{all}</option>
        {Object.entries(words).map(([code, word]) => (
          <option key={code} value={code} selected={code === value}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}
