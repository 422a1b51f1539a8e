import { cpus } from 'node:os';
import { detectPhi } from '../lib/detection/detect-phi.ts';
import type { Draft } from '../lib/detection/draft.ts';
import { draftOfCase, readCases } from './cases.ts';

/** Times the detector on texts of three lengths: `npm run bench`. Figures are medians of warm runs on this machine; never asserted. */
export async function main(): Promise<void> {
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`);
  const drafts = readCases(['tests/exam/exam.jsonl']).map(draftOfCase);
  const words = drafts.map(({ text }) => text).join(' ');
  const rows = [280, 2_000, 63_206].map((length) => ({ length, ...time(cutDrafts(words, length), length > 10_000 ? 15 : 300) }));
  console.table(rows);
}

function cutDrafts(words: string, length: number): Draft[] {
  const text = words.repeat(Math.ceil((length * 20) / words.length));
  return Array.from({ length: 20 }, (_, i) => ({
    text: text.slice(i * length, (i + 1) * length),
    thread: { surface: 'post', answered: null },
    organization: null,
  }));
}

function time(drafts: Draft[], runs: number): { medianMs: number; charactersPerSecond: number } {
  const times: number[] = [];
  for (let run = 0; run < runs * 2; run++) {
    const draft = drafts[run % drafts.length]!;
    const start = performance.now();
    detectPhi(draft);
    if (run >= runs) times.push(performance.now() - start);
  }
  const median = times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
  return { medianMs: Number(median.toFixed(3)), charactersPerSecond: Math.round((drafts[0]!.text.length / median) * 1000) };
}
