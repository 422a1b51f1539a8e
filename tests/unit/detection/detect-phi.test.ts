import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectPhi } from '../../../lib/detection/detect-phi.ts';
import type { Draft, Surface } from '../../../lib/detection/draft.ts';
import { decideLevel } from '../../../lib/verdict/decide-verdict.ts';
import { caseOrganization, draftOfCase, type LabelledCase, readCases } from '../../../scripts/cases.ts';
import { closeSentence, harmless, measureAppended } from '../../../scripts/eval-appended.ts';
import { judgeDraft } from '../../../scripts/judge-case.ts';
import { scoreCases } from '../../../scripts/score.ts';

const draft = (text: string, surface: Surface = 'post', parentText: string | null = null): Draft => ({
  text,
  thread: { surface, answered: surface === 'post' ? null : { name: 'Dana W.', handle: null, text: parentText } },
  organization: caseOrganization,
});
const levelOf = (...args: Parameters<typeof draft>) => decideLevel(detectPhi(draft(...args)), 'standard');

describe('detectPhi', () => {
  it('stops a reply that confirms someone was in a program', () => {
    expect(levelOf('So glad you finished our program, Dana! Your therapist misses you.', 'reply', 'Best place ever')).toBe('stop');
  });

  it('stops a post that names a client with identifiers', () => {
    expect(levelOf('Our client Dana Whitfield (DOB 04/12/1991, MRN 00451234) finished detox today.')).toBe('stop');
  });

  it.each([
    ['Thank you for your kind words! Have a great weekend.', 'reply'],
    ['We are hiring two therapists. Call us at (561) 555-0142.', 'post'],
    ['September is Recovery Month. Treatment works, and nobody has to do it alone.', 'post'],
  ] as const)('stays quiet on %s', (text, surface) => {
    expect(levelOf(text, surface, 'Nice people')).toBe('clear');
  });

  it('shows at least one place in the text for every text of the exam it stops', () => {
    for (const labelled of readCases(['tests/exam/exam.jsonl'])) {
      const { level, findings } = judgeDraft(draftOfCase(labelled), 'standard');
      if (level !== 'clear') expect(findings, labelled.id).not.toHaveLength(0);
    }
  });

  it('never throws and points inside the text, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom<Surface>('post', 'reply', 'message'), (text, surface) => {
        const first = detectPhi(draft(text, surface));
        for (const { start, end } of first.findings) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        expect(detectPhi(draft(text, surface))).toEqual(first);
      }),
    );
  });

  it.each(['the lady in the red Tesla months Suboxone  𐀀 𐀀𐀀', 'She’s been here since Sun𐀀4 West, clergy can come 2 to 4'])(
    'never points into the middle of a character: %s',
    (text) => {
      const { findings } = detectPhi(draft(text));
      expect(findings.length).toBeGreaterThan(0);
      for (const { start, end } of findings) expect(text.slice(start, end).isWellFormed()).toBe(true);
    },
  );

  it('reads a post of the longest length Facebook takes', () => {
    expect(() => detectPhi(draft('The garden is open on Sunday. '.repeat(2200).slice(0, 63_206)))).not.toThrow();
  });

  it('reads a text of more sentences than a function takes arguments', () => {
    expect(() => detectPhi(draft('a\n'.repeat(200_000)))).not.toThrow();
  });

  it('marks the organisation\u2019s own sensitive terms', () => {
    const own = {
      ...draft('Lunch at maison d\u2019\u00e9t\u00e9 on Sunday'),
      organization: { ...caseOrganization, sensitiveTerms: ['Maison d’Été'] },
    };
    const { findings } = detectPhi(own);
    expect(findings.some(({ rule }) => rule === 'organization/sensitive-term')).toBe(true);
  });
});

describe('the exam', () => {
  const cases = readCases(['tests/exam/exam.jsonl']);
  const score = scoreCases(
    cases,
    cases.map((labelled) => judgeDraft(draftOfCase(labelled), 'standard')),
  );

  // A floor to be raised only: what the committed weights reach, rounded down. Twice it moved down in places for something else: spanPrecision
  // in November 2026, when vague dates inside words about care became findings of their own, so that they can be generalised; and in December
  // 2026 stopWarned (94), falseWarning (5.5), cautionStopped (1) and spanTypedRecall (71), when sentences about nobody ceased to take a stop
  // back (below), while falseStop went from 3 to 2.
  it('is answered at least as well as before', () => {
    expect(score.stopRecall).toBeGreaterThanOrEqual(86);
    expect(score.stopWarned).toBeGreaterThanOrEqual(93.5);
    expect(score.falseStop).toBeLessThanOrEqual(2);
    expect(score.falseWarning).toBeLessThanOrEqual(6);
    expect(score.cautionWarned).toBeGreaterThanOrEqual(77);
    expect(score.cautionStopped).toBeLessThanOrEqual(1.5);
    expect(score.spanTypedRecall).toBeGreaterThanOrEqual(69);
    expect(score.spanPrecision).toBeGreaterThanOrEqual(81);
  });

  const judge = (labelled: LabelledCase) => judgeDraft(draftOfCase(labelled), 'standard').level;
  const closed = cases.map((labelled) => ({ ...labelled, text: closeSentence(labelled.text) }));
  const stops = closed.filter((labelled) => labelled.level === 'stop' && judge(labelled) === 'stop');
  // "everyone" is somebody: such a sentence may explain what stands before it.
  const ofNobody = harmless.filter((sentence) => !/everyone/.test(sentence));

  it('is never answered more mildly for sentences about nobody behind a text', () => {
    const some = fc.array(fc.constantFrom(...ofNobody), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.constantFrom(...stops), some, (labelled, sentences) => {
        expect(judge({ ...labelled, text: [labelled.text, ...sentences].join(' ') })).toBe('stop');
      }),
      { numRuns: 1000, seed: 1 },
    );
  });

  it('is hardly answered otherwise when a harmless sentence is appended', () => {
    const { noLongerStopped, noLongerWarned } = measureAppended(cases);
    expect(noLongerStopped).toBeLessThanOrEqual(1);
    expect(noLongerWarned).toBeLessThanOrEqual(0.5);
  });
});
