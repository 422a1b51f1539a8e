import type { Span } from './finding.ts';
import { COMBINE, DROP, foldCodePoint, KEEP } from './fold-character.ts';
import { alphabetLookAlikes } from './look-alikes.ts';

/** The text recognizers read, and the way back to what was typed. */
export interface NormalizedText {
  /** Zero-width characters removed, look-alike letters and digits folded to ASCII, every space a plain space; line breaks kept. Case and accents kept. */
  text: string;
  /** `text` in lower case with accents removed; same length as `text`. */
  folded: string;
  /** Turns a span of `text` into the span of the original text it came from. */
  toOriginal(span: Span): Span;
}

/**
 * Makes one reading of a text for all recognizers: styled, fullwidth and look-alike letters become plain ones, invisible
 * characters vanish, curly quotes and short dashes become ASCII. Linear in the length; plain ASCII passes untouched.
 * Never throws, lone surrogates included.
 */
export function normalizeText(original: string): NormalizedText {
  if (!/[^\0-\x7f]/.test(original)) {
    const text = /[\t\v\f\r]/.test(original) ? original.replace(/[\t\v\f\r]/g, ' ') : original;
    return { text, folded: text.toLowerCase(), toOriginal: ({ start, end }) => ({ start, end }) };
  }
  const { units, starts, ends } = foldUnits(original);
  if (units.some(isForeignLetter)) foldLookAlikeWords(units);
  const text = decodeUnits(units);
  for (let i = 0; i < units.length; i++) units[i] = foldAccent(units[i]!);
  const folded = decodeUnits(units);
  return { text, folded, toOriginal: (span) => mapSpan(span, starts, ends, original.length) };
}

interface FoldedUnits {
  units: Uint16Array;
  /** Offset in the original of the first and behind the last code unit each unit came from. */
  starts: Offsets;
  ends: Offsets;
}

/** As small as the text allows: they are kept as long as the text is. */
type Offsets = Uint16Array | Uint32Array;

function foldUnits(original: string): FoldedUnits {
  const units = new Uint16Array(original.length);
  const Offsets = original.length < 0x10000 ? Uint16Array : Uint32Array;
  const starts = new Offsets(original.length);
  const ends = new Offsets(original.length);
  let length = 0;
  for (let i = 0; i < original.length; i++) {
    const unit = original.charCodeAt(i);
    if (unit < 0x80) {
      units[length] = unit === 9 || (unit >= 11 && unit <= 13) ? 32 : unit;
      starts[length] = i;
      ends[length++] = i + 1;
      continue;
    }
    const code = original.codePointAt(i) ?? unit;
    const width = code > 0xffff ? 2 : 1;
    const fold = foldCodePoint(code);
    if (fold === COMBINE && length > 0) {
      units[length - 1] = composeUnits(units[length - 1]!, code);
      if (ends[length - 1] === i) ends[length - 1] = i + width;
    } else if (fold === KEEP) {
      for (let k = i; k < i + width; k++) {
        units[length] = original.charCodeAt(k);
        starts[length] = k;
        ends[length++] = k + 1;
      }
    } else if (fold >= 0) {
      units[length] = fold;
      starts[length] = i;
      ends[length++] = i + width;
    } else if (fold === DROP && length > 0 && unit === 0x00ad && ends[length - 1] === i) ends[length - 1] = i + width;
    i += width - 1;
  }
  return { units: units.subarray(0, length), starts: starts.subarray(0, length), ends: ends.subarray(0, length) };
}

const compositions = new Map<number, number>();

/** The one letter that a letter and a combining mark make (`e` + acute = `é`), or the letter alone when there is none. */
function composeUnits(letter: number, mark: number): number {
  if (mark > 0xffff || mark === 0xfe0f || mark === 0x20e3) return letter;
  const key = letter * 0x10000 + mark;
  let composed = compositions.get(key);
  if (composed === undefined) {
    const together = String.fromCharCode(letter, mark).normalize('NFC');
    composed = together.length === 1 ? together.charCodeAt(0) : letter;
    if (compositions.size > 4096) compositions.clear();
    compositions.set(key, composed);
  }
  return composed;
}

/** Folds Greek and Cyrillic letters, but only in words where each of them has a Latin twin: "Кendra" changes, a Russian word does not. */
function foldLookAlikeWords(units: Uint16Array): void {
  for (let start = 0; start < units.length; start++) {
    if (!isWordUnit(units[start]!)) continue;
    let end = start;
    let foreign = 0;
    let twins = 0;
    for (; end < units.length && isWordUnit(units[end]!); end++) {
      if (units[end]! < 0x370) continue;
      foreign++;
      if (alphabetLookAlikes.has(units[end]!)) twins++;
    }
    if (foreign > 0 && foreign === twins && end - start > 1) {
      for (let i = start; i < end; i++) units[i] = alphabetLookAlikes.get(units[i]!) ?? units[i]!;
    }
    start = end;
  }
}

function isForeignLetter(unit: number): boolean {
  return unit >= 0x370 && unit <= 0x52f;
}

function isWordUnit(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 48 && unit <= 57) ||
    (unit >= 0xc0 && unit <= 0x52f && unit !== 0xd7 && unit !== 0xf7)
  );
}

/** Code unit → the same without accent and in lower case; 0 where not asked yet. */
const accentless = new Uint16Array(0x10000);
const strokedLetters = new Map(
  [
    ['ø', 'o'],
    ['ł', 'l'],
    ['đ', 'd'],
  ].map(([from, to]) => [from!.charCodeAt(0), to!.charCodeAt(0)]),
);

function foldAccent(unit: number): number {
  if (unit < 0x80) return unit >= 65 && unit <= 90 ? unit + 32 : unit;
  let plain = accentless[unit]!;
  if (plain === 0) {
    plain = String.fromCharCode(unit).toLowerCase().normalize('NFD').charCodeAt(0);
    plain = strokedLetters.get(plain) ?? plain;
    accentless[unit] = plain;
  }
  return plain;
}

/** Many short pieces, since a call takes a limited number of arguments. */
function decodeUnits(units: Uint16Array): string {
  let text = '';
  for (let i = 0; i < units.length; i += 8192) text += Reflect.apply(String.fromCharCode, null, units.subarray(i, i + 8192));
  return text;
}

function mapSpan({ start, end }: Span, starts: Offsets, ends: Offsets, length: number): Span {
  const from = starts[start] ?? length;
  return { start: from, end: end > start ? (ends[end - 1] ?? length) : from };
}
