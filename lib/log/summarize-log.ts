import type { LogEvent } from './log-event.ts';

/** Which events to look at; an absent member means all. */
export interface LogFilter {
  site?: LogEvent['site'];
  level?: LogEvent['level'];
  action?: LogEvent['action'];
}

/** Events that pass, newest first. */
export function filterLog(events: readonly LogEvent[], filter: LogFilter): LogEvent[] {
  const passes = (event: LogEvent) =>
    (!filter.site || event.site === filter.site) &&
    (!filter.level || event.level === filter.level) &&
    (!filter.action || event.action === filter.action);
  return events.filter(passes).sort((a, b) => b.at - a.at);
}

/** Start of the local day, epoch ms; days are the reader's own, so that "today" is what she calls today. */
export function startOfDay(at: number, daysBefore = 0): number {
  const day = new Date(at);
  day.setHours(0, 0, 0, 0);
  // By calendar, not by 24 hours: two days of a year are longer or shorter.
  day.setDate(day.getDate() - daysBefore);
  return day.getTime();
}

/** What the picture of the log tells apart. */
export const logGroups = ['level', 'site', 'rule', 'action'] as const;
export type LogGroup = (typeof logGroups)[number];

/** One line of the picture: how often a value occurred on each day. `other` stands for the rarest ones together. */
export interface DaySeries {
  value: string;
  counts: number[];
}

/** Events by day and by one of their members. */
export interface DayCounts {
  group: LogGroup;
  /** Starts of the local days, epoch ms, oldest first, days without any included. */
  days: number[];
  /** Most frequent first, at most six. */
  series: DaySeries[];
}

const pickers: Record<LogGroup, (event: LogEvent) => readonly string[]> = {
  level: ({ level }) => [level],
  site: ({ site }) => [site],
  rule: ({ rules }) => rules,
  action: ({ action }) => [action],
};

const mostSeries = 6;

/** Events of the last `length` days by `group`: warnings shown, or for `action` what was done with them. */
export function countByDay(events: readonly LogEvent[], now: number, group: LogGroup, length = 30): DayCounts {
  const days = Array.from({ length }, (_, index) => startOfDay(now, length - 1 - index));
  const dayNumbers = new Map(days.map((day, index) => [day, index]));
  const counted = events.filter(({ at, action }) => dayNumbers.has(startOfDay(at)) && (action === 'shown') === (group !== 'action'));
  const ranks = countBy(counted, pickers[group]).map(([value]) => value);
  const named = ranks.length > mostSeries ? ranks.slice(0, mostSeries - 1) : ranks;
  const series = [...named, ...(named.length < ranks.length ? ['other'] : [])].map((value) => ({ value, counts: days.map(() => 0) }));
  for (const event of counted) {
    const day = dayNumbers.get(startOfDay(event.at)) ?? 0;
    for (const value of pickers[group](event)) {
      const line = series.find((candidate) => candidate.value === value) ?? series.at(-1);
      if (line) line.counts[day] = (line.counts[day] ?? 0) + 1;
    }
  }
  return { group, days, series };
}

/** How often each value of a member occurs, most frequent first. */
export function countBy<T extends string>(events: readonly LogEvent[], pick: (event: LogEvent) => readonly T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const event of events) for (const value of pick(event)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}

/** What happened since midnight. */
export interface TodayCounts {
  shown: number;
  edited: number;
  publishedAnyway: number;
}

const editing: readonly LogEvent['action'][] = ['kept-editing', 'fix-applied', 'safe-reply-used'];

/** Counts the events of today. */
export function countToday(events: readonly LogEvent[], now: number): TodayCounts {
  const today = events.filter(({ at }) => startOfDay(at) === startOfDay(now));
  const count = (actions: readonly LogEvent['action'][]) => today.filter(({ action }) => actions.includes(action)).length;
  return { shown: count(['shown']), edited: count(editing), publishedAnyway: count(['published-anyway']) };
}
