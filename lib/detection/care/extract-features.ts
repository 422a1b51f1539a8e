import type { Surface } from '../draft.ts';
import { mixHash } from '../mix-hash.ts';
import { sentenceStartFlag, type Tokens } from '../tokenize.ts';
import { FeatureBag, toFeature } from './feature-bag.ts';
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
  features: Int32Array;
  /** Meaningful symbols in it. */
  said: readonly number[];
}

/** A kind of identifier and how sure it is, as one number; `at` is the last token of the first such identifier. */
export interface Sign {
  sign: number;
  at: number;
}

/** What is known beside the words. */
export interface Surroundings {
  surface: Surface;
  hasOrganization: boolean;
  parent: ParentEvidence | null;
  /** The identifiers found, each kind once, in the order of the text. */
  evidence: readonly Sign[];
}

/** Features of a sentence, and of the text from its start to the end of that sentence. They hold until the next passage is given. */
export interface Passage {
  /** The sentence's tokens, `[from, to)`. */
  from: number;
  to: number;
  own: Int32Array;
  /** For the next sentence the same, with more behind it. */
  soFar: Int32Array;
  /** One feature more of the text so far: how long it is. */
  length: number;
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
 * once, alone and with the surface – and what was answered, set beside them. They are given sentence by sentence, each time with those
 * of all that stands before, so that a text can be judged as it was at the end of every sentence.
 */
export function extractFeatures(reading: Reading, around: Surroundings, take: (passage: Passage) => void): void {
  const { surface, evidence, parent } = around;
  const allKeys = new Set<number>();
  let known = 0;
  wholeBag.empty();
  addStanding(wholeBag, around);
  for (const [from, to] of findSentences(reading.tokens)) {
    sentenceBag.empty();
    const keys = [...new Set(addTokens(sentenceBag, reading, from, to, addressedNumber(surface)))];
    wholeBag.addAll(sentenceBag.read());
    const fresh = known;
    while (known < evidence.length && evidence[known]!.at < to) known++;
    addStanding(sentenceBag, around);
    addEvidence(sentenceBag, evidence, 0, known, keys, surface);
    addSaid(sentenceBag, parent, keys);
    sentenceBag.addFeature(lengthFeature(to - from, surface));
    // To the text so far only what it has not got: pairing everything anew for every sentence would take the square of the time.
    if (known > fresh) addEvidence(wholeBag, evidence, fresh, known, [...allKeys], surface);
    const freshKeys = keys.filter((key) => !allKeys.has(key));
    addEvidence(wholeBag, evidence, 0, known, freshKeys, surface);
    addSaid(wholeBag, parent, freshKeys);
    for (const key of freshKeys) allKeys.add(key);
    take({ from, to, own: sentenceBag.read(), soFar: wholeBag.read(), length: lengthFeature(to, surface) });
  }
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

/** Addressed to somebody or to everybody. */
const addressedNumber = (surface: Surface): number => (surface === 'post' ? 1 : 2);

const lengthFeature = (tokens: number, surface: Surface): number =>
  toFeature(3, Math.min(8, Math.floor(Math.log2(1 + tokens))) * 4 + addressedNumber(surface));

/** Adds what is the same for every sentence of a text. */
function addStanding(bag: FeatureBag, { surface, hasOrganization, parent }: Surroundings): void {
  bag.add(1, surfaceNumber[surface]);
  bag.add(2, hasOrganization ? surfaceNumber[surface] : 0);
  if (parent) bag.addAll(parent.features);
  else bag.add(50, addressedNumber(surface));
}

// Counted loops: these run for every pair, and an iterator is an object for each.

/** Adds identifiers `[from, to)`, alone and with each meaningful symbol. */
function addEvidence(
  bag: FeatureBag,
  evidence: readonly Sign[],
  from: number,
  to: number,
  keys: readonly number[],
  surface: Surface,
): void {
  for (let at = from; at < to; at++) {
    const { sign } = evidence[at]!;
    bag.add(40, sign);
    bag.add(40 + addressedNumber(surface), sign);
    const signHash = mixHash(43, sign);
    for (let i = 0; i < keys.length; i++) bag.add(signHash, keys[i]!);
  }
}

/** Adds each meaningful symbol with each of what was answered. */
function addSaid(bag: FeatureBag, parent: ParentEvidence | null, keys: readonly number[]): void {
  if (!parent) return;
  for (const said of parent.said) {
    const saidHash = mixHash(55, said);
    for (let i = 0; i < keys.length; i++) bag.add(saidHash, keys[i]!);
  }
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
  return { features: sentenceBag.read().slice(), said: [...said] };
}
