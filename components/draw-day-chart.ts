import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Locale } from '../lib/i18n/locale.ts';
import type { DayCounts } from '../lib/log/summarize-log.ts';

const height = 180;
/** Seconds of room at both ends, so that the first and last bar are whole. */
const halfDay = 43_200;

/** Stacked: each series is drawn up to the sum of itself and those below, the tallest first. */
function stackDays({ days, series }: DayCounts): uPlot.AlignedData {
  const sums = series.map((_, top) =>
    days.map((_day, at) => series.slice(0, top + 1).reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0)),
  );
  return [days.map((day) => day / 1000), ...sums.reverse()];
}

/** Draws bars stacked by series into `box`, in its own colours. Returns what takes the picture away. */
export function drawDayChart(box: HTMLElement, counts: DayCounts, colors: readonly string[], locale: Locale): () => void {
  const style = getComputedStyle(box);
  const ink = style.getPropertyValue('--sl-ink-soft');
  const grid = { stroke: style.getPropertyValue('--sl-line'), width: 1 };
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  const number = new Intl.NumberFormat(locale);
  const sums = counts.days.map((_, at) => counts.series.reduce((sum, line) => sum + (line.counts[at] ?? 0), 0));
  const axis = { stroke: ink, font: '12px system-ui, sans-serif', ticks: { show: false } };
  const plot = new uPlot(
    {
      width: box.clientWidth || 600,
      height,
      cursor: { show: false },
      legend: { show: false },
      scales: { x: { time: true, range: (_, from, to) => [from - halfDay, to + halfDay] }, y: { range: [0, Math.max(4, ...sums)] } },
      axes: [
        { ...axis, size: 28, grid: { show: false }, values: (_, splits) => splits.map((at) => day.format(at * 1000)) },
        { ...axis, size: 36, grid, values: (_, splits) => splits.map((at) => (Number.isInteger(at) ? number.format(at) : '')) },
      ],
      series: [
        {},
        ...[...counts.series].reverse().map((_, index) => ({
          fill: style.getPropertyValue(colors[counts.series.length - 1 - index] ?? '--sl-line-strong'),
          width: 0,
          points: { show: false },
          paths: uPlot.paths.bars?.({ size: [0.6, 24] }),
        })),
      ],
    },
    stackDays(counts),
    box,
  );
  const observer = new ResizeObserver(() => plot.setSize({ width: box.clientWidth, height }));
  observer.observe(box);
  return () => {
    observer.disconnect();
    plot.destroy();
  };
}
