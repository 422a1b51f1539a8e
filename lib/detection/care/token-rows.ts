import { caseMask, caseShift, kindMask } from '../tokenize.ts';
import type { Reading } from './extract-features.ts';

/** Numbers that describe one token to the care network: word, symbol, group, kind, identifier – in that order. */
export const rowLength = 5;
/** Identifiers found over a token are numbered below this; the same number plus this when the answered text has the word too. */
export const echoed = 40;
/** A word shared with the answered text says nothing when it is as short as this. */
const shortWord = 3;

/** The answered text's words, by hash, that would say something if the draft took them up. */
export function readEchoes(parent: Reading | null): Set<number> {
  const echoes = new Set<number>();
  if (!parent) return echoes;
  const { count, start, end, hash } = parent.tokens;
  for (let i = 0; i < count; i++) if (end[i]! - start[i]! > shortWord) echoes.add(hash[i]!);
  return echoes;
}

/**
 * Describes the first `most` tokens of a text to the network, `rowLength` numbers each. `wordOf` gives a word's number by its hash (0: unknown),
 * `identifiers` for each token the number of the identifier found over it, `echoes` the words of the answered text.
 */
export function readTokenRows(
  { tokens, symbols, groups }: Reading,
  wordOf: (hash: number) => number,
  identifiers: Uint8Array | null,
  echoes: ReadonlySet<number>,
  most = tokens.count,
): Int32Array {
  const count = Math.min(tokens.count, most);
  const rows = new Int32Array(count * rowLength);
  for (let i = 0, at = 0; i < count; i++, at += rowLength) {
    const hash = tokens.hash[i]!;
    const shape = tokens.shape[i]!;
    rows[at] = wordOf(hash);
    rows[at + 1] = symbols[i]!;
    rows[at + 2] = groups[i]!;
    rows[at + 3] = (shape & kindMask) * 4 + ((shape & caseMask) >> caseShift);
    rows[at + 4] = (identifiers?.[i] ?? 0) + (echoes.has(hash) ? echoed : 0);
  }
  return rows;
}
