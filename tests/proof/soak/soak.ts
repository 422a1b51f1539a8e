import type { Page } from '@playwright/test';
import { startSiteServer } from '../../e2e/support/site-server.ts';
import { sentText } from '../../e2e/support/surfaces.ts';
import { type Act, chooseAct, reloadExtension } from './acts.ts';
import { type SoakBrowser, startSoakBrowser } from './browser.ts';
import { isClear } from './oracle.ts';
import { isDialogOpen, openAnew, type Run, settle, startRun, waitShortly } from './run.ts';

/** Which runs to do: numbers `from` to `from + count - 1` of `seed`. */
export interface SoakPlan {
  seed: number;
  from: number;
  count: number;
  /** Ends early after that many seconds; 0 means not. */
  seconds: number;
  /** Lets the background call every draft clear, to see that the runs notice. */
  isGuardBroken?: boolean;
}

export interface SoakReport {
  runs: number;
  gestures: number;
  published: number;
  acts: number;
  /** Acts that found nothing to act on, such as a box that was gone. */
  idleActs: number;
  /** How often each kind of act was done. */
  kinds: Map<string, number>;
  /** Failed runs: number and lines. */
  failures: { run: number; lines: string[] }[];
}

/** The extension is reloaded in one run of so many, the short form's included: browsers switch off what reloads too often. */
const runsPerReload = 10;

/** One run in so many ends with a look whether the guard still lets clear texts go. */
const runsPerProbe = 4;

/** So often, and so far apart, a person tries to publish before she calls it broken. */
const mostPresses = 4;
const pressMs = 3_000;

/** An act that finds nothing to act on is left out after this time; a page may take longer to load. */
const actMs = 2_000;
const loadMs = 30_000;

const seedOf = (seed: number, run: number): number => Math.imul(seed + 1, 0x9e3779b1) + Math.imul(run + 1, 0x85ebca6b);

async function act(run: Run, report: SoakReport, chosen?: Act): Promise<void> {
  const next = chosen ?? (await chooseAct(run));
  report.acts += 1;
  try {
    const what = await next(run);
    run.trace.push(what);
    const kind = what.split(/[ :]/, 1)[0] ?? '';
    report.kinds.set(kind, (report.kinds.get(kind) ?? 0) + 1);
  } catch (error) {
    report.idleActs += 1;
    run.trace.push(`could not: ${String(error).split('\n')[0]}`);
  }
  run.ledger.noteArrivals(run.server.published().length);
}

/** Everything works again: settings at their start, nothing fails, a fresh page. */
async function heal(run: Run): Promise<void> {
  run.faults = {};
  await run.browser.store({ soak: null, userSettings: null, lastPolicy: { state: 'unmanaged', raw: {} }, pausedUntil: null });
  run.ledger.noteSettings({ user: {}, policy: {}, isPaused: false });
}

/** A guard that holds for ever would keep every promise. So a clear text must go out, and a disclosing one be held. */
async function probe(run: Run, number: number): Promise<string[]> {
  const { server, page, surface, ledger } = run;
  const [gesture = 'button'] = surface.gestures;
  run.box = await openAnew(run);
  const clear = `Thank you for your kind words! Number ${number} wins the cake.`;
  await run.box.replace(clear);
  ledger.notePress(clear);
  if (!isClear(sentText(surface, clear), surface.truth, ledger.getSettings())) return [];
  const before = server.published().length;
  const isOut = () => server.published().length > before;
  // A site that ignores scripted events needs the person's second press, which counts only once the first was looked at.
  for (let press = 0; press < mostPresses; press += 1) {
    if (press === 0 || (!surface.beforeControl && !(await isDialogOpen(page)))) await run.box.publish(gesture);
    if (await waitShortly(isOut, pressMs)) return [];
  }
  return ['stuck: a clear text did not go out when all was well again'];
}

async function runOnce(number: number, plan: SoakPlan, browser: SoakBrowser, page: Page, report: SoakReport, server: Run['server']) {
  const run = await startRun(seedOf(plan.seed, number), browser, server, page);
  run.faults = { isGuardBroken: plan.isGuardBroken };
  await browser.store({ soak: run.faults });
  page.setDefaultTimeout(actMs);
  const length = run.dice.whole(4, 9);
  for (let done = 0; done < length; done += 1) await act(run, report);
  if (number % runsPerReload === runsPerReload - 1) await act(run, report, reloadExtension);
  for (let done = 0; done < 2; done += 1) await act(run, report);
  page.setDefaultTimeout(loadMs);
  await heal(run);
  await settle(page).catch(() => undefined);
  const stuck = number % runsPerProbe === 0 ? await probe(run, number).catch((error: unknown) => [`probe failed: ${String(error)}`]) : [];
  await settle(page).catch(() => undefined);
  const published = server.published();
  const lines = [...run.ledger.findViolations(published), ...stuck];
  report.runs += 1;
  report.gestures += run.gestures;
  report.published += published.length;
  if (lines.length > 0) report.failures.push({ run: number, lines: [...lines, ...run.trace.map((line) => `  ${line}`)] });
}

/** Does the runs one after another and tells of each failure at once. Replay one with its seed and number. */
export async function soak(plan: SoakPlan, tell: (line: string) => void): Promise<SoakReport> {
  const report: SoakReport = { runs: 0, gestures: 0, published: 0, acts: 0, idleActs: 0, kinds: new Map(), failures: [] };
  const server = await startSiteServer();
  const browser = await startSoakBrowser(server.port);
  const until = plan.seconds > 0 ? Date.now() + plan.seconds * 1000 : Number.POSITIVE_INFINITY;
  try {
    for (let number = plan.from; number < plan.from + plan.count && Date.now() < until; number += 1) {
      if (plan.isGuardBroken && report.failures.length > 0) break;
      const page = await browser.context.newPage();
      page.setDefaultTimeout(loadMs);
      page.setDefaultNavigationTimeout(loadMs);
      const before = report.failures.length;
      await runOnce(number, plan, browser, page, report, server).catch((error: unknown) => {
        report.failures.push({ run: number, lines: [`the run itself broke: ${String(error)}`] });
      });
      await page.close();
      for (const { run, lines } of report.failures.slice(before)) tell(`run ${run} of seed ${plan.seed}:\n${lines.join('\n')}`);
      if (report.runs % 50 === 0) tell(describeReport(report));
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return report;
}

export const describeReport = (report: SoakReport): string =>
  `${report.runs} runs, ${report.acts} acts (${report.idleActs} found nothing to do), ${report.gestures} publish gestures and choices, ` +
  `${report.published} publishes, ${report.failures.length} failures`;

/** Which acts the runs were made of, most frequent first. */
export const describeKinds = ({ kinds }: SoakReport): string =>
  [...kinds]
    .sort(([, a], [, b]) => b - a)
    .map(([kind, times]) => `${kind} ${times}`)
    .join(', ');
