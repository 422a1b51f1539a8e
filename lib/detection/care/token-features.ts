import type { Surface } from '../draft.ts';
import { mixHash } from '../mix-hash.ts';
import type { Reading } from './extract-features.ts';

/** Features of one token are numbers below `1 << tokenFeatureBits`. */
export const tokenFeatureBits = 15;
const mask = (1 << tokenFeatureBits) - 1;

function mix(a: number, b: number): number {
  const hash = mixHash(a, b);
  return (hash ^ (hash >>> 15)) & mask;
}

const surfaceNumber: Record<Surface, number> = { post: 1, reply: 2, message: 3 };

/** Features of token `i`: itself, its neighbours up to three away, pairs of neighbours, and the identifier found over it (0 = none). */
export function extractTokenFeatures({ tokens, symbols }: Reading, i: number, surface: Surface, identifierAt: Uint8Array): number[] {
  const word = (at: number): number => (at >= 0 && at < tokens.count ? tokens.hash[at]! : 1);
  const symbol = (at: number): number => (at >= 0 && at < tokens.count ? symbols[at]! : 1);
  const identifier = (at: number): number => (at >= 0 && at < tokens.count ? identifierAt[at]! : 0);
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
  ];
  for (let d = 1; d <= 3; d++) {
    features.push(mix(20 + d, word(i - d)), mix(24 + d, word(i + d)), mix(30 + d, symbol(i - d)), mix(34 + d, symbol(i + d)));
  }
  return features;
}
