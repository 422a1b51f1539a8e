import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectPhi } from '../../lib/detection/detect-phi.ts';
import type { Draft } from '../../lib/detection/draft.ts';
import { checkOneDraft, createDrafts, requireValid } from '../proof/fuzz/draft-checks.ts';
import { askOneQuestion, createQuestions } from '../proof/fuzz/message-checks.ts';
import { findUnbounded } from '../proof/fuzz/slowest.ts';

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

test('a character of the longest draft takes little time, and not much more than one of a short draft', () => {
  const drafts = fc.sample(createDrafts(), { seed: 1, numRuns: 30 }).filter(({ text }) => text.trim().length > 20);
  expect(drafts.length).toBeGreaterThan(10);
  expect(drafts.map((draft) => findUnbounded(draft, detectPhi)).filter((wrong) => wrong !== null)).toEqual([]);
});

describe('what is wrong would be seen', () => {
  test('time that grows with the square of the length', () => {
    const draft: Draft = { text: 'Come by at noon.', thread: { surface: 'post', answered: null }, organization: null };
    const compareAll = ({ text }: Draft): void => {
      let same = 0;
      for (let a = 0; a < text.length; a += 40) for (let b = 0; b < text.length; b++) if (text.charCodeAt(a) === text.charCodeAt(b)) same++;
      if (same === 0) throw new Error('nothing to compare');
    };
    expect(findUnbounded(draft, compareAll)).toMatch(/^(?:slower the longer|too slow)/);
  });

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
