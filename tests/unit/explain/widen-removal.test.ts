import { expect, test } from 'vitest';
import { widenRemoval } from '../../../lib/explain/widen-removal.ts';

test.each([
  ['Call [555-0117] today.', 'Call today.'],
  ['Call us at [555-0117].', 'Call us at.'],
  ['Thank you, [Marisa]!', 'Thank you!'],
  ['Thank you, [Marisa], and all the best', 'Thank you, and all the best'],
  ['[Marisa], thank you', 'thank you'],
  ['Hello\n[Marisa] see you', 'Hello\nsee you'],
  ['See [dana@mail.example]', 'See'],
  ['([555-0117])', '()'],
  ['[555-0117]', ''],
])('%s without a gap', (marked, wanted) => {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/g, '');
  const span = widenRemoval(text, { start, end }, '');
  expect(text.slice(0, span.start) + text.slice(span.end)).toBe(wanted);
});

test('words that are replaced keep their place', () => {
  expect(widenRemoval('See you last Tuesday.', { start: 8, end: 20 }, 'recently')).toEqual({ start: 8, end: 20 });
});
