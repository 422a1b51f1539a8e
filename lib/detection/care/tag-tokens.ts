import { careModel } from '../data/care-model.ts';
import { type EntityType, entityTypes } from '../finding.ts';
import { decodeBase64 } from '../packed-table.ts';
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
const edgeThreshold = 0.2;
/** … and is marked when one of them reaches this. */
const coreThreshold = 0.7;
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
  const chances = readChances(draft);
  return findStretches(chances, draft.reading.tokens.count).flatMap(([from, to]) => nameTypes(chances, from, to));
}

/** Probability of each question for each token, row by row. */
function readChances(draft: DraftReading): Float32Array {
  const { reading, around } = draft;
  const identifierAt = markIdentifiers(draft);
  const chances = new Float32Array(reading.tokens.count * questionCount);
  const sums = new Int32Array(questionCount);
  for (let i = 0; i < reading.tokens.count; i++) {
    const features = extractTokenFeatures(reading, i, around.surface, identifierAt);
    sums.fill(0);
    for (const feature of features) {
      const row = feature * questionCount;
      for (let question = 0; question < questionCount; question++) sums[question]! += weights[row + question]!;
    }
    const norm = scale / Math.sqrt(features.length + 1);
    for (let question = 0; question < questionCount; question++)
      chances[i * questionCount + question] = toProbability(biases[question]! + sums[question]! * norm);
  }
  return chances;
}

/** Hysteresis: wide enough to be read as a phrase, but only around a token that is surely risky. The riskiest token alone where none is. */
function findStretches(chances: Float32Array, count: number): [number, number][] {
  const riskOf = (i: number): number => chances[i * questionCount + anyRisk]!;
  const stretches: { from: number; to: number; peak: number }[] = [];
  let riskiest = 0;
  for (let i = 0; i < count; i++) {
    const risk = riskOf(i);
    if (risk > riskOf(riskiest)) riskiest = i;
    if (risk < edgeThreshold) continue;
    const last = stretches.at(-1);
    if (last && i - last.to <= widestGap) {
      last.to = i + 1;
      last.peak = Math.max(last.peak, risk);
    } else stretches.push({ from: i, to: i + 1, peak: risk });
  }
  const marked = stretches.filter(({ peak }) => peak >= coreThreshold).map(({ from, to }): [number, number] => [from, to]);
  return marked.length === 0 && count > 0 ? [[riskiest, riskiest + 1]] : marked;
}

function nameTypes(chances: Float32Array, from: number, to: number): Tag[] {
  const peaks = entityTypes.map((type, question): Tag => {
    let score = 0;
    for (let i = from; i < to; i++) score = Math.max(score, chances[i * questionCount + question]!);
    return { type, from, to, score };
  });
  return peaks.sort((a, b) => b.score - a.score).filter(({ score }, rank) => rank === 0 || (rank < mostTypes && score >= typeThreshold));
}
