import type { Surface } from '../draft.ts';
import { sentenceStartFlag, type Tokens } from '../tokenize.ts';
import { fineClusterOf } from '../word-clusters.ts';
import { lastKeySymbol } from './symbols.ts';

/** A text as the model sees it: tokens and what each stands for. */
export interface Reading {
  tokens: Tokens;
  symbols: Uint16Array;
}

/** What is known beside the words. */
export interface Surroundings {
  surface: Surface;
  hasOrganization: boolean;
  parent: Reading | null;
  /** One number per kind of identifier found, e.g. type × score step. */
  evidence: number[];
}

/** Features are numbers below this. */
export const featureBits = 18;
const mask = (1 << featureBits) - 1;

const mix = (a: number, b: number): number => {
  let h = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 13;
  return Math.imul(h, 0xc2b2ae35);
};

const surfaceNumber: Record<Surface, number> = { post: 1, reply: 2, message: 3 };
const mostPairs = 24;

/** Collects features once each. */
class Bag {
  readonly list: number[] = [];
  readonly #seen = new Set<number>();
  add(a: number, b: number): void {
    const h = mix(a, b);
    const f = (h ^ (h >>> 15)) & mask;
    if (this.#seen.has(f)) return;
    this.#seen.add(f);
    this.list.push(f);
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
    bag.add(mix(14, w1), w);
    bag.add(mix(mix(15, w2), w1), w);
    bag.add(20, s);
    bag.add(20 + addressed, s);
    bag.add(mix(23, s1), s);
    bag.add(mix(24 + addressed, s1), s);
    bag.add(mix(mix(27, s2), s1), s);
    bag.add(mix(mix(28 + addressed, s2), s1), s);
    bag.add(mix(31, s1), w);
    bag.add(mix(32, w1), s);
    bag.add(33, fine);
    bag.add(mix(34, s1), fine);
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
  for (const sign of around.evidence) {
    bag.add(40, sign);
    bag.add(40 + addressed, sign);
    for (const key of new Set(keys)) bag.add(mix(43, sign), key);
  }
  if (around.parent) addParent(bag, around.parent, new Set(keys));
  else bag.add(50, addressed);
  return bag.list;
}

/** Meaningful symbols of one sentence, two by two in their order, near ones and far ones apart. */
function addPairs(bag: Bag, sentence: number[], addressed: number): void {
  const n = Math.min(sentence.length, mostPairs);
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < Math.min(n, i + 6); j++) {
      bag.add(mix(60, sentence[i]!), sentence[j]!);
      bag.add(mix(60 + addressed, sentence[i]!), sentence[j]!);
      if (j === i + 1 || j > i + 3) continue;
      bag.add(mix(mix(63, sentence[i]!), sentence[j - 1]!), sentence[j]!);
    }
  }
}

function addParent(bag: Bag, { tokens, symbols }: Reading, keys: Set<number>): void {
  const said = new Set<number>();
  let s1 = 0;
  let w1 = 0;
  for (let i = 0; i < Math.min(tokens.count, 400); i++) {
    const s = symbols[i]!;
    bag.add(51, tokens.hash[i]!);
    bag.add(mix(52, w1), tokens.hash[i]!);
    bag.add(53, s);
    bag.add(mix(54, s1), s);
    if (s <= lastKeySymbol) said.add(s);
    s1 = s;
    w1 = tokens.hash[i]!;
  }
  for (const a of said) for (const b of keys) bag.add(mix(55, a), b);
}
