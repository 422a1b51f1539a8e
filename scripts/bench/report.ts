import { cpus, totalmem } from 'node:os';
import { draftOfCase, readCases } from '../cases.ts';
import { judgeDraft } from '../judge-case.ts';
import { type Score, scoreCases } from '../score.ts';
import type { Figure } from './figure.ts';
import type { PeerRow } from './peers.ts';

const titles: Record<string, string> = { detector: 'Detector', worker: 'Background', page: 'Page' };

/** Goals of the detector's rates on the exam, per cent. */
const rateGoals: Record<keyof Score, string> = {
  stopRecall: '≥ 95',
  stopWarned: '≥ 98',
  cautionWarned: '≥ 90',
  cautionStopped: '≤ 10',
  falseStop: '≤ 1',
  falseWarning: '≤ 4',
  spanTypedRecall: '≥ 80',
  spanPrecision: '≥ 90',
};

/** The machine a figure belongs to. */
export const describeMachine = (): string =>
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}, Node ${process.version}`;

const formatRow = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const formatTable = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [formatRow(head), formatRow(head.map(() => '---')), ...rows.map(formatRow)].join('\n');

/** "yes" or "no" where goal and figure are numbers; empty where there is no goal. */
function isMet(goal: string, figure: string): string {
  const limit = Number.parseFloat(goal.replace(/[≤≥ ,]/g, ''));
  const value = Number.parseFloat(figure);
  if (Number.isNaN(limit) || Number.isNaN(value)) return '';
  return (goal.startsWith('≥') ? value >= limit : value <= limit) ? 'yes' : '**no**';
}

export const formatFigures = (figures: readonly Figure[]): string =>
  formatTable(
    ['figure', 'goal', 'median', 'spread', 'met'],
    figures.map(({ figure, goal, median, spread }) => [figure, goal, median, spread, isMet(goal, median)]),
  );

/** Rates on the exam at the standard strictness. */
function formatRates(): string {
  const cases = readCases(['tests/exam/exam.jsonl']);
  const score = scoreCases(
    cases,
    cases.map((labelled) => judgeDraft(draftOfCase(labelled), 'standard')),
  );
  const rows = (Object.keys(rateGoals) as (keyof Score)[]).map((rate) => [
    rate,
    rateGoals[rate],
    `${score[rate]}`,
    isMet(rateGoals[rate], `${score[rate]}`),
  ]);
  return formatTable(['rate on the exam, per cent', 'goal', 'figure', 'met'], rows);
}

const thousands = (value: number): string => `${Math.round(value / 1000).toLocaleString('en')}`;

/** Tools side by side. The first row is ours. */
export function formatPeers(rows: readonly PeerRow[]): string {
  const sets = Object.keys(rows[0]?.ordinaryMarked ?? {});
  const ours = rows[0]?.charactersPerSecond ?? Number.NaN;
  const head = [
    'tool',
    '1,000 characters a second',
    'spread',
    'ours is so many times as fast',
    'stops marked',
    'clear texts marked',
    'identifiers found',
    'person names, F1',
    ...sets.map((set) => `${set}: marked`),
  ];
  const cells = rows.map((row) => [
    row.tool,
    thousands(row.charactersPerSecond),
    `${thousands(row.slowest)} – ${thousands(row.fastest)}`,
    (ours / row.charactersPerSecond).toFixed(2),
    row.stopsMarked,
    row.clearsMarked,
    row.identifiersFound,
    row.nameF1 ?? '–',
    ...sets.map((set) => row.ordinaryMarked[set] ?? '–'),
  ]);
  return formatTable(head, cells);
}

/** The whole of docs/benchmarks.md. */
export function formatReport(figures: Record<string, Figure[]>, peers: PeerRow[]): string {
  const parts = Object.entries(figures).map(([part, rows]) => `## ${titles[part] ?? part}\n\n${formatFigures(rows)}`);
  return `# Benchmarks

Written by \`npm run bench -- --report\`, which measures everything in one run on one machine: ${describeMachine()}, on ${new Date().toISOString().slice(0, 10)}.
Medians, with the smallest and largest run. "met" compares the median with the goal; a **no** is a **no**.
On a machine that also does other work, times are longer than they need be; shares and sizes are not.

${parts.join('\n\n')}

## Rates

At the standard strictness, on texts the models have not learned from. More in [the detector's page](../lib/detection/README.md).

${formatRates()}

## Other tools, same texts, same run

The texts of the exam. Marked: share of texts in which anything is marked, in per cent (ours: held or warned of, at the standard strictness).
A good tool marks all stops and no clear text. Identifiers found: those of stop texts that any mark overlaps. Person names: news and chat
texts with marked people, overlap counts, handles left out. Other tools look for identifiers and do not ask whether anybody's care is
disclosed; they are made for other texts than these.

${formatPeers(peers)}
`;
}
