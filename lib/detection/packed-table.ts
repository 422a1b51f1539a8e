/**
 * A compact, read-only map from words to small numbers. It keeps no words, only 24 bits of each word's hash, so an unknown word is
 * taken for a known one about once in 300 times; good enough for evidence that is weighed, not for decisions.
 *
 * Form, bit by bit, most significant first, in base64: keys in rising order as Rice-coded differences (quotient in ones ended by a zero,
 * then `riceBits` of remainder), each followed by its value in `valueBits`.
 */
export interface PackedTable {
  count: number;
  riceBits: number;
  valueBits: number;
  bits: string;
}

export interface WordTable {
  /** Value of the word with this `hashWord`, 0 when unknown. */
  get(hash: number): number;
}

/** The 24 bits of a word's hash that a table keeps. */
export function keyOf(hash: number): number {
  return (hash ^ (hash >>> 24)) & 0xffffff;
}

/** Unpacks a table into an open-addressed hash map. Takes some milliseconds for a hundred thousand words. */
export function readPackedTable({ count, riceBits, valueBits, bits }: PackedTable): WordTable {
  const bytes = decodeBase64(bits);
  let size = 1024;
  // At most three quarters full: a word is then found within two or three steps, and missed within eight.
  while (size * 0.75 < count) size *= 2;
  const mask = size - 1;
  const keys = new Int32Array(size).fill(-1);
  const values = new (valueBits > 8 ? Uint16Array : Uint8Array)(size);
  let at = 0;
  const readBit = (): number => {
    const bit = (bytes[at >> 3]! >> (7 - (at & 7))) & 1;
    at++;
    return bit;
  };
  const readBits = (width: number): number => {
    let value = 0;
    let left = width;
    while (left > 0) {
      const free = 8 - (at & 7);
      const take = Math.min(free, left);
      value = (value << take) | ((bytes[at >> 3]! >> (free - take)) & ((1 << take) - 1));
      at += take;
      left -= take;
    }
    return value;
  };
  let key = -1;
  for (let i = 0; i < count; i++) {
    let quotient = 0;
    while (readBit() === 1) quotient++;
    key += 1 + ((quotient << riceBits) | readBits(riceBits));
    let slot = key & mask;
    while (keys[slot] !== -1) slot = (slot + 1) & mask;
    keys[slot] = key;
    values[slot] = readBits(valueBits);
  }
  return {
    get(hash) {
      const wanted = keyOf(hash);
      let slot = wanted & mask;
      for (;;) {
        const found = keys[slot]!;
        if (found === wanted) return values[slot]!;
        if (found === -1) return 0;
        slot = (slot + 1) & mask;
      }
    },
  };
}

/** From Chromium 140 and Firefox 133; not yet in TypeScript's library (November 2026). */
const bytesFrom = Uint8Array as { fromBase64?(text: string): Uint8Array<ArrayBuffer> };

/** Decodes base64 to bytes. The browser's own way spares the worker's start a loop over megabytes. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  if (bytesFrom.fromBase64) return bytesFrom.fromBase64(text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
