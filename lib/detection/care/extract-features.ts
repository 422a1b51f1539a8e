import type { Surface } from '../draft.ts';
import { mixHash } from '../mix-hash.ts';
import { sentenceStartFlag, type Tokens } from '../tokenize.ts';
import { FeatureBag } from './feature-bag.ts';
import { lastKeySymbol } from './symbols.ts';

/** A text as the model sees it: tokens and what each stands for. */
export interface Reading {
  tokens: Tokens;
  symbols: Uint16Array;
  /** Group of words of like use of each token. */
  groups: Uint16Array;
}

/** What was answered, as evidence. */
export interface ParentEvidence {
  features: readonly number[];
  /** Meaningful symbols in it. */
  said: ReadonlySet<number>;
}

/** What is known beside the words. */
export interface Surroundings {
  surface: Surface;
  hasOrganization: boolean;
  parent: ParentEvidence | null;
  /** One number per kind of identifier found, e.g. type × score step. */
  evidence: number[];
}

/** Features of a stretch of tokens, `[from, to)`. */
export interface Passage {
  from: number;
  to: number;
  features: number[];
}

/** Features of a whole text and of each of its sentences; a text of one sentence has no sentences of its own. */
export interface DraftFeatures {
  whole: Passage;
  sentences: Passage[];
}

const surfaceNumber: Record<Surface, number> = { post: 1, reply: 2, message: 3 };
const mostPairs = 24;
/** Of what was answered, no more tokens than these are read. */
const mostParentTokens = 400;

const sentenceBag = new FeatureBag();
const wholeBag = new FeatureBag();

/** Token ranges of the sentences, `[from, to)`. One for a text of one sentence. */
export function findSentences(tokens: Tokens): [number, number][] {
  const sentences: [number, number][] = [];
  let from = 0;
  for (let i = 1; i < tokens.count; i++) {
    if ((tokens.shape[i]! & sentenceStartFlag) === 0) continue;
    sentences.push([from, i]);
    from = i;
  }
  if (tokens.count > from) sentences.push([from, tokens.count]);
  return sentences;
}

/**
 * Features of a text: words, stems and symbols in runs, and pairs of meaningful symbols in the order they stand in a sentence – each
 * once, alone and with the surface – and what was answered, set beside them. The whole text has what its sentences have together.
 */
export function extractFeatures(reading: Reading, around: Surroundings): DraftFeatures {
  const ranges = findSentences(reading.tokens);
  const allKeys = new Set<number>();
  const sentences: Passage[] = [];
  wholeBag.empty();
  for (const [from, to] of ranges) {
    sentenceBag.empty();
    const keys = addTokens(sentenceBag, reading, from, to, around.surface === 'post' ? 1 : 2);
    for (const feature of sentenceBag.list) wholeBag.addFeature(feature);
    for (const key of keys) allKeys.add(key);
    if (ranges.length === 1) continue;
    addSurroundings(sentenceBag, to - from, new Set(keys), around);
    sentences.push({ from, to, features: sentenceBag.list });
  }
  addSurroundings(wholeBag, reading.tokens.count, allKeys, around);
  return { whole: { from: 0, to: reading.tokens.count, features: wholeBag.list }, sentences };
}

/** Adds what the tokens of one sentence say; returns its meaningful symbols in their order. */
function addTokens(bag: FeatureBag, { tokens, symbols, groups }: Reading, from: number, to: number, addressed: number): number[] {
  const keys: number[] = [];
  let w1 = 0;
  let stem1 = 0;
  let s1 = 0;
  let s2 = 0;
  for (let i = from; i < to; i++) {
    const w = tokens.hash[i]!;
    const stem = tokens.stem[i]!;
    const s = symbols[i]!;
    const fine = groups[i]!;
    bag.add(10, w);
    bag.add(11 + addressed, w);
    bag.add(mixHash(14, w1), w);
    bag.add(15, stem);
    bag.add(15 + addressed, stem);
    bag.add(mixHash(18, stem1), stem);
    bag.add(20, s);
    bag.add(20 + addressed, s);
    bag.add(mixHash(23, s1), s);
    bag.add(mixHash(24 + addressed, s1), s);
    bag.add(mixHash(mixHash(27, s2), s1), s);
    bag.add(mixHash(mixHash(28 + addressed, s2), s1), s);
    bag.add(mixHash(31, s1), w);
    bag.add(mixHash(32, w1), s);
    bag.add(33, fine);
    bag.add(mixHash(34, s1), fine);
    if (s <= lastKeySymbol) keys.push(s);
    w1 = w;
    stem1 = stem;
    s2 = s1;
    s1 = s;
  }
  addPairs(bag, keys, addressed);
  return keys;
}

/** Meaningful symbols of one sentence, two by two in their order, near ones and far ones apart. */
function addPairs(bag: FeatureBag, keys: number[], addressed: number): void {
  const n = Math.min(keys.length, mostPairs);
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < Math.min(n, i + 6); j++) {
      bag.add(mixHash(60, keys[i]!), keys[j]!);
      bag.add(mixHash(60 + addressed, keys[i]!), keys[j]!);
      if (j === i + 1 || j > i + 3) continue;
      bag.add(mixHash(mixHash(63, keys[i]!), keys[j - 1]!), keys[j]!);
    }
  }
}

/** Adds what is known beside the words of a passage of `length` tokens with these meaningful symbols. */
function addSurroundings(bag: FeatureBag, length: number, keys: Set<number>, around: Surroundings): void {
  const surface = surfaceNumber[around.surface];
  const addressed = around.surface === 'post' ? 1 : 2;
  bag.add(1, surface);
  bag.add(2, around.hasOrganization ? surface : 0);
  bag.add(3, Math.min(8, Math.floor(Math.log2(1 + length))) * 4 + addressed);
  for (const sign of around.evidence) {
    bag.add(40, sign);
    bag.add(40 + addressed, sign);
    for (const key of keys) bag.add(mixHash(43, sign), key);
  }
  if (around.parent) addParent(bag, around.parent, keys);
  else bag.add(50, addressed);
}

function addParent(bag: FeatureBag, { features, said }: ParentEvidence, keys: Set<number>): void {
  for (const feature of features) bag.addFeature(feature);
  for (const a of said) for (const b of keys) bag.add(mixHash(55, a), b);
}

/** Reads what was answered once, for the whole text and each of its sentences. */
export function readParent({ tokens, symbols }: Reading): ParentEvidence {
  sentenceBag.empty();
  const said = new Set<number>();
  let s1 = 0;
  let w1 = 0;
  for (let i = 0; i < Math.min(tokens.count, mostParentTokens); i++) {
    const s = symbols[i]!;
    const w = tokens.hash[i]!;
    sentenceBag.add(51, w);
    sentenceBag.add(mixHash(52, w1), w);
    sentenceBag.add(53, s);
    sentenceBag.add(mixHash(54, s1), s);
    if (s <= lastKeySymbol) said.add(s);
    s1 = s;
    w1 = w;
  }
  return { features: sentenceBag.list, said };
}
