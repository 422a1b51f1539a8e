import { operatingPoints } from '../lib/verdict/decide-verdict.ts';
import { type Strictness, strictnessLevels } from '../lib/verdict/verdict.ts';
import { draftOfCase, type LabelledCase, readCases } from './cases.ts';
import { measureAppended } from './eval-appended.ts';
import { findWorstMisses, scoreLevels, scoreTypes } from './eval-details.ts';
import { judgeDraft } from './judge-case.ts';
import { scoreCases } from './score.ts';

const exam = 'tests/exam/exam.jsonl';

function printRates(cases: LabelledCase[]): void {
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

/**
 * Prints rates on case files, by strictness and surface, by level and by type, and the worst misses: `npm run eval [-- FILE…]`. With no file
 * named it is the exam, and no text of that is shown: whoever reads its misses can no longer be measured with it.
 */
export async function main(args: string[]): Promise<void> {
  const files = args.length > 0 ? args : [exam];
  const cases = readCases(files);
  printRates(cases);
  const judged = cases.map((labelled) => judgeDraft(draftOfCase(labelled), 'standard'));
  console.log('by level, standard: labelled down, given across');
  console.table(scoreLevels(cases, judged));
  console.log('by type, standard: labelled spans and how many were found under their type');
  console.table(scoreTypes(cases, judged));
  console.log('stops with a harmless sentence appended, standard, per cent of all tries');
  console.table([measureAppended(cases)]);
  if (files.some((file) => file.includes('exam'))) return;
  console.log(`worst misses: furthest beyond the standard point ${operatingPoints.standard.stop}`);
  for (const { id, level, stopScore, cautionScore, text } of findWorstMisses(cases, 15))
    console.log(
      `${id} is ${level}, stop ${stopScore.toFixed(2)}, caution ${cautionScore.toFixed(2)}: ${text.replace(/\s+/g, ' ').slice(0, 160)}`,
    );
}
