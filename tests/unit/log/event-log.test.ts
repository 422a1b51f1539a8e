import { describe, expect, it, vi } from 'vitest';
import { createEventLog, dropOldEvents, eventLogKey } from '../../../lib/log/event-log.ts';
import { exportLogCsv, exportLogJson } from '../../../lib/log/export-log.ts';
import type { LogEvent } from '../../../lib/log/log-event.ts';
import { countBy, countByDay, countToday, filterLog } from '../../../lib/log/summarize-log.ts';

const noon = new Date(2026, 10, 20, 12).getTime();
const day = 86_400_000;

const event = (values: Partial<LogEvent> = {}): LogEvent => ({
  at: noon,
  site: 'facebook',
  surface: 'reply',
  level: 'stop',
  rules: ['care/thanks'],
  action: 'shown',
  ...values,
});

function createArea(stored: Record<string, unknown> = {}) {
  return {
    stored,
    get: async (key: string) => ({ [key]: structuredClone(stored[key]) }),
    set: async (items: Record<string, unknown>) => void Object.assign(stored, structuredClone(items)),
    remove: async (key: string) => void delete stored[key],
  };
}
const keep = { retentionDays: 30, isPrivate: false };

describe('the event log', () => {
  it('loses none of two quick events', async () => {
    const log = createEventLog(createArea());
    await Promise.all([log.append(event({ at: noon }), keep), log.append(event({ at: noon + 1 }), keep)]);
    expect((await log.read()).map(({ at }) => at)).toEqual([noon, noon + 1]);
  });

  it('keeps nothing from a private window and nothing when retention is 0', async () => {
    const area = createArea();
    const log = createEventLog(area);
    await log.append(event(), { ...keep, isPrivate: true });
    expect(area.stored).toEqual({});
    await log.append(event(), { retentionDays: 0, isPrivate: false });
    expect(await log.read()).toEqual([]);
  });

  it('drops events older than the retention and beyond the bound', () => {
    expect(dropOldEvents([event({ at: noon - 31 * day }), event({ at: noon - 29 * day })], 30, noon)).toHaveLength(1);
    const many = Array.from({ length: 2_500 }, (_, index) => event({ at: noon + index }));
    expect(dropOldEvents(many, 30, noon)[0]?.at).toBe(noon + 500);
  });

  it('deletes what is older than the retention when it is read, without a new event', async () => {
    const area = createArea({ [eventLogKey]: [event({ at: noon - 31 * day }), event({ at: noon - 6 * day })] });
    const log = createEventLog(area);
    expect(await log.readKept(30, noon)).toEqual([event({ at: noon - 6 * day })]);
    expect(area.stored[eventLogKey]).toHaveLength(1);
    expect(await log.readKept(0, noon)).toEqual([]);
    expect(area.stored[eventLogKey]).toEqual([]);
  });

  it('writes nothing when nothing is too old', async () => {
    const area = createArea({ [eventLogKey]: [event()] });
    const set = vi.spyOn(area, 'set');
    expect(await createEventLog(area).readKept(30, noon)).toHaveLength(1);
    expect(set).not.toHaveBeenCalled();
  });

  it('reads around damaged entries and leaves out members it does not know', async () => {
    const log = createEventLog(createArea({ [eventLogKey]: [event(), { at: 'x' }, null, { ...event(), text: 'draft' }] }));
    const events = await log.read();
    expect(events).toEqual([event(), event()]);
  });

  it('starts empty over damaged storage', async () => {
    expect(await createEventLog(createArea({ [eventLogKey]: 'broken' })).read()).toEqual([]);
  });

  it('goes on after a failed write', async () => {
    const area = createArea();
    const log = createEventLog({ ...area, set: async (items) => (area.stored.full ? area.set(items) : Promise.reject(new Error('full'))) });
    await expect(log.append(event(), keep)).rejects.toThrow('full');
    area.stored.full = true;
    await log.append(event(), keep);
    expect(await log.read()).toHaveLength(1);
  });

  it('is empty after clear', async () => {
    const log = createEventLog(createArea({ [eventLogKey]: [event()] }));
    await log.clear();
    expect(await log.read()).toEqual([]);
  });
});

describe('the summary', () => {
  const events = [
    event(),
    event({ action: 'kept-editing', at: noon + 1 }),
    event({ level: 'caution', site: 'x', at: noon - day }),
    event({ action: 'published-anyway', at: noon - 40 * day }),
  ];

  it.each([
    ['level', { stop: [0, 0, 1], caution: [0, 1, 0] }],
    ['site', { facebook: [0, 0, 1], x: [0, 1, 0] }],
    ['rule', { 'care/thanks': [0, 1, 1] }],
    ['action', { 'kept-editing': [0, 0, 1] }],
  ] as const)('counts by day and %s, days without any included', (group, wanted) => {
    const { days, series } = countByDay(events, noon, group);
    expect(days).toHaveLength(30);
    expect(Object.fromEntries(series.map(({ value, counts }) => [value, counts.slice(-3)]))).toEqual(wanted);
    expect(series.every(({ counts }) => counts.length === 30)).toBe(true);
  });

  it('puts the rarest values together once there are more than six', () => {
    const many = [...'abcdefghij'].flatMap((rule, index) => Array.from({ length: 20 - index }, () => event({ rules: [rule] })));
    const { series } = countByDay(many, noon, 'rule');
    expect(series.map(({ value }) => value)).toEqual(['a', 'b', 'c', 'd', 'e', 'other']);
    expect(series.at(-1)?.counts.at(-1)).toBe(15 + 14 + 13 + 12 + 11);
  });

  it('counts today', () => {
    expect(countToday(events, noon)).toEqual({ shown: 1, edited: 1, publishedAnyway: 0 });
  });

  it('filters, newest first', () => {
    expect(filterLog(events, { site: 'facebook' }).map(({ at }) => at)).toEqual([noon + 1, noon, noon - 40 * day]);
    expect(filterLog(events, { level: 'caution' })).toHaveLength(1);
  });

  it('ranks rules', () => {
    expect(countBy([event({ rules: ['b', 'a'] }), event({ rules: ['a'] })], ({ rules }) => rules)).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });
});

describe('the export', () => {
  it('writes CSV that a spreadsheet reads row by row', () => {
    const [header, row] = exportLogCsv([event({ rules: ['a/b', 'c/d'], reason: 'other' })]).split('\r\n');
    expect(header).toBe('"time","site","surface","level","action","reason","rules"');
    expect(row).toBe(`"${new Date(noon).toISOString()}","facebook","reply","stop","shown","other","a/b c/d"`);
  });

  it('writes JSON with the same facts', () => {
    expect(JSON.parse(exportLogJson([event()]))[0]).toMatchObject({ time: new Date(noon).toISOString(), site: 'facebook' });
  });
});
