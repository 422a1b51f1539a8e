import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { commonMessages } from '../lib/i18n/common-messages.ts';
import type { Locale } from '../lib/i18n/locale.ts';
import { logMessages } from '../lib/i18n/log-messages.ts';
import type { LogEvent } from '../lib/log/log-event.ts';
import { nameRuleWithCode } from '../lib/log/name-rule.ts';
import type { DayCounts, LogGroup } from '../lib/log/summarize-log.ts';
import { countByDay, logGroups } from '../lib/log/summarize-log.ts';
import { drawDayChart } from './draw-day-chart.ts';

interface DayChartProps {
  events: readonly LogEvent[];
  now: number;
  locale: Locale;
}

const levelColors: Readonly<Record<string, string>> = { stop: '--sl-stop', caution: '--sl-caution', unavailable: '--sl-line-strong' };

/** Names of the colours of the series, in order; levels keep the colours they have everywhere. */
const listColors = ({ group, series }: DayCounts): string[] =>
  series.map(({ value }, index) => (group === 'level' ? levelColors[value] : undefined) ?? `--sl-chart-${index + 1}`);

function nameValue(group: LogGroup, value: string, locale: Locale): string {
  const { levelNames, siteNames } = commonMessages[locale];
  const { actions, other } = logMessages[locale];
  if (value === 'other') return other;
  if (group === 'rule') return nameRuleWithCode(value, locale);
  const names: Readonly<Record<Exclude<LogGroup, 'rule'>, Readonly<Record<string, string>>>> = {
    level: levelNames,
    site: siteNames,
    action: actions,
  };
  return names[group][value] ?? value;
}

/** The last 30 days as stacked bars, by what the reader picks, with the same figures as a table for who cannot see or read a picture. */
export function DayChart({ events, now, locale }: DayChartProps) {
  const [group, setGroup] = useState<LogGroup>('level');
  const counts = useMemo(() => countByDay(events, now, group), [events, now, group]);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const isDark = useDarkScheme();
  // A picture does not follow the styles by itself: it is drawn anew when the colours change.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read from the styles, which the scheme decides
  useEffect(() => (box.current ? drawDayChart(box.current, counts, listColors(counts), locale) : undefined), [counts, locale, isDark]);
  const messages = logMessages[locale];
  return (
    <figure class="chart">
      <div class="chart-head">
        <figcaption>{group === 'action' ? messages.chartActions : messages.chartTitle}</figcaption>
        <label for={id}>{messages.chartBy}</label>
        <select id={id} onChange={(event) => setGroup(event.currentTarget.value as LogGroup)}>
          {logGroups.map((choice) => (
            <option key={choice} value={choice}>
              {messages[choice]}
            </option>
          ))}
        </select>
      </div>
      {counts.series.length === 0 && <p class="hint">{messages.chartNone}</p>}
      <ul class="legend" aria-hidden="true">
        {counts.series.map(({ value }, index) => (
          <li key={value} style={{ '--tone': `var(${listColors(counts)[index]})` }}>
            {nameValue(group, value, locale)}
          </li>
        ))}
      </ul>
      <div ref={box} class="plot" aria-hidden="true" />
      <details>
        <summary>{messages.chartTable}</summary>
        <DayTable counts={counts} locale={locale} />
      </details>
    </figure>
  );
}

function useDarkScheme(): boolean {
  const [isDark, setDark] = useState(false);
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)');
    const note = () => setDark(query.matches);
    note();
    query.addEventListener('change', note);
    return () => query.removeEventListener('change', note);
  }, []);
  return isDark;
}

function DayTable({ counts: { group, days, series }, locale }: { counts: DayCounts; locale: Locale }) {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const number = new Intl.NumberFormat(locale);
  const messages = logMessages[locale];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region needs the focus to be scrolled by keys (WCAG 2.1.1)
    <section class="scroll" tabIndex={0} aria-label={messages.chartTable}>
      <table>
        <thead>
          <tr>
            <th scope="col">{messages.day}</th>
            {series.map(({ value }) => (
              <th scope="col" key={value}>
                {nameValue(group, value, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days
            .map((day, at) => ({ day, at }))
            .reverse()
            .map(({ day, at }) => (
              <tr key={day}>
                <th scope="row">{date.format(day)}</th>
                {series.map(({ value, counts }) => (
                  <td key={value}>{number.format(counts[at] ?? 0)}</td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
