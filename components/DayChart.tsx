import { useEffect, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { commonMessages } from '../lib/i18n/common-messages.ts';
import type { Locale } from '../lib/i18n/locale.ts';
import { logMessages } from '../lib/i18n/log-messages.ts';
import type { DayCount } from '../lib/log/summarize-log.ts';

interface DayChartProps {
  days: readonly DayCount[];
  locale: Locale;
}

const levels = ['stop', 'caution', 'unavailable'] as const;
const colors = { stop: '--sl-stop', caution: '--sl-caution', unavailable: '--sl-line-strong' };
const height = 180;
/** Seconds of room at both ends, so that the first and last bar are whole. */
const halfDay = 43_200;

/** Warnings by day as bars stacked by level, with the same figures as a table for who cannot see or read a picture. */
export function DayChart({ days, locale }: DayChartProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => (box.current ? drawChart(box.current, days, locale) : undefined), [days, locale]);
  const messages = logMessages[locale];
  return (
    <figure class="chart">
      <figcaption>{messages.chartTitle}</figcaption>
      <ul class="legend" aria-hidden="true">
        {levels.map((level) => (
          <li key={level} class={level}>
            {commonMessages[locale].levelNames[level]}
          </li>
        ))}
      </ul>
      <div ref={box} class="plot" aria-hidden="true" />
      <details>
        <summary>{messages.chartTable}</summary>
        <DayTable days={days} locale={locale} />
      </details>
    </figure>
  );
}

function DayTable({ days, locale }: DayChartProps) {
  const messages = logMessages[locale];
  const names = commonMessages[locale].levelNames;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{messages.day}</th>
          {levels.map((level) => (
            <th scope="col" key={level}>
              {names[level]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...days].reverse().map((count) => (
          <tr key={count.day}>
            <th scope="row">{date.format(count.day)}</th>
            {levels.map((level) => (
              <td key={level}>{count[level]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Stacked: each level is drawn up to the sum of itself and those below, the tallest first. */
function stackDays(days: readonly DayCount[]): uPlot.AlignedData {
  const sums = levels.map((_, top) => days.map((count) => levels.slice(0, top + 1).reduce((sum, level) => sum + count[level], 0)));
  return [days.map(({ day }) => day / 1000), ...sums.reverse()];
}

function drawChart(box: HTMLElement, days: readonly DayCount[], locale: Locale): () => void {
  const style = getComputedStyle(box);
  const ink = style.getPropertyValue('--sl-ink-soft');
  const grid = { stroke: style.getPropertyValue('--sl-line'), width: 1 };
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  const count = new Intl.NumberFormat(locale);
  const most = Math.max(4, ...days.map((counts) => levels.reduce((sum, level) => sum + counts[level], 0)));
  const plot = new uPlot(
    {
      width: box.clientWidth || 600,
      height,
      cursor: { show: false },
      legend: { show: false },
      scales: { x: { time: true, range: (_, from, to) => [from - halfDay, to + halfDay] }, y: { range: [0, most] } },
      axes: [
        { stroke: ink, grid: { show: false }, ticks: { show: false }, values: (_, splits) => splits.map((at) => day.format(at * 1000)) },
        {
          stroke: ink,
          grid,
          ticks: { show: false },
          values: (_, splits) => splits.map((at) => (Number.isInteger(at) ? count.format(at) : '')),
        },
      ],
      series: [
        {},
        ...[...levels].reverse().map((level) => ({
          fill: style.getPropertyValue(colors[level]),
          width: 0,
          points: { show: false },
          paths: uPlot.paths.bars?.({ size: [0.6, 24] }),
        })),
      ],
    },
    stackDays(days),
    box,
  );
  const observer = new ResizeObserver(() => plot.setSize({ width: box.clientWidth, height }));
  observer.observe(box);
  return () => {
    observer.disconnect();
    plot.destroy();
  };
}
