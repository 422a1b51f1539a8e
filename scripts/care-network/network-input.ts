import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findSentences, type Reading } from '../../lib/detection/care/extract-features.ts';
import { markIdentifiers } from '../../lib/detection/care/mark-identifiers.ts';
import type { DraftReading } from '../../lib/detection/care/read-draft.ts';
import { readEchoes, readTokenRows, rowLength } from '../../lib/detection/care/token-rows.ts';
import { keyOf } from '../../lib/detection/packed-table.ts';
import { chooseVectors, readWordVectors } from './word-vectors.ts';

/** A text to train the network on. */
export interface NetworkText {
  read: DraftReading;
  /** Clear 0, caution 1, stop 2. */
  level: number;
  weight: number;
  /** -1: trained on in every fold. */
  fold: number;
  /** Whether a training without its fold is to judge it. */
  judged: boolean;
  /** For each token of the draft the numbers of the finding types labelled over it. */
  tags: number[][];
  /** What the linear model says that never saw the text's fold. */
  linear: [stop: number, caution: number];
}

/** A word is in the table when at least so many texts have it; others are known by their group and symbol. */
const leastTexts = 3;

/** The words of the network's table by their key (`keyOf` of the hash), numbered from 1; `null` stands at 0 for all others. */
export interface WordNumbers {
  words: (string | null)[];
  byKey: Map<number, number>;
}

function numberWords(texts: readonly NetworkText[]): WordNumbers {
  const counts = new Map<number, number>();
  const spelling = new Map<number, string>();
  const count = ({ tokens }: Reading, folded: string, seen: Set<number>): void => {
    for (let i = 0; i < tokens.count; i++) {
      const key = keyOf(tokens.hash[i]!);
      if (seen.has(key)) continue;
      seen.add(key);
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (!spelling.has(key)) spelling.set(key, folded.slice(tokens.start[i]!, tokens.end[i]!).replace(/^[@#]/, ''));
    }
  };
  for (const { read } of texts) {
    const seen = new Set<number>();
    count(read.reading, read.normalized.folded, seen);
    if (read.parent) count(read.parent, read.parent.normalized.folded, seen);
  }
  const kept = [...counts].filter(([, texts]) => texts >= leastTexts).sort(([, a], [, b]) => b - a);
  return { words: [null, ...kept.map(([key]) => spelling.get(key)!)], byKey: new Map(kept.map(([key], i) => [key, i + 1])) };
}

const surfaceNumber = { post: 0, reply: 1, message: 2 };

/** Writes what `train.py` reads into `folder` and returns the numbers of the words. */
export function writeNetworkInput(folder: string, texts: readonly NetworkText[]): WordNumbers {
  const numbers = numberWords(texts);
  const wordOf = (hash: number): number => numbers.byKey.get(keyOf(hash)) ?? 0;
  const lines = texts.map(({ read, level, weight, fold, judged, tags, linear }) => {
    const draft = readTokenRows(read.reading, wordOf, markIdentifiers(read), readEchoes(read.parent));
    const parent = read.parent && readTokenRows(read.parent, wordOf, null, new Set());
    return JSON.stringify({
      level,
      weight,
      fold,
      judged,
      tags,
      linear,
      surface: surfaceNumber[read.around.surface],
      organization: read.around.hasOrganization,
      draft: findSentences(read.reading.tokens).map(([from, to]) => splitRows(draft.subarray(from * rowLength, to * rowLength))),
      parent: parent && parent.length > 0 ? splitRows(parent) : null,
    });
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'texts.jsonl'), `${lines.join('\n')}\n`);
  writeFileSync(join(folder, 'vectors.json'), JSON.stringify(chooseVectors(numbers.words, readWordVectors())));
  return numbers;
}

function splitRows(rows: Int32Array): number[][] {
  return Array.from({ length: rows.length / rowLength }, (_, i) => [...rows.subarray(i * rowLength, (i + 1) * rowLength)]);
}
