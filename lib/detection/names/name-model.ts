import { nameModel } from '../data/name-model.ts';
import { decodeBase64 } from '../packed-table.ts';
import { featureBits } from './name-features.ts';
import { exponentiate, tagCount } from './tag-sequence.ts';

/** The trained weights in the form the finder adds them up. */
export interface NameModel {
  /** Row of each feature bucket in `weights`; row 0 is all zero, for features the model does not know. */
  rowOf: Uint16Array;
  /** In steps of `1 / scale`. */
  weights: Int8Array;
  scale: number;
  transitions: Float64Array;
}

/** What `scripts/train-names.ts` writes. Gaps between known buckets as bytes (255: add and go on); weights row by row as signed bytes. */
export interface PackedNameModel {
  gaps: string;
  rows: string;
  scale: number;
  transitions: number[];
}

/** Unpacks a trained model. */
export function readNameModel({ gaps, rows, scale, transitions }: PackedNameModel): NameModel {
  const gapBytes = decodeBase64(gaps);
  const rowBytes = new Int8Array(decodeBase64(rows).buffer);
  const rowOf = new Uint16Array(1 << featureBits);
  const weights = new Int8Array(rowBytes.length + tagCount);
  weights.set(rowBytes, tagCount);
  let bucket = 0;
  let row = 0;
  for (const gap of gapBytes) {
    bucket += gap;
    if (gap < 255) rowOf[bucket] = ++row;
  }
  return { rowOf, weights, scale, transitions: exponentiate(transitions) };
}

export const trainedNameModel: NameModel = readNameModel(nameModel);
