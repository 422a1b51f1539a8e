import { keyOf, type PackedTable } from '../lib/detection/packed-table.ts';
import { hashWord } from '../lib/detection/tokenize.ts';

/** Packs folded words with their values; where two words share a key the first one given wins, so give the most frequent first. */
export function packTable(entries: Iterable<readonly [word: string, value: number]>, valueBits: number): PackedTable {
  const byKey = new Map<number, number>();
  for (const [word, value] of entries) {
    const key = keyOf(hashWord(word));
    if (!byKey.has(key)) byKey.set(key, value);
  }
  const keys = [...byKey.keys()].sort((a, b) => a - b);
  const riceBits = Math.max(1, Math.round(Math.log2((2 ** 24 / keys.length) * Math.LN2)));
  const bytes: number[] = [];
  let at = 0;
  const put = (value: number, width: number): void => {
    for (let i = width - 1; i >= 0; i--, at++) {
      if ((at & 7) === 0) bytes.push(0);
      if ((value >> i) & 1) bytes[at >> 3]! |= 128 >> (at & 7);
    }
  };
  let previous = -1;
  for (const key of keys) {
    const gap = key - previous - 1;
    for (let i = gap >> riceBits; i > 0; i--) put(1, 1);
    put(0, 1);
    put(gap & ((1 << riceBits) - 1), riceBits);
    put(byKey.get(key)!, valueBits);
    previous = key;
  }
  return { count: keys.length, riceBits, valueBits, bits: Buffer.from(bytes).toString('base64') };
}

/** Folds a word as `normalize-text` does: lower case, no accents. */
export function foldWord(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The source of a data module that exports one constant. */
export function formatDataModule(comment: string, name: string, value: unknown): string {
  const lines = comment.split('\n').map((line) => `// ${line}`.trimEnd());
  return `${lines.join('\n')}\nexport const ${name} = ${JSON.stringify(value)};\n`;
}
