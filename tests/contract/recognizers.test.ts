import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../lib/detection/draft.ts';
import { normalizeText } from '../../lib/detection/normalize-text.ts';
import { recognizers } from '../../lib/detection/registry.ts';
import type { RecognizerCase } from '../cases/recognizers/recognizer-case.ts';

const tables = import.meta.glob<readonly RecognizerCase[]>('../cases/recognizers/*.cases.ts', { eager: true, import: 'default' });
const files = Object.keys(import.meta.glob('../../lib/detection/recognizers/*.ts'));

function findSpans(id: string, text: string, draft?: Draft) {
  const recognizer = recognizers.find((candidate) => candidate.id === id)!;
  const normalized = normalizeText(text);
  const whole = draft ?? { text, thread: { surface: 'post' as const, answered: null }, organization: null };
  return recognizer.recognize(normalized, whole).map((finding) => ({ ...finding, ...normalized.toOriginal(finding) }));
}

describe.each(recognizers.map(({ id }) => id))('recognizer %s', (id) => {
  const table = tables[`../cases/recognizers/${id}.cases.ts`];

  it('is named like its file and has a table of cases with near misses', () => {
    expect(files).toContain(`../../lib/detection/recognizers/${id}.ts`);
    expect(table, `tests/cases/recognizers/${id}.cases.ts is missing`).toBeDefined();
    expect(table!.some(({ find }) => find.length > 0)).toBe(true);
    expect(table!.some(({ find }) => find.length === 0)).toBe(true);
  });

  it.each(table ?? [])('$why: $text', ({ text, find, least = 0.5, type }) => {
    const found = findSpans(id, text).filter((finding) => finding.score >= least && (!type || finding.type === type));
    if (find.length === 0) expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([]);
    for (const words of find) {
      const start = text.indexOf(words);
      const covered = found.some((finding) => finding.start <= start && finding.end >= start + words.length);
      expect(
        covered,
        `${words} in ${JSON.stringify(found.map((finding) => [text.slice(finding.start, finding.end), finding.score]))}`,
      ).toBe(true);
    }
  });
});

const pieces = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '\ud800',
      '\udc00',
      'e\u0301\u0302',
      '\u200b',
      '𝟓𝟓𝟓',
      'Кendra',
      '555-01',
      '(561) 555-0142',
      '@a.b',
      'plate ',
      'DOB ',
      '4/12/71',
      ' the ',
      "mayor's ",
      '::',
      '\n',
    ),
    fc.constantFrom(...Object.values(tables).flatMap((table) => table.map(({ text }) => text))),
  ),
  { maxLength: 12 },
);

describe('every recognizer, on any text', () => {
  it('keeps its spans inside the text and scores between 0 and 1, and answers the same twice', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join(' ');
        for (const { id, types } of recognizers) {
          const found = findSpans(id, text);
          expect(findSpans(id, text)).toEqual(found);
          for (const { type, start, end, score, rule } of found) {
            expect(types).toContain(type);
            expect(rule.startsWith(`${id}/`)).toBe(true);
            expect(score).toBeGreaterThan(0);
            expect(score).toBeLessThanOrEqual(1);
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
