import { parseArgs } from 'node:util';
import { describeKinds, describeReport, type SoakPlan, soak } from '../tests/proof/soak/soak.ts';

const usage = 'npm run soak -- [--seed 1] [--from 0] [--count 2000] [--seconds 0]';

const readWhole = (value: string | undefined, fallback: number): number => (value === undefined ? fallback : Number(value));

/** True when the runs fail as they must while the background calls every draft clear: mostly within three, on a busy machine later. */
async function noticesBrokenGuard(plan: SoakPlan): Promise<boolean> {
  const { failures } = await soak({ ...plan, count: 60, isGuardBroken: true }, () => undefined);
  return failures.some(({ lines }) => lines.some((line) => line.startsWith('neither clear nor released')));
}

/**
 * Random runs on the replica sites. Ends with a line of figures, and with an error when a promise was broken. Before them, unless one run
 * is replayed (`--from`), it makes sure that a guard that holds nothing would be noticed.
 */
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
  if (values.from === undefined && !(await noticesBrokenGuard(plan))) {
    console.error('A guard that lets everything pass was not noticed, so these runs show nothing.');
    process.exitCode = 1;
    return;
  }
  const report = await soak(plan, console.log);
  console.log(`Acts: ${describeKinds(report)}`);
  console.log(`Seed ${plan.seed}: ${describeReport(report)}`);
  if (report.failures.length > 0 || report.runs === 0) process.exitCode = 1;
}
