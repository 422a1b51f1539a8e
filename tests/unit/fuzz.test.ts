import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectPhi } from '../../lib/detection/detect-phi.ts';
import { checkOneDraft, createDrafts, requireValid } from '../proof/fuzz/draft-checks.ts';
import { askOneQuestion, createQuestions } from '../proof/fuzz/message-checks.ts';

// The short form of `npm run fuzz`.
const runs = { numRuns: 2000, seed: 1 };

test('whatever is typed, the detector points at characters of the text and answers the same twice', () => {
  fc.assert(fc.property(createDrafts(), checkOneDraft), runs);
});

test('whatever is sent, the background answers its own and refuses with a code', async () => {
  const outcomes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(createQuestions(), async (question) => void outcomes.add(await askOneQuestion(question))),
    runs,
  );
  // Else the questions would be too wild to get past the door, or too tame to be turned away.
  expect([...outcomes].sort()).toEqual(['answered', 'refused']);
});

describe('what is wrong would be seen', () => {
  const detection = { ...detectPhi({ text: '', thread: { surface: 'post', answered: null }, organization: null }), findings: [] };
  const finding = { type: 'name', start: 0, end: 2, rule: 'name/person', score: 1 } as const;

  test.each([
    ['a span behind the text', 'outside', { ...finding, end: 9 }],
    ['an empty span', 'outside', { ...finding, end: 0 }],
    ['half a character', 'half a character', { ...finding, end: 4 }],
    ['a span of blanks', 'marks nothing', { ...finding, start: 2, end: 3 }],
  ])('%s', (_, said, wrong) => {
    expect(() => requireValid('Jo 😀.', { ...detection, findings: [wrong] })).toThrow(said);
  });
});
