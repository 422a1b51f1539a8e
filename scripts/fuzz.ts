import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { checkOneDraft, createDrafts } from '../tests/proof/fuzz/draft-checks.ts';
import { askOneQuestion, createQuestions } from '../tests/proof/fuzz/message-checks.ts';
import { createSlowestList } from '../tests/proof/fuzz/slowest.ts';

const usage = 'npm run fuzz -- [--count 1000000] [--seed 1]';
/** Inputs between two lines of progress. */
const batch = 10_000;
/** One question to the background for so many drafts; half of all would make the detector's share small. */
const draftsForAQuestion = 4;

/**
 * Puts random drafts and messages through detector, verdict and protocol until `count` inputs have passed, or one has not: then it prints
 * the smallest such input, with what repeats it, and fails. Texts are made up; none is anybody's draft.
 */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { count: { type: 'string' }, seed: { type: 'string' } } });
  const count = Number(values.count ?? 1_000_000);
  const seed = Number(values.seed ?? 1);
  if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed)) throw new Error(`Whole numbers are needed: ${usage}`);
  const slowest = createSlowestList();
  const drafts = createDrafts();
  const questions = createQuestions();
  const tally = { drafts: 0, questions: 0, answered: 0, characters: 0 };
  const inputs = fc.oneof({ weight: draftsForAQuestion, arbitrary: drafts }, { weight: 1, arbitrary: questions });
  for (let done = 0; done < count; done += batch) {
    const property = fc.asyncProperty(inputs, async (input) => {
      if ('message' in input) {
        tally.questions++;
        if ((await askOneQuestion(input)) === 'answered') tally.answered++;
        return;
      }
      tally.drafts++;
      tally.characters += input.text.length;
      slowest.time(input.text, () => checkOneDraft(input));
    });
    await fc.assert(property, { seed: seed + done, numRuns: Math.min(batch, count - done) });
    if ((done / batch) % 10 === 0) console.log(`${(done + batch).toLocaleString('en')} inputs`);
  }
  console.log(
    `${tally.drafts} drafts with ${tally.characters} characters, ${tally.questions} messages of which ${tally.answered} answered.`,
  );
  console.log('Nothing thrown, every span on characters of the text, same answer twice, no stranger answered.');
  console.table(slowest.list());
}
