import { careModel } from '../data/care-model.ts';
import { type EntityType, entityTypes } from '../finding.ts';
import { decodeBase64 } from '../packed-table.ts';
import { extractFeatures, featureBits } from './extract-features.ts';
import { markIdentifiers } from './mark-identifiers.ts';
import { type DraftReading, findSentences } from './read-draft.ts';
import { extractTokenFeatures } from './token-features.ts';

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
const typeCount = entityTypes.length;
/** A row of one weight for each entity type, feature by feature, so that the inner loop walks through memory in order. */
const tagWeights = new Int8Array(decodeBase64(careModel.tags.weights).buffer);

/** Logit of a bag of features. Scaled by the root of its size so that long texts do not shout. */
function scoreFeatures(features: number[], head: Head): number {
  let sum = 0;
  for (const feature of features) sum += head.weights[feature]!;
  return head.bias + (sum * head.scale) / Math.sqrt(features.length + 1);
}

const toProbability = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** Scores of a draft, 0–1, and the sentence that speaks loudest for a stop as a token range. */
export interface CareScores {
  stop: number;
  caution: number;
  loudest: [number, number];
}

/** Weighs the whole text and its loudest sentence, half and half: one risky sentence inside a long warm text must still be found. */
export function scoreDraft({ reading, around }: DraftReading): CareScores {
  const count = reading.tokens.count;
  const whole = extractFeatures(reading, 0, count, around);
  let stop = scoreFeatures(whole, stopHead);
  let caution = scoreFeatures(whole, cautionHead);
  let loudest: [number, number] = [0, count];
  const sentences = findSentences(reading.tokens);
  if (sentences.length > 1) {
    let loudestStop = Number.NEGATIVE_INFINITY;
    let loudestCaution = Number.NEGATIVE_INFINITY;
    for (const [from, to] of sentences) {
      const features = extractFeatures(reading, from, to, around);
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

/** Which entity type each token most likely belongs to, with its probability; only what is at least `careModel.tags.threshold` likely. */
export function tagTokens(draft: DraftReading): { type: EntityType; from: number; to: number; score: number }[] {
  const { reading, around } = draft;
  const { scale, biases, threshold } = careModel.tags;
  const identifierAt = markIdentifiers(draft);
  const sums = new Int32Array(typeCount);
  const open = new Map<number, { type: EntityType; from: number; to: number; score: number }>();
  const done: { type: EntityType; from: number; to: number; score: number }[] = [];
  for (let i = 0; i < reading.tokens.count; i++) {
    const features = extractTokenFeatures(reading, i, around.surface, identifierAt);
    sums.fill(0);
    for (const feature of features) {
      const row = feature * typeCount;
      for (let type = 0; type < typeCount; type++) sums[type]! += tagWeights[row + type]!;
    }
    const norm = scale / Math.sqrt(features.length + 1);
    for (let type = 0; type < typeCount; type++) {
      const score = toProbability(biases[type]! + sums[type]! * norm);
      if (score < threshold) continue;
      const run = open.get(type);
      if (run && i - run.to <= 2) {
        run.to = i + 1;
        run.score = Math.max(run.score, score);
        continue;
      }
      const fresh = { type: entityTypes[type]!, from: i, to: i + 1, score };
      open.set(type, fresh);
      done.push(fresh);
    }
  }
  return done;
}
