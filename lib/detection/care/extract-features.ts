import type { Surface } from '../draft.ts';
import { mixHash } from '../mix-hash.ts';
import { sentenceStartFlag, type Tokens } from '../tokenize.ts';
import { fineClusterOf } from '../word-clusters.ts';
import { lastKeySymbol } from './symbols.ts';

/** A text as the model sees it: tokens and what each stands for. */
export interface Reading {
  tokens: Tokens;
  symbols: Uint16Array;
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

/** Features are numbers below this. */
export const featureBits = 18;
const mask = (1 << featureBits) - 1;

const surfaceNumber: Record<Surface, number> = { post: 1, reply: 2, message: 3 };
const mostPairs = 24;
/** Of what was answered, no more tokens than these are read. */
const mostParentTokens = 400;

/** For each feature the number of the last bag it went into: cheaper than a set for each text. */
const lastBag = new Uint32Array(1 << featureBits);
let bagNumber = 0;

/** Collects features once each. Only the newest bag may be added to. */
class Bag {
  readonly list: number[] = [];
  constructor() {
    bagNumber = (bagNumber + 1) >>> 0;
    if (bagNumber > 0) return;
    lastBag.fill(0);
    bagNumber = 1;
  }
  add(a: number, b: number): void {
    const hash = mixHash(a, b);
    this.addFeature((hash ^ (hash >>> 15)) & mask);
  }
  addFeature(feature: number): void {
    if (lastBag[feature] === bagNumber) return;
    lastBag[feature] = bagNumber;
    this.list.push(feature);
  }
}

/**
 * Features of the tokens `from`–`to` (exclusive) of a text: words, runs of two and three words and symbols, and pairs of meaningful
 * symbols in the order they stand in a sentence – each once, alone and with the surface – and what was answered, set beside them.
 */
export function extractFeatures({ tokens, symbols }: Reading, from: number, to: number, around: Surroundings): number[] {
  const bag = new Bag();
  const surface = surfaceNumber[around.surface];
  const addressed = around.surface === 'post' ? 1 : 2;
  bag.add(1, surface);
  bag.add(2, around.hasOrganization ? surface : 0);
  bag.add(3, Math.min(8, Math.floor(Math.log2(1 + to - from))) * 4 + addressed);
  const keys: number[] = [];
  const sentence: number[] = [];
  let w1 = 0;
  let w2 = 0;
  let s1 = 0;
  let s2 = 0;
  for (let i = from; i < to; i++) {
    const w = tokens.hash[i]!;
    const s = symbols[i]!;
    const fine = fineClusterOf(w);
    if ((tokens.shape[i]! & sentenceStartFlag) !== 0) {
      addPairs(bag, sentence, addressed);
      sentence.length = 0;
      w1 = w2 = s1 = s2 = 0;
    }
    bag.add(10, w);
    bag.add(11 + addressed, w);
    bag.add(mixHash(14, w1), w);
    bag.add(mixHash(mixHash(15, w2), w1), w);
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
    if (s <= lastKeySymbol) {
      sentence.push(s);
      keys.push(s);
    }
    w2 = w1;
    w1 = w;
    s2 = s1;
    s1 = s;
  }
  addPairs(bag, sentence, addressed);
  const distinctKeys = new Set(keys);
  for (const sign of around.evidence) {
    bag.add(40, sign);
    bag.add(40 + addressed, sign);
    for (const key of distinctKeys) bag.add(mixHash(43, sign), key);
  }
  if (around.parent) addParent(bag, around.parent, distinctKeys);
  else bag.add(50, addressed);
  return bag.list;
}

/** Meaningful symbols of one sentence, two by two in their order, near ones and far ones apart. */
function addPairs(bag: Bag, sentence: number[], addressed: number): void {
  const n = Math.min(sentence.length, mostPairs);
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < Math.min(n, i + 6); j++) {
      bag.add(mixHash(60, sentence[i]!), sentence[j]!);
      bag.add(mixHash(60 + addressed, sentence[i]!), sentence[j]!);
      if (j === i + 1 || j > i + 3) continue;
      bag.add(mixHash(mixHash(63, sentence[i]!), sentence[j - 1]!), sentence[j]!);
    }
  }
}

function addParent(bag: Bag, { features, said }: ParentEvidence, keys: Set<number>): void {
  for (const feature of features) bag.addFeature(feature);
  for (const a of said) for (const b of keys) bag.add(mixHash(55, a), b);
}

/** Reads what was answered once, for the whole text and each of its sentences. */
export function readParent({ tokens, symbols }: Reading): ParentEvidence {
  const bag = new Bag();
  const said = new Set<number>();
  let s1 = 0;
  let w1 = 0;
  for (let i = 0; i < Math.min(tokens.count, mostParentTokens); i++) {
    const s = symbols[i]!;
    bag.add(51, tokens.hash[i]!);
    bag.add(mixHash(52, w1), tokens.hash[i]!);
    bag.add(53, s);
    bag.add(mixHash(54, s1), s);
    if (s <= lastKeySymbol) said.add(s);
    s1 = s;
    w1 = tokens.hash[i]!;
  }
  return { features: bag.list, said };
}
