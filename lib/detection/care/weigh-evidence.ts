import { careModel } from '../data/care-model.ts';
import { decodeBase64 } from '../packed-table.ts';
import { extractFeatures } from './extract-features.ts';
import type { DraftReading } from './read-draft.ts';

const { stop: stopHead, caution: cautionHead } = careModel;

/**
 * Weights of both questions, signed bytes, those of one feature side by side: a text's features lie all over the table, and fetching
 * is what takes time.
 */
const weights = new Int8Array(decodeBase64(careModel.weights).buffer);

/** What a model says at the end of a sentence of all that stands up to there, as logits. */
export interface Evidence {
  stop: number;
  caution: number;
}

/** Weights of features added up, and how many they are. */
interface Sum {
  stop: number;
  caution: number;
  count: number;
}

function addWeight(sum: Sum, feature: number): void {
  sum.stop += weights[feature * 2]!;
  sum.caution += weights[feature * 2 + 1]!;
  sum.count++;
}

/** Adds the weights of the features from number `from` on. */
function addWeights(sum: Sum, features: Int32Array, from = 0): void {
  for (let i = from; i < features.length; i++) addWeight(sum, features[i]!);
}

/** Scaled by the root of the number of features, so that long texts do not shout. */
function toLogits({ stop, caution, count }: Sum): Evidence {
  const norm = Math.sqrt(count + 1);
  return { stop: stopHead.bias + (stop * stopHead.scale) / norm, caution: cautionHead.bias + (caution * cautionHead.scale) / norm };
}

/**
 * Weighs a text as it stands at the end of each sentence: all so far and the loudest sentence so far, half and half, since one risky
 * sentence inside a long warm text must still be found. Also says which sentence speaks loudest for a stop, as a token range.
 */
export function weighEvidence({ reading, around }: DraftReading): { ends: Evidence[]; loudest: [from: number, to: number] } {
  const ends: Evidence[] = [];
  const whole: Sum = { stop: 0, caution: 0, count: 0 };
  let loudest: [number, number] = [0, reading.tokens.count];
  let stop = Number.NEGATIVE_INFINITY;
  let caution = Number.NEGATIVE_INFINITY;
  extractFeatures(reading, around, ({ from, to, own, soFar, length }) => {
    addWeights(whole, soFar, whole.count);
    const all = { ...whole };
    addWeight(all, length);
    const sentence: Sum = { stop: 0, caution: 0, count: 0 };
    addWeights(sentence, own);
    const said = toLogits(sentence);
    if (said.stop > stop) loudest = [from, to];
    stop = Math.max(stop, said.stop);
    caution = Math.max(caution, said.caution);
    const soFarSaid = toLogits(all);
    ends.push({ stop: (soFarSaid.stop + stop) / 2, caution: (soFarSaid.caution + caution) / 2 });
  });
  return { ends, loudest };
}
