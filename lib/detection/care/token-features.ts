import type { Surface } from '../draft.ts';
import { mixHash } from '../mix-hash.ts';
import { sentenceStartFlag, type Tokens } from '../tokenize.ts';
import { fineClusterOf } from '../word-clusters.ts';
import type { Reading } from './extract-features.ts';
import { lastKeySymbol } from './symbols.ts';

/** Features of one token are numbers below `1 << tokenFeatureBits`. */
export const tokenFeatureBits = 16;
const mask = (1 << tokenFeatureBits) - 1;
/** How far from a token its sentence is looked at. */
const reach = 12;

function mix(a: number, b: number): number {
  const hash = mixHash(a, b);
  return (hash ^ (hash >>> 15)) & mask;
}

const surfaceNumber: Record<Surface, number> = { post: 1, reply: 2, message: 3 };

/**
 * Features of token `i`: itself, its neighbours up to three away, runs of them, the identifier found over it (0 = none), and which
 * meaningful symbols stand before and behind it in its sentence. A feature may come twice; it then weighs twice.
 */
export function extractTokenFeatures({ tokens, symbols }: Reading, i: number, surface: Surface, identifierAt: Uint8Array): number[] {
  const isInside = (at: number): boolean => at >= 0 && at < tokens.count;
  const word = (at: number): number => (isInside(at) ? tokens.hash[at]! : 1);
  const stem = (at: number): number => (isInside(at) ? tokens.stem[at]! : 1);
  const symbol = (at: number): number => (isInside(at) ? symbols[at]! : 1);
  const group = (at: number): number => (isInside(at) ? fineClusterOf(tokens.hash[at]!) : 1);
  const identifier = (at: number): number => (isInside(at) ? identifierAt[at]! : 0);
  const features = [
    mix(1, surfaceNumber[surface]),
    mix(2, word(i)),
    mix(3, symbol(i)),
    mix(4, (tokens.shape[i]! & 0x3f) * 8 + surfaceNumber[surface]),
    mix(5 + symbol(i) * 64, symbol(i - 1)),
    mix(6 + symbol(i) * 64, symbol(i + 1)),
    mix(7 + symbol(i - 1) * 64, symbol(i + 1)),
    mix(8 + word(i), word(i - 1)),
    mix(9 + word(i), word(i + 1)),
    mix(16 + symbol(i - 2) * 64, symbol(i - 1)),
    mix(17 + symbol(i + 1) * 64, symbol(i + 2)),
    mix(18, identifier(i)),
    mix(19 + identifier(i) * 64, symbol(i)),
    mix(28, identifier(i - 1)),
    mix(29, identifier(i + 1)),
    mix(mixHash(46, symbol(i - 1)) + symbol(i) * 64, symbol(i + 1)),
    mix(mixHash(47, symbol(i - 2)) + symbol(i - 1) * 64, symbol(i)),
    mix(mixHash(48, symbol(i)) + symbol(i + 1) * 64, symbol(i + 2)),
  ];
  for (let d = 1; d <= 3; d++) {
    features.push(mix(20 + d, word(i - d)), mix(24 + d, word(i + d)), mix(30 + d, symbol(i - d)), mix(34 + d, symbol(i + d)));
  }
  for (let d = -1; d <= 1; d++) features.push(mix(40 + d, stem(i + d)), mix(43 + d, group(i + d)));
  addSentence(features, tokens, symbols, i);
  return features;
}

function addSentence(features: number[], tokens: Tokens, symbols: Uint16Array, i: number): void {
  const opens = (at: number): boolean => (tokens.shape[at]! & sentenceStartFlag) !== 0;
  let from = i;
  while (from > 0 && i - from < reach && !opens(from)) from--;
  let to = i + 1;
  while (to < tokens.count && to - i < reach && !opens(to)) to++;
  for (let at = from; at < to; at++) if (symbols[at]! <= lastKeySymbol) features.push(mix(49, symbols[at]! * 2 + (at < i ? 0 : 1)));
  features.push(mix(51, tokens.hash[to - 1]!));
}
