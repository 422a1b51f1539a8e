import { wordClusters } from './data/word-clusters.ts';
import { readPackedTable } from './packed-table.ts';

const table = readPackedTable(wordClusters.table);
const coarse = Uint8Array.from(wordClusters.coarseOf);

/** Group of words of like use (1–1023) of the word with this `hashWord`; 0 when unknown. */
export function fineClusterOf(hash: number): number {
  return table.get(hash);
}

/** Wider group (1–127) a fine group belongs to; 0 for 0. */
export function coarseClusterOf(fineCluster: number): number {
  return coarse[fineCluster]!;
}
