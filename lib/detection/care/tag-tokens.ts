import { careModel } from '../data/care-model.ts';
import { type EntityType, entityTypes } from '../finding.ts';
import { decodeBase64 } from '../packed-table.ts';
import { sentenceStartFlag } from '../tokenize.ts';
import { toProbability } from './care-model.ts';
import { markIdentifiers } from './mark-identifiers.ts';
import type { DraftReading } from './read-draft.ts';
import { extractTokenFeatures } from './token-features.ts';

/** One question for each entity type, and a last one: whether the token carries any risk at all. */
const questionCount = entityTypes.length + 1;
const anyRisk = entityTypes.length;
const { scale, biases } = careModel.tags;
/** A row of one weight for each question, feature by feature, so that the inner loop walks through memory in order. */
const weights = new Int8Array(decodeBase64(careModel.tags.weights).buffer);

/** A stretch reaches as far as its tokens carry a risk at least this likely … */
const edgeThreshold = 0.15;
/** … and is marked when one of them reaches this. */
const coreThreshold = 0.65;
/** Of the types of a stretch the likeliest is named, and others at least this likely. */
const typeThreshold = 0.06;
const mostTypes = 5;
/** Tokens between two risky ones that do not part a stretch. */
const widestGap = 1;

/** A run of tokens, `[from, to)`, that most likely is of this type. */
export interface Tag {
  type: EntityType;
  from: number;
  to: number;
  score: number;
}

/** Marks the stretches of a text that carry a risk and says of which types they may be; never nothing for a text with tokens. */
export function tagTokens(draft: DraftReading): Tag[] {
  const { reading, around } = draft;
  const identifierAt = markIdentifiers(draft);
  const features = Array.from({ length: reading.tokens.count }, (_, i) => extractTokenFeatures(reading, i, around.surface, identifierAt));
  const opens = (i: number): boolean => (reading.tokens.shape[i]! & sentenceStartFlag) !== 0;
  return findStretches(features.map(readRisk), opens).flatMap(([from, to]) => nameTypes(features, from, to));
}

/** Weights of the last question by themselves: it is asked of every token, the others only inside a stretch. */
const riskWeights = Int8Array.from({ length: weights.length / questionCount }, (_, feature) => weights[feature * questionCount + anyRisk]!);

function readRisk(features: readonly number[]): number {
  let sum = 0;
  for (const feature of features) sum += riskWeights[feature]!;
  return toProbability(biases[anyRisk]! + (sum * scale) / Math.sqrt(features.length + 1));
}

/** Hysteresis: wide enough to be read as a phrase, but only around a token that is surely risky. The riskiest token alone where none is. */
function findStretches(risks: readonly number[], opensSentence: (i: number) => boolean): [number, number][] {
  const stretches: { from: number; to: number; peak: number }[] = [];
  let riskiest = 0;
  risks.forEach((risk, i) => {
    if (risk > risks[riskiest]!) riskiest = i;
    if (risk < edgeThreshold) return;
    const last = stretches.at(-1);
    if (last && i - last.to <= widestGap && !opensSentence(i)) {
      last.to = i + 1;
      last.peak = Math.max(last.peak, risk);
    } else stretches.push({ from: i, to: i + 1, peak: risk });
  });
  const marked = stretches.filter(({ peak }) => peak >= coreThreshold).map(({ from, to }): [number, number] => [from, to]);
  return marked.length === 0 && risks.length > 0 ? [[riskiest, riskiest + 1]] : marked;
}

/** The likeliest types of the tokens from `from` to `to`, each as likely as its likeliest token. */
function nameTypes(features: readonly (readonly number[])[], from: number, to: number): Tag[] {
  const peaks = new Float64Array(questionCount).fill(Number.NEGATIVE_INFINITY);
  const sums = new Int32Array(questionCount);
  for (let i = from; i < to; i++) {
    sums.fill(0);
    for (const feature of features[i]!) {
      const row = feature * questionCount;
      for (let question = 0; question < anyRisk; question++) sums[question]! += weights[row + question]!;
    }
    const norm = scale / Math.sqrt(features[i]!.length + 1);
    for (let question = 0; question < anyRisk; question++)
      peaks[question] = Math.max(peaks[question]!, biases[question]! + sums[question]! * norm);
  }
  return entityTypes
    .map((type, question): Tag => ({ type, from, to, score: toProbability(peaks[question]!) }))
    .sort((a, b) => b.score - a.score)
    .filter(({ score }, rank) => rank === 0 || (rank < mostTypes && score >= typeThreshold));
}
