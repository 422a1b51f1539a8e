import { entityTypes } from '../finding.ts';
import { kindMask, type Tokens, tokenKind } from '../tokenize.ts';
import { toLogit, toProbability } from './care-model.ts';
import type { NetworkReading } from './care-network.ts';
import { findSentences } from './extract-features.ts';
import type { DraftReading } from './read-draft.ts';
import { isContent } from './symbols.ts';
import { readTokenRisks } from './token-risks.ts';

/** A stretch of risky tokens holds one at least this sure … */
const peakLeast = 0.55;
/** … and reaches over its neighbours that are at least this sure, but not beyond its sentence. */
const edgeLeast = 0.12;
/** How sure a type must be to be named for a stretch; the surest is named in any case, and no more than `mostTypes`. */
const typeLeastLogit = toLogit(0.045);
const mostTypes = 5;

/** A finding of the model, in token positions, `[from, to)`. */
export interface Tag {
  type: (typeof entityTypes)[number];
  from: number;
  to: number;
  score: number;
}

/**
 * Marks the stretches that carry a risk (token ranges, in order) and says of which types they may be; never nothing when there is a token.
 * A stretch has one tag for each type it may be, likeliest first, since the same words can be, say, both an outcome and substance use.
 */
export function tagTokens(draft: DraftReading, network: NetworkReading): Tag[] {
  const linear = readTokenRisks(draft);
  const risks = network.risks.map((logit, i) => toProbability((logit + linear[i]!) / 2));
  const { tokens, symbols } = draft.reading;
  const says = (i: number): boolean => isContent(symbols[i]!, tokens.end[i]! - tokens.start[i]!);
  return findStretches(risks, findSentences(tokens), says).flatMap((range) => nameTypes(network, ...trimMarks(tokens, range)));
}

/**
 * Hysteresis: wide enough to be read as a phrase, but only around a token that is surely risky; the riskiest token alone where none is.
 * A stretch holds at least one token that says something.
 */
function findStretches(
  risks: Float32Array,
  sentences: readonly (readonly [number, number])[],
  says: (i: number) => boolean,
): [number, number][] {
  const stretches: [number, number][] = [];
  let riskiest = 0;
  for (const sentence of sentences) {
    for (let i = sentence[0]; i < sentence[1]; i++) {
      if (risks[i]! > risks[riskiest]!) riskiest = i;
      if (risks[i]! < edgeLeast) continue;
      const from = i;
      let peak = 0;
      for (; i < sentence[1] && risks[i]! >= edgeLeast; i++) {
        if (risks[i]! > risks[riskiest]!) riskiest = i;
        peak = Math.max(peak, risks[i]!);
      }
      if (peak >= peakLeast) stretches.push(widen([from, i], sentence, risks, says));
    }
  }
  if (stretches.length > 0) return stretches;
  const sentence = sentences.find(([from, to]) => from <= riskiest && riskiest < to);
  return sentence ? [widen([riskiest, riskiest + 1], sentence, risks, says)] : [];
}

/** Takes in the riskier neighbour until a token says something or the sentence is whole. */
function widen(
  [from, to]: [number, number],
  [sentenceStart, sentenceEnd]: readonly [number, number],
  risks: Float32Array,
  says: (i: number) => boolean,
): [number, number] {
  for (let i = from; i < to; i++) if (says(i)) return [from, to];
  while (from > sentenceStart || to < sentenceEnd) {
    const goesBack = from > sentenceStart && (to >= sentenceEnd || risks[from - 1]! > risks[to]!);
    const taken = goesBack ? --from : to++;
    if (says(taken)) break;
  }
  return [from, to];
}

/** Leaves out punctuation marks at the ends, unless there is nothing else. */
function trimMarks({ shape }: Tokens, [from, to]: [number, number]): [number, number] {
  const isMark = (i: number): boolean => (shape[i]! & kindMask) === tokenKind.punctuation;
  let [first, last] = [from, to - 1];
  while (first < last && isMark(first)) first++;
  while (last > first && isMark(last)) last--;
  return [first, last + 1];
}

const peaks = new Float64Array(entityTypes.length);

/** The likeliest types of the tokens from `from` to `to`, each as likely as its likeliest token. */
function nameTypes(network: NetworkReading, from: number, to: number): Tag[] {
  peaks.fill(Number.NEGATIVE_INFINITY);
  let least = Number.NEGATIVE_INFINITY;
  for (let i = from; i < to; i++) {
    const logits = network.readTypes(i);
    for (let type = 0; type < peaks.length; type++) {
      if (logits[type]! > peaks[type]!) peaks[type] = logits[type]!;
      if (logits[type]! > least) least = logits[type]!;
    }
  }
  // Most types are far from likely; only the others are worth an object.
  least = Math.min(typeLeastLogit, least);
  const tags: Tag[] = [];
  for (let type = 0; type < peaks.length; type++)
    if (peaks[type]! >= least) tags.push({ type: entityTypes[type]!, from, to, score: toProbability(peaks[type]!) });
  if (tags.length > 1) tags.sort((a, b) => b.score - a.score);
  return tags.length > mostTypes ? tags.slice(0, mostTypes) : tags;
}
