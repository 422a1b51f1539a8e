import type { NormalizedText } from '../normalize-text.ts';
import {
  caseMask,
  caseShift,
  hashWord,
  innerMarkFlag,
  kindMask,
  sentenceStartFlag,
  spaceBeforeFlag,
  type Tokens,
  tokenCase,
  tokenKind,
} from '../tokenize.ts';
import { coarseClusterOf, fineClusterOf } from '../word-clusters.ts';
import { firstNameClass, isOrdinaryName, lookUpName, personLevel, surnameClass } from './name-lists.ts';

/** Features lie in 2^featureBits buckets. */
export const featureBits = 18;
/** No token has more features than this. */
export const mostFeatures = 48;

/** What is known of every token before names are looked for. Entry 0 and 1, and the last two, stand for the world outside the text. */
export interface TokenFacts {
  count: number;
  word: Int32Array;
  /** Kind, case, inner mark, sentence start: a small number. */
  look: Uint8Array;
  /** Name-list entry. */
  entry: Uint8Array;
  /** Name-list entry boiled down to a few classes. */
  nameClass: Uint8Array;
  /** How much the word is used like a person's name, 0 unknown. */
  level: Uint8Array;
  fine: Uint16Array;
  coarse: Uint8Array;
  candidate: Uint8Array;
  /** 0 no capitals, 1 ordinary, 2 many words capitalised, 3 all capitals. */
  style: number;
}

const margin = 2;
const outsideLook = 255;

const titles = new Set(
  'mr mrs ms mx miss mister dr doctor prof professor sr sra srta senor senora senorita don dona coach pastor rev reverend father sister brother officer sgt sergeant captain capt deputy chief detective lt lieutenant judge president prime senator governor uncle aunt auntie grandpa grandma nana tia tio king queen prince princess sir lady lord saint st pope sheikh'
    .split(' ')
    .map((word) => hashWord(word)),
);

/** Whether the word with this hash is a form of address or office that stands before names. */
export function isTitle(hash: number): boolean {
  return titles.has(hash);
}

function boilDownEntry(entry: number): number {
  const first = firstNameClass(entry);
  const last = surnameClass(entry);
  const firstStep = first === 0 ? 0 : first <= 2 ? 1 : first <= 4 ? 2 : 3;
  const lastStep = last === 0 ? 0 : last <= 2 ? 1 : last <= 4 ? 2 : 3;
  return firstStep | (lastStep << 2) | (isOrdinaryName(entry) ? 16 : 0);
}

function isCandidate(kind: number, written: number, entry: number, level: number, length: number): boolean {
  if (kind === tokenKind.hashtag) return length > 3;
  if (kind !== tokenKind.word) return false;
  if (written !== tokenCase.lower) return true;
  if (length < 2) return false;
  if (firstNameClass(entry) > 0) return true;
  return !isOrdinaryName(entry) && (surnameClass(entry) > 0 || level === 0 || level > 2);
}

function measureStyle(tokens: Tokens): number {
  let lower = 0;
  let capital = 0;
  let upper = 0;
  for (let i = 0; i < tokens.count; i++) {
    const shape = tokens.shape[i]!;
    if ((shape & kindMask) !== tokenKind.word || tokens.end[i]! - tokens.start[i]! < 2) continue;
    const written = (shape & caseMask) >> caseShift;
    if (written === tokenCase.lower) lower++;
    else if (written === tokenCase.upper) upper++;
    else capital++;
  }
  if (upper > lower + capital) return 3;
  if (capital + upper > lower) return 2;
  return capital + upper > 0 ? 1 : 0;
}

/** Gathers the facts of all tokens of a text. */
export function gatherTokenFacts({ folded }: NormalizedText, tokens: Tokens): TokenFacts {
  const size = tokens.count + 2 * margin;
  const facts: TokenFacts = {
    count: tokens.count,
    word: new Int32Array(size),
    look: new Uint8Array(size).fill(outsideLook),
    entry: new Uint8Array(size),
    nameClass: new Uint8Array(size),
    level: new Uint8Array(size),
    fine: new Uint16Array(size),
    coarse: new Uint8Array(size),
    candidate: new Uint8Array(size),
    style: measureStyle(tokens),
  };
  for (let i = 0; i < tokens.count; i++) {
    const at = i + margin;
    const shape = tokens.shape[i]!;
    const kind = shape & kindMask;
    const written = (shape & caseMask) >> caseShift;
    const length = tokens.end[i]! - tokens.start[i]!;
    // All links, numbers, handles and emoji are alike: their looks say enough.
    const isWord = kind === tokenKind.word || kind === tokenKind.punctuation || kind === tokenKind.hashtag;
    const hash = isWord ? tokens.hash[i]! : kind;
    facts.word[at] = hash;
    facts.look[at] =
      kind === tokenKind.word
        ? 8 | written | ((shape & innerMarkFlag) !== 0 ? 4 : 0) | ((shape & sentenceStartFlag) !== 0 ? 16 : 0) | (length === 1 ? 32 : 0)
        : kind | ((shape & spaceBeforeFlag) !== 0 ? 64 : 0);
    if (kind === tokenKind.word || kind === tokenKind.hashtag) {
      const entry = lookUpName(hash);
      facts.entry[at] = entry;
      facts.nameClass[at] = boilDownEntry(entry);
      facts.level[at] = personLevel(hash);
      facts.fine[at] = fineClusterOf(hash);
      facts.coarse[at] = coarseClusterOf(facts.fine[at]!);
      facts.candidate[at] = isCandidate(kind, written, entry, facts.level[at]!, length) ? 1 : 0;
      // Parts of double-barrelled names are known where the whole is not.
      if (entry === 0 && (shape & innerMarkFlag) !== 0) {
        const hyphen = folded.indexOf('-', tokens.start[i]!);
        if (hyphen > tokens.start[i]! && hyphen < tokens.end[i]!) {
          facts.entry[at] = lookUpName(hashWord(folded, tokens.start[i]!, hyphen));
          facts.nameClass[at] = boilDownEntry(facts.entry[at]!);
        }
      }
    }
  }
  return facts;
}

function mix(template: number, a: number, b: number): number {
  let hash = Math.imul(a + Math.imul(template, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(b + template, 0xc2b2ae35);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> (32 - featureBits);
}

/** Writes the feature buckets of token `i` to `out` and returns how many there are. */
export function fillFeatures({ folded }: NormalizedText, tokens: Tokens, facts: TokenFacts, i: number, out: Int32Array): number {
  const at = i + margin;
  const { word, look, nameClass, fine, coarse, style } = facts;
  const start = tokens.start[i]!;
  const end = tokens.end[i]!;
  const length = end - start;
  const w = word[at]!;
  const shape = look[at]!;
  const names = nameClass[at]!;
  const before = word[at - 1]!;
  const after = word[at + 1]!;
  const looks = shape | (style << 8);
  const beforeLook = look[at - 1]!;
  const afterLook = look[at + 1]!;
  let n = 0;
  out[n++] = mix(1, w, 0);
  out[n++] = mix(2, w, shape);
  out[n++] = mix(3, before, 0);
  out[n++] = mix(4, after, 0);
  out[n++] = mix(5, word[at - 2]!, 0);
  out[n++] = mix(6, word[at + 2]!, 0);
  out[n++] = mix(7, before, shape);
  out[n++] = mix(8, after, shape);
  out[n++] = mix(9, before, after);
  out[n++] = mix(10, looks, 0);
  out[n++] = mix(11, looks, names);
  out[n++] = mix(12, names, shape);
  out[n++] = mix(13, beforeLook | (shape << 8), afterLook);
  out[n++] = mix(14, nameClass[at - 1]! | (names << 8), beforeLook | (shape << 8));
  out[n++] = mix(15, nameClass[at + 1]! | (names << 8), afterLook | (shape << 8));
  out[n++] = mix(16, fine[at]!, shape & 15);
  out[n++] = mix(17, coarse[at]!, names | (shape << 8));
  out[n++] = mix(18, fine[at - 1]!, shape);
  out[n++] = mix(19, fine[at + 1]!, shape);
  out[n++] = mix(20, coarse[at - 1]! | (coarse[at + 1]! << 8), names);
  out[n++] = mix(21, coarse[at - 2]! | (coarse[at - 1]! << 8), shape);
  out[n++] = mix(22, coarse[at + 1]! | (coarse[at + 2]! << 8), shape);
  out[n++] = mix(23, facts.entry[at]!, shape & 3);
  out[n++] = mix(24, coarse[at - 1]!, names | (shape << 8));
  out[n++] = mix(25, coarse[at + 1]!, names | (shape << 8));
  out[n++] = mix(26, isTitle(before) ? 1 : 0, shape);
  out[n++] = mix(27, names, before);
  out[n++] = mix(28, names, after);
  if (length > 2) {
    out[n++] = mix(30, hashWord(folded, start, start + 2), Math.min(length, 6));
    out[n++] = mix(31, hashWord(folded, start, start + 3), shape & 11);
    out[n++] = mix(32, hashWord(folded, end - 2, end), shape & 11);
    out[n++] = mix(33, hashWord(folded, end - 3, end), shape & 11);
  }
  if (length > 4) out[n++] = mix(34, hashWord(folded, end - 4, end), shape & 3);
  const level = facts.level[at]!;
  out[n++] = mix(40, level, shape);
  out[n++] = mix(41, level, names | ((shape & 11) << 8));
  out[n++] = mix(
    42,
    level | (facts.level[at - 1]! << 3) | (facts.level[at + 1]! << 6),
    (shape & 11) | ((beforeLook & 11) << 8) | ((afterLook & 11) << 16),
  );
  out[n++] = mix(43, level, looks);
  out[n++] = mix(44, level, coarse[at - 1]!);
  out[n++] = mix(45, level, coarse[at + 1]!);
  out[n++] = mix(35, look[at - 2]! | (beforeLook << 8), shape);
  out[n++] = mix(36, afterLook | (look[at + 2]! << 8), shape);
  return n;
}

/** Whether token `i` can be part of a name at all; all others are passed over. */
export function isCandidateToken(facts: TokenFacts, i: number): boolean {
  return facts.candidate[i + margin] === 1;
}

/** Makes token `i` look like a word never seen before. For training. */
export function hideToken(facts: TokenFacts, i: number, hash: number): void {
  const at = i + margin;
  facts.word[at] = hash;
  for (const property of [facts.entry, facts.nameClass, facts.level, facts.fine, facts.coarse]) property[at] = 0;
}
