import { expect, test } from 'vitest';
import { detectPhi } from '../../../lib/detection/detect-phi.ts';
import { entityTypes } from '../../../lib/detection/finding.ts';
import { recognizers } from '../../../lib/detection/registry.ts';
import { locales } from '../../../lib/i18n/locale.ts';
import { nameRule } from '../../../lib/log/name-rule.ts';

test.each(locales)('every recognizer and every kind the care model finds has a plain name (%s)', (locale) => {
  const codes = [...recognizers.map(({ id }) => `${id}/any`), ...entityTypes.map((type) => `care/${type}`)];
  expect(codes.filter((code) => nameRule(code, locale) === code)).toEqual([]);
});

test('so has each rule that speaks of a real draft', () => {
  const text = 'So glad you finished our program, Dana! Your DOB 03/14/1987 and MRN 00482913 are on file, call 609-555-0150.';
  const { findings } = detectPhi({ text, thread: { surface: 'reply', answered: null }, organization: null });
  expect(findings.length).toBeGreaterThan(3);
  expect(findings.filter(({ rule }) => nameRule(rule, 'en') === rule)).toEqual([]);
});
