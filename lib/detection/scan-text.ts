import type { Span } from './finding.ts';
import type { NormalizedText } from './normalize-text.ts';
import { rememberPerText } from './remember.ts';

/**
 * One pass over a text for all recognizers. Each of them says beforehand which words it waits for; the pass notes where those
 * words and a few telling signs stand, so that no recognizer has to search a text that holds nothing for it.
 */

/** A set of words a recognizer waits for; made by `defineTriggers`. */
export type TriggerSet = number & { readonly triggerSet: unique symbol };

/** Signs that are noted without being asked for. */
export type Sign = '@' | '.' | ':' | '#';

interface Scan {
  version: number;
  /** Per trigger set: offsets of the words found, ascending. */
  hits: (number[] | undefined)[];
  /** Start and end of each run of digits, flat. */
  digits: number[];
  signs: Record<Sign, number[]>;
}

interface Entry {
  word: string;
  sets: number[];
}

const TABLE_SIZE = 1 << 15;
const table = new Int32Array(TABLE_SIZE).fill(-1);
const entries: Entry[] = [];
let setCount = 0;
let version = 0;
const none: readonly number[] = [];

/**
 * Registers words (lower case, without accents, letters only) and returns the set to ask for with `findTriggers`.
 * Called while a recognizer's module loads.
 */
export function defineTriggers(...words: readonly string[]): TriggerSet {
  const set = setCount++;
  version++;
  for (const word of new Set(words)) {
    const slot = findSlot(word);
    if (table[slot] === -1) {
      table[slot] = entries.length;
      entries.push({ word, sets: [set] });
    } else entries[table[slot]!]!.sets.push(set);
  }
  return set as TriggerSet;
}

function hashWord(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0;
  return hash;
}

function findSlot(word: string): number {
  let slot = mix(hashWord(word));
  while (table[slot] !== -1 && entries[table[slot]!]!.word !== word) slot = (slot + 1) & (TABLE_SIZE - 1);
  return slot;
}

function mix(hash: number): number {
  return (hash ^ (hash >>> 15)) & (TABLE_SIZE - 1);
}

/** Offsets (ascending) at which a word of the set starts. */
export function findTriggers(text: NormalizedText, set: TriggerSet): readonly number[] {
  return getScan(text).hits[set] ?? none;
}

/** Flat list of starts and ends of the runs of digits. */
export function findDigitRuns(text: NormalizedText): readonly number[] {
  return getScan(text).digits;
}

/** Offsets of a sign. `.` and `:` only where they stand between letters or digits (or doubled), as in addresses. */
export function findSigns(text: NormalizedText, sign: Sign): readonly number[] {
  return getScan(text).signs[sign];
}

const readScan = rememberPerText(({ folded }) => scanText(folded));

function getScan(text: NormalizedText): Scan {
  const scan = readScan(text);
  // A recognizer loaded after the pass brought new words.
  return scan.version === version ? scan : Object.assign(scan, scanText(text.folded));
}

function scanText(folded: string): Scan {
  const scan: Scan = {
    version,
    hits: new Array(setCount),
    digits: [],
    signs: { '@': [], '.': [], ':': [], '#': [] },
  };
  for (let i = 0; i < folded.length; ) {
    const unit = folded.charCodeAt(i);
    if (unit >= 97 && unit <= 122) i = scanWord(folded, i, scan);
    else if (unit >= 48 && unit <= 57) i = scanDigits(folded, i, scan);
    else {
      if (unit === 64) scan.signs['@'].push(i);
      else if (unit === 35) scan.signs['#'].push(i);
      else if (unit === 46 && isWordUnit(folded.charCodeAt(i - 1)) && isWordUnit(folded.charCodeAt(i + 1))) scan.signs['.'].push(i);
      else if (unit === 58 && (isWordUnit(folded.charCodeAt(i + 1)) || folded.charCodeAt(i + 1) === 58)) scan.signs[':'].push(i);
      i++;
    }
  }
  return scan;
}

function scanWord(folded: string, start: number, scan: Scan): number {
  let hash = 0;
  let end = start;
  for (; end < folded.length; end++) {
    const unit = folded.charCodeAt(end);
    if (unit < 97 || unit > 122) break;
    hash = (Math.imul(hash, 31) + unit) | 0;
  }
  for (let slot = mix(hash); table[slot] !== -1; slot = (slot + 1) & (TABLE_SIZE - 1)) {
    const { word, sets } = entries[table[slot]!]!;
    if (word.length !== end - start || !folded.startsWith(word, start)) continue;
    for (const set of sets) {
      const hits = scan.hits[set];
      if (hits) hits.push(start);
      else scan.hits[set] = [start];
    }
    break;
  }
  return end;
}

function scanDigits(folded: string, start: number, scan: Scan): number {
  let end = start;
  for (; end < folded.length; end++) {
    const unit = folded.charCodeAt(end);
    if (unit < 48 || unit > 57) break;
  }
  scan.digits.push(start, end);
  return end;
}

function isWordUnit(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
}

/** Stretches of text around offsets, overlapping ones joined, so that work done on them stays linear. */
export function mergeWindows(offsets: readonly number[], before: number, after: number, length: number): Span[] {
  const windows: Span[] = [];
  for (const offset of offsets) {
    const start = Math.max(0, offset - before);
    const end = Math.min(length, offset + after);
    const last = windows.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else windows.push({ start, end });
  }
  return windows;
}
