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

/** Warnings of one day by level. */
export interface DayCount {
  /** Start of the local day, epoch ms. */
  day: number;
  stop: number;
  caution: number;
  unavailable: number;
}

/** Warnings shown on each of the last `days` days, oldest first, days without any included. */
export function countByDay(events: readonly LogEvent[], now: number, days = 30): DayCount[] {
  const counts = Array.from({ length: days }, (_, index) => ({
    day: startOfDay(now, days - 1 - index),
    stop: 0,
    caution: 0,
    unavailable: 0,
  }));
  const byDay = new Map(counts.map((count) => [count.day, count]));
  for (const { at, level, action } of events) {
    const count = byDay.get(startOfDay(at));
    if (action === 'shown' && count) count[level] += 1;
  }
  return counts;
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
