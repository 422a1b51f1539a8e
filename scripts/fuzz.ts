import { parseArgs } from 'node:util';
import fc from 'fast-check';
import type { Draft } from '../lib/detection/draft.ts';
import { checkOneDraft, createDrafts } from '../tests/proof/fuzz/draft-checks.ts';
import { askOneQuestion, createQuestions, type Question } from '../tests/proof/fuzz/message-checks.ts';
import { createSlowestList } from '../tests/proof/fuzz/slowest.ts';

const usage = 'npm run fuzz -- [--count 1000000] [--seed 1]';
/** Inputs between two lines of progress, and lost when one of them is bad: the rest of its batch is made again from another seed. */
const batch = 10_000;
/** So many drafts for a message to the background. */
const draftsForAQuestion = 4;

const readWhole = (value: string | undefined, fallback: number): number => (value === undefined ? fallback : Number(value));

/** Runs inputs and counts them. `run` throws what is wrong with one. */
function createRun() {
  const slowest = createSlowestList();
  const tally = { drafts: 0, characters: 0, messages: 0, answered: 0 };
  const run = async (input: Draft | Question): Promise<void> => {
    if ('message' in input) {
      tally.messages++;
      if ((await askOneQuestion(input)) === 'answered') tally.answered++;
      return;
    }
    tally.drafts++;
    tally.characters += input.text.length;
    slowest.time(input, checkOneDraft);
  };
  return { run, tally, slowest };
}

/**
 * Puts random drafts and messages through detector, verdict and protocol until `count` inputs have been read, then holds the dearest
 * texts to a bound for each character. For each thing that went wrong it prints the smallest input, made up like all others, and what repeats it; then the command fails.
 */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { count: { type: 'string' }, seed: { type: 'string' } } });
  const count = readWhole(values.count, 1_000_000);
  const firstSeed = readWhole(values.seed, 1);
  if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(firstSeed)) throw new Error(`Whole numbers are needed: ${usage}`);
  const { run, tally, slowest } = createRun();
  const inputs = fc.oneof({ weight: draftsForAQuestion, arbitrary: createDrafts() }, { weight: 1, arbitrary: createQuestions() });
  const wrong = new Map<string, number>();
  let done = 0;
  for (let seed = firstSeed; done < count; seed++) {
    const result = await fc.check(fc.asyncProperty(inputs, run), { seed, numRuns: Math.min(batch, count - done) });
    done += result.numRuns;
    if (result.failed) {
      const what = String(result.errorInstance instanceof Error ? result.errorInstance.message : result.errorInstance).replace(/\d+/g, 'N');
      if (!wrong.has(what))
        console.log(`WRONG ${what}\n  seed ${seed}, path ${result.counterexamplePath}\n  ${JSON.stringify(result.counterexample)}`);
      wrong.set(what, (wrong.get(what) ?? 0) + 1);
    }
    if (seed % 10 === 0) console.log(`${done.toLocaleString('en')} inputs`);
  }
  console.log(
    `${tally.drafts} drafts with ${tally.characters} characters, ${tally.messages} messages of which ${tally.answered} answered.`,
  );
  console.table(slowest.list());
  for (const what of slowest.findUnbounded(checkOneDraft)) {
    console.log(`WRONG ${what}`);
    wrong.set(what, 1);
  }
  for (const [what, times] of wrong) console.log(`${times} × ${what}`);
  const failed = [...wrong.values()].reduce((sum, times) => sum + times, 0);
  console.log(`${done - failed} passed, ${failed} failed`);
  if (wrong.size > 0) process.exitCode = 1;
}
