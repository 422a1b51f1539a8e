import { type Strictness, strictnessLevels } from '../lib/verdict/verdict.ts';
import { draftOfCase, readCases } from './cases.ts';
import { judgeDraft } from './judge-case.ts';
import { scoreCases } from './score.ts';

/** Prints the rates of the three operating points on case files: `npm run eval [-- FILE…]`, the exam when none is named. */
export async function main(args: string[]): Promise<void> {
  const cases = readCases(args.length > 0 ? args : ['tests/exam/exam.jsonl']);
  for (const surface of ['all', 'post', 'reply', 'message'] as const) {
    const some = cases.filter((labelled) => surface === 'all' || labelled.surface === surface);
    const scoreAt = (strictness: Strictness) =>
      scoreCases(
        some,
        some.map((labelled) => judgeDraft(draftOfCase(labelled), strictness)),
      );
    console.log(`${surface}: ${some.length} cases`);
    console.table(Object.fromEntries(strictnessLevels.map((strictness) => [strictness, scoreAt(strictness)])));
  }
}
