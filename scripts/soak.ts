import { parseArgs } from 'node:util';
import { describeReport, soak } from '../tests/proof/soak/soak.ts';

const usage = 'npm run soak -- [--seed 1] [--from 0] [--count 2000] [--seconds 0]';

const readWhole = (value: string | undefined, fallback: number): number => (value === undefined ? fallback : Number(value));

/** Random runs on the replica sites. Ends with a line of figures, and with an error when a promise was broken. */
export async function main(args: string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args, options: { seed: text, from: text, count: text, seconds: text } });
  const plan = {
    seed: readWhole(values.seed, 1),
    from: readWhole(values.from, 0),
    count: readWhole(values.count, 2000),
    seconds: readWhole(values.seconds, 0),
  };
  if (!Object.values(plan).every((value) => Number.isSafeInteger(value) && value >= 0)) {
    console.error(`Whole numbers are needed: ${usage}`);
    process.exitCode = 2;
    return;
  }
  const report = await soak(plan, console.log);
  console.log(`Seed ${plan.seed}: ${describeReport(report)}`);
  if (report.failures.length > 0 || report.runs === 0) process.exitCode = 1;
}
