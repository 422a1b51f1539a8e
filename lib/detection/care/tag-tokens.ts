import { careModel } from '../data/care-model.ts';
import { type EntityType, entityTypes } from '../finding.ts';
import { decodeBase64 } from '../packed-table.ts';
import { toProbability } from './care-model.ts';
import { markIdentifiers } from './mark-identifiers.ts';
import type { DraftReading } from './read-draft.ts';
import { createTokenReader, mostTokenFeatures, type TokenReader } from './token-features.ts';

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
const typeThreshold = 0.045;
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

/** The features of one token at a time: those of a whole long text would take megabytes, and most are looked at once. */
const row = new Int32Array(mostTokenFeatures);

/**
 * Marks the stretches that carry a risk in these sentences (token ranges, in order) and says of which types they may be; never nothing
 * for sentences with tokens.
 */
export function tagTokens(draft: DraftReading, sentences: readonly (readonly [number, number])[]): Tag[] {
  const { count } = draft.reading.tokens;
  const readToken = createTokenReader(draft.reading, draft.around.surface, markIdentifiers(draft));
  const risks = new Float64Array(count);
  for (const [from, to] of sentences) for (let i = from; i < to; i++) risks[i] = readRisk(readToken(i, row));
  return findStretches(risks, sentences).flatMap(([from, to]) => nameTypes(readToken, from, to));
}

/** Weights of the last question by themselves: it is asked of every token, the others only inside a stretch. */
const riskWeights = Int8Array.from({ length: weights.length / questionCount }, (_, feature) => weights[feature * questionCount + anyRisk]!);

/** How likely the token whose features stand in the row, so many, carries a risk. */
function readRisk(count: number): number {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += riskWeights[row[at]!]!;
  return toProbability(biases[anyRisk]! + (sum * scale) / Math.sqrt(count + 1));
}

/** Hysteresis: wide enough to be read as a phrase, but only around a token that is surely risky. The riskiest token alone where none is. */
function findStretches(risks: Float64Array, sentences: readonly (readonly [number, number])[]): [number, number][] {
  const marked: [number, number][] = [];
  let riskiest = sentences[0]?.[0] ?? 0;
  for (const [first, end] of sentences) {
    let from = -1;
    let to = -1;
    let peak = 0;
    const close = (): void => {
      if (peak >= coreThreshold) marked.push([from, to]);
      peak = 0;
    };
    for (let i = first; i < end; i++) {
      const risk = risks[i]!;
      if (risk > risks[riskiest]!) riskiest = i;
      if (risk < edgeThreshold) continue;
      if (peak === 0 || i - to > widestGap) {
        close();
        from = i;
      }
      to = i + 1;
      peak = Math.max(peak, risk);
    }
    close();
  }
  return marked.length === 0 && sentences.length > 0 ? [[riskiest, riskiest + 1]] : marked;
}

/** The likeliest types of the tokens from `from` to `to`, each as likely as its likeliest token. */
function nameTypes(readToken: TokenReader, from: number, to: number): Tag[] {
  const peaks = new Float64Array(questionCount).fill(Number.NEGATIVE_INFINITY);
  const sums = new Int32Array(questionCount);
  for (let i = from; i < to; i++) {
    sums.fill(0);
    const count = readToken(i, row);
    for (let at = 0; at < count; at++) {
      const first = row[at]! * questionCount;
      for (let question = 0; question < anyRisk; question++) sums[question]! += weights[first + question]!;
    }
    const norm = scale / Math.sqrt(count + 1);
    for (let question = 0; question < anyRisk; question++)
      peaks[question] = Math.max(peaks[question]!, biases[question]! + sums[question]! * norm);
  }
  return entityTypes
    .map((type, question): Tag => ({ type, from, to, score: toProbability(peaks[question]!) }))
    .sort((a, b) => b.score - a.score)
    .filter(({ score }, rank) => rank === 0 || (rank < mostTypes && score >= typeThreshold));
}
