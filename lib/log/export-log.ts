import type { LogEvent } from './log-event.ts';

const columns = ['time', 'site', 'surface', 'level', 'action', 'reason', 'rules'] as const;

/** The events as JSON, times in ISO 8601. */
export function exportLogJson(events: readonly LogEvent[]): string {
  return `${JSON.stringify(
    events.map(({ at, ...event }) => ({ time: new Date(at).toISOString(), ...event })),
    null,
    2,
  )}\n`;
}

/** The events as CSV (RFC 4180). All fields are codes, so none can start a formula in a spreadsheet; quoting is for the rule list. */
export function exportLogCsv(events: readonly LogEvent[]): string {
  const rows = events.map((event) => [
    new Date(event.at).toISOString(),
    event.site,
    event.surface,
    event.level,
    event.action,
    event.reason ?? '',
    event.rules.join(' '),
  ]);
  return [columns, ...rows].map((row) => `${row.map((field) => `"${field.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');
}
