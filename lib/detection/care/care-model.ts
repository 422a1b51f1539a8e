import { careModel } from '../data/care-model.ts';
import { decodeBase64 } from '../packed-table.ts';
import { extractFeatures } from './extract-features.ts';
import { featureBits } from './feature-bag.ts';
import type { DraftReading } from './read-draft.ts';

/** Weights of one yes-or-no question over hashed features: signed bytes, each step worth `scale`. */
interface Head {
  weights: Int8Array;
  scale: number;
  bias: number;
  /** Moves the score so that 0.5 is the standard operating point. */
  offset: number;
}

interface PackedHead {
  weights: string;
  scale: number;
  bias: number;
  offset: number;
}

const unpack = (head: PackedHead, size: number): Head => {
  const bytes = decodeBase64(head.weights);
  const weights = new Int8Array(size);
  weights.set(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length));
  return { ...head, weights };
};

const stopHead = unpack(careModel.stop, 1 << featureBits);
const cautionHead = unpack(careModel.caution, 1 << featureBits);
/** Logit of a bag of features. Scaled by the root of its size so that long texts do not shout. */
function scoreFeatures(features: number[], head: Head): number {
  let sum = 0;
  for (const feature of features) sum += head.weights[feature]!;
  return head.bias + (sum * head.scale) / Math.sqrt(features.length + 1);
}

/** Turns a logit into a probability. */
export const toProbability = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** Scores of a draft, 0–1, and the sentence that speaks loudest for a stop as a token range. */
export interface CareScores {
  stop: number;
  caution: number;
  loudest: [number, number];
}

/** Weighs the whole text and its loudest sentence, half and half: one risky sentence inside a long warm text must still be found. */
export function scoreDraft({ reading, around }: DraftReading): CareScores {
  const { whole, sentences } = extractFeatures(reading, around);
  let stop = scoreFeatures(whole.features, stopHead);
  let caution = scoreFeatures(whole.features, cautionHead);
  let loudest: [number, number] = [whole.from, whole.to];
  if (sentences.length > 0) {
    let loudestStop = Number.NEGATIVE_INFINITY;
    let loudestCaution = Number.NEGATIVE_INFINITY;
    for (const { from, to, features } of sentences) {
      const score = scoreFeatures(features, stopHead);
      if (score > loudestStop) {
        loudestStop = score;
        loudest = [from, to];
      }
      loudestCaution = Math.max(loudestCaution, scoreFeatures(features, cautionHead));
    }
    stop = (stop + loudestStop) / 2;
    caution = (caution + loudestCaution) / 2;
  }
  return { stop: toProbability(stop - stopHead.offset), caution: toProbability(caution - cautionHead.offset), loudest };
}
