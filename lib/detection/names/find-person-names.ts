import type { Span } from '../finding.ts';
import type { NormalizedText } from '../normalize-text.ts';
import { sentenceStartFlag, type Tokens } from '../tokenize.ts';
import { fillFeatures, gatherTokenFacts, isCandidateToken, mostFeatures, type TokenFacts } from './name-features.ts';
import { type NameModel, trainedNameModel } from './name-model.ts';
import { readChance, SequenceScratch, sumSequences, tag, tagCount } from './tag-sequence.ts';

/** A stretch that names a person, in offsets of the normalized text. */
export interface PersonName extends Span {
  /** 0–1; 0.5 is the point of best balance between misses and false alarms on the held-out texts. */
  score: number;
}

/** Chance of a person at which misses and false alarms balance: names are rare, so the best point lies below one half. */
const balancedChance = 0.22;
/** Turns a chance into a score that is 0.5 at `balancedChance`, 0 at 0 and 1 at 1. */
const exponent = Math.log(0.5) / Math.log(balancedChance);
/** Names below this score are not reported. */
export const lowestNameScore = 0.5;

const scratch = new SequenceScratch();
const features = new Int32Array(mostFeatures);

/**
 * Finds the names of people in a text, whoever they are: clients, staff, authors, public figures. Places, brands and months are told
 * apart by a small linear-chain model over words, spellings and name lists (trained by `scripts/train-names.ts`).
 * Linear in the text's length. Spans do not overlap and come in order.
 */
export function findPersonNames(text: NormalizedText, tokens: Tokens, model: NameModel = trainedNameModel): PersonName[] {
  const facts = gatherTokenFacts(text, tokens);
  const names: PersonName[] = [];
  let i = 0;
  while (i < tokens.count) {
    if (!isCandidateToken(facts, i)) {
      i++;
      continue;
    }
    let end = i + 1;
    // No name reaches into the next sentence.
    while (end < tokens.count && isCandidateToken(facts, end) && (tokens.shape[end]! & sentenceStartFlag) === 0) end++;
    scoreRun(text, tokens, facts, model, i, end);
    readRun(tokens, i, end, names);
    i = end;
  }
  return names;
}

/** Fills the scratch with the chances of all tags for the tokens from `from` to `to`. */
function scoreRun(
  text: NormalizedText,
  tokens: Tokens,
  facts: TokenFacts,
  { rowOf, weights, scale, transitions }: NameModel,
  from: number,
  to: number,
): void {
  scratch.reserve(to - from);
  for (let i = from; i < to; i++) {
    const count = fillFeatures(text, tokens, facts, i, features);
    let outside = 0;
    let beginPerson = 0;
    let insidePerson = 0;
    let beginOther = 0;
    let insideOther = 0;
    for (let k = 0; k < count; k++) {
      const row = rowOf[features[k]!]! * tagCount;
      outside += weights[row]!;
      beginPerson += weights[row + 1]!;
      insidePerson += weights[row + 2]!;
      beginOther += weights[row + 3]!;
      insideOther += weights[row + 4]!;
    }
    const at = (i - from) * tagCount;
    scratch.emissions[at + tag.outside] = exponential(outside / scale);
    scratch.emissions[at + tag.beginPerson] = exponential(beginPerson / scale);
    scratch.emissions[at + tag.insidePerson] = exponential(insidePerson / scale);
    scratch.emissions[at + tag.beginOther] = exponential(beginOther / scale);
    scratch.emissions[at + tag.insideOther] = exponential(insideOther / scale);
  }
  sumSequences(scratch, to - from, transitions);
}

function exponential(score: number): number {
  return Math.exp(score > 30 ? 30 : Math.max(score, -30));
}

/** Adds the names of a scored run. */
function readRun(tokens: Tokens, from: number, to: number, names: PersonName[]): void {
  let open = false;
  for (let i = from; i < to; i++) {
    const begin = readChance(scratch, i - from, tag.beginPerson);
    const inside = readChance(scratch, i - from, tag.insidePerson);
    const score = Math.min(1, begin + inside) ** exponent;
    if (score < lowestNameScore) {
      open = false;
      continue;
    }
    const last = names.at(-1);
    if (open && last && inside >= begin) {
      last.end = tokens.end[i]!;
      last.score = Math.max(last.score, score);
    } else names.push({ start: tokens.start[i]!, end: tokens.end[i]!, score });
    open = true;
  }
}
