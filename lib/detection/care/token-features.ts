import type { Surface } from '../draft.ts';
import { mixHash } from '../mix-hash.ts';
import { sentenceStartFlag } from '../tokenize.ts';
import type { Reading } from './extract-features.ts';
import { lastKeySymbol } from './symbols.ts';

/** Features of one token are numbers below `1 << tokenFeatureBits`. */
export const tokenFeatureBits = 18;
const mask = (1 << tokenFeatureBits) - 1;
/** How far from a token its sentence is looked at. */
const reach = 12;
/** No token has more features than this. */
export const mostTokenFeatures = 64;
/** Entries before the first token and behind the last, for the world outside the text. */
const margin = 3;

function mix(a: number, b: number): number {
  const hash = mixHash(a, b);
  return (hash ^ (hash >>> 15)) & mask;
}

const surfaceNumber: Record<Surface, number> = { post: 1, reply: 2, message: 3 };

/** The same with `margin` entries of `outside` on both sides. */
function pad(values: ArrayLike<number>, outside: number): Int32Array {
  const padded = new Int32Array(values.length + 2 * margin).fill(outside);
  padded.set(values, margin);
  return padded;
}

/** Writes the features of token `i` into `out` and returns how many they are. */
export type TokenReader = (i: number, out: Int32Array) => number;

/**
 * Features of the tokens of one text: a token itself, its neighbours up to three away, runs of them, the identifier found over it
 * (`identifierAt`, 0 = none), and which meaningful symbols stand before and behind it in its sentence. A feature may come twice; it then
 * weighs twice.
 */
export function createTokenReader({ tokens, symbols, groups }: Reading, surface: Surface, identifierAt: Uint8Array): TokenReader {
  const word = pad(tokens.hash, 1);
  const stem = pad(tokens.stem, 1);
  const symbol = pad(symbols, 1);
  const group = pad(groups, 1);
  const identifier = pad(identifierAt, 0);
  const { count, shape } = tokens;
  const isOpening = (at: number): boolean => (shape[at]! & sentenceStartFlag) !== 0;
  const onSurface = surfaceNumber[surface];
  const surfaceFeature = mix(1, onSurface);

  return (i, out) => {
    const m = i + margin;
    const w = word[m]!;
    const s = symbol[m]!;
    const before = symbol[m - 1]!;
    const before2 = symbol[m - 2]!;
    const after = symbol[m + 1]!;
    const after2 = symbol[m + 2]!;
    let n = 0;
    out[n++] = surfaceFeature;
    out[n++] = mix(2, w);
    out[n++] = mix(3, s);
    out[n++] = mix(4, (shape[i]! & 0x3f) * 8 + onSurface);
    out[n++] = mix(5 + s * 64, before);
    out[n++] = mix(6 + s * 64, after);
    out[n++] = mix(7 + before * 64, after);
    out[n++] = mix(8 + w, word[m - 1]!);
    out[n++] = mix(9 + w, word[m + 1]!);
    out[n++] = mix(16 + before2 * 64, before);
    out[n++] = mix(17 + after * 64, after2);
    out[n++] = mix(18, identifier[m]!);
    out[n++] = mix(19 + identifier[m]! * 64, s);
    out[n++] = mix(28, identifier[m - 1]!);
    out[n++] = mix(29, identifier[m + 1]!);
    out[n++] = mix(mixHash(46, before) + s * 64, after);
    out[n++] = mix(mixHash(47, before2) + before * 64, s);
    out[n++] = mix(mixHash(48, s) + after * 64, after2);
    for (let d = 1; d <= margin; d++) {
      out[n++] = mix(20 + d, word[m - d]!);
      out[n++] = mix(24 + d, word[m + d]!);
      out[n++] = mix(30 + d, symbol[m - d]!);
      out[n++] = mix(34 + d, symbol[m + d]!);
    }
    for (let d = -1; d <= 1; d++) {
      out[n++] = mix(40 + d, stem[m + d]!);
      out[n++] = mix(43 + d, group[m + d]!);
    }
    let from = i;
    while (from > 0 && i - from < reach && !isOpening(from)) from--;
    let to = i + 1;
    while (to < count && to - i < reach && !isOpening(to)) to++;
    for (let k = from; k < to; k++) if (symbols[k]! <= lastKeySymbol) out[n++] = mix(49, symbols[k]! * 2 + (k < i ? 0 : 1));
    out[n++] = mix(51, tokens.hash[to - 1]!);
    return n;
  };
}
