import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchDetector } from './bench/detector.ts';
import type { Figure } from './bench/figure.ts';
import { readNames, readOrdinary } from './bench/name-texts.ts';
import { benchPage } from './bench/page.ts';
import { benchPeers, type PeerRow } from './bench/peers.ts';
import { describeMachine, formatFigures, formatPeers, formatReport } from './bench/report.ts';
import { benchWorker } from './bench/worker.ts';

const usage = `npm run bench -- [detector] [worker] [page] [peers] [--report] [--data FOLDER]

  detector       time on texts of three lengths and on hard texts, size (the default)
  worker         start and memory of the background, in Chromium
  page           what the extension costs a page, in Chromium
  peers          other tools on the same texts; installs them below scripts/bench/peers
  --report       all of these, written to docs/benchmarks.md
  --data FOLDER  with peers: also names and ordinary texts, from data/ner, data/ordinary and cases below FOLDER`;

const figureParts: Record<string, () => Figure[] | Promise<Figure[]>> = { detector: benchDetector, worker: benchWorker, page: benchPage };

/** Measures, on this machine; nothing is asserted. */
export async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { report: { type: 'boolean' }, data: { type: 'string' } },
  });
  const known = [...Object.keys(figureParts), 'peers'];
  const unknown = positionals.filter((part) => !known.includes(part));
  if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}.\n\n${usage}`);
  const parts = values.report ? known : positionals.length > 0 ? positionals : ['detector'];
  console.log(describeMachine());
  const figures: [string, Figure[]][] = [];
  for (const part of parts.filter((part) => part !== 'peers')) {
    const measured = await figureParts[part]!();
    figures.push([part, measured]);
    console.log(`\n${formatFigures(measured)}`);
  }
  let peers: PeerRow[] = [];
  if (parts.includes('peers')) {
    peers = await benchPeers(values.data ? readNames(values.data) : [], values.data ? readOrdinary(values.data) : {});
    console.log(`\n${formatPeers(peers)}`);
  }
  if (values.report) writeFileSync('docs/benchmarks.md', formatReport(Object.fromEntries(figures), peers));
}
