import {
  apostrophe,
  classOf,
  digit,
  isWordClass,
  letter,
  lineBreak,
  mark,
  space,
  symbol,
  underscore,
  upperLetter,
} from './character-class.ts';
import { findSign, holdsLinkSign, startsLink, startsMail, trimLinkEnd } from './link-tokens.ts';
import type { NormalizedText } from './normalize-text.ts';

/** What a token is; the low three bits of its shape. */
export const tokenKind = { word: 0, number: 1, punctuation: 2, emoji: 3, handle: 4, hashtag: 5, link: 6 } as const;
/** How a word is written; bits 3 and 4 of its shape. A single capital letter counts as `capitalized`. */
export const tokenCase = { lower: 0, capitalized: 1, upper: 2, mixed: 3 } as const;

export const kindMask = 0b0000_0111;
export const caseShift = 3;
export const caseMask = 0b0001_1000;
/** The token opens a sentence or a line. */
export const sentenceStartFlag = 0b0010_0000;
/** White space (or the start of the text) stands before the token. */
export const spaceBeforeFlag = 0b0100_0000;
/** The word has an apostrophe, hyphen, underscore or digit inside. */
export const innerMarkFlag = 0b1000_0000;

/** The tokens of one text, one array per property. Offsets are into the normalized text. */
export interface Tokens {
  count: number;
  start: Int32Array;
  end: Int32Array;
  /** Kind, case and flags; read it with the masks above. */
  shape: Uint8Array;
  /** `hashWord` of the folded token, for handles and hashtags of the part after the sign. */
  hash: Int32Array;
  /** `hashWord` of a word's first `stemLength` letters, which its inflected forms share; of anything else the kind. */
  stem: Int32Array;
}

const makeArrays = (length: number): Omit<Tokens, 'count'> => ({
  start: new Int32Array(length),
  end: new Int32Array(length),
  shape: new Uint8Array(length),
  hash: new Int32Array(length),
  stem: new Int32Array(length),
});

/** Room for a token at every character, used again for each text: how many there are is known only at the end. */
let scratch = makeArrays(1024);

const stemLength = 5;

/** FNV-1a over the UTF-16 units of `text` from `start` to `end`; curly apostrophes count as straight ones. `text` must be folded. */
export function hashWord(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = start; i < end; i++) {
    let code = text.charCodeAt(i);
    if (code === 0x2019 || code === 0x2bc) code = 39;
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  return hash;
}

/** Abbreviations whose full stop ends no sentence. */
const abbreviations = new Set(
  'mr mrs ms mx dr prof st sr sra srta jr rev fr capt lt sgt gov sen rep hon dra prof vs etc no dept ave blvd approx'
    .split(' ')
    .map((word) => hashWord(word)),
);

function isEmojiUnit(code: number): boolean {
  return (code >= 0x2190 && code <= 0x2bff && code !== 0x2212) || code === 0x3030 || code === 0x303d || code === 0x3297 || code === 0x3299;
}

/** End of the emoji that starts at `at`: base, variation selector, skin tone, joined emoji, second half of a flag. */
function findEmojiEnd(text: string, at: number): number {
  let end = at + (text.charCodeAt(at) >= 0xd800 && text.charCodeAt(at) < 0xdc00 ? 2 : 1);
  const isFlag = text.charCodeAt(at) === 0xd83c && text.charCodeAt(at + 1) >= 0xdde6;
  if (isFlag && text.charCodeAt(end) === 0xd83c && text.charCodeAt(end + 1) >= 0xdde6) return Math.min(end + 2, text.length);
  for (;;) {
    const code = text.charCodeAt(end);
    if (code === 0xfe0f || code === 0x20e3) end++;
    else if (code === 0xd83c && text.charCodeAt(end + 1) >= 0xdffb) end += 2;
    else if (code === 0x200d && end + 1 < text.length && classOf(text.charCodeAt(end + 1)) === symbol) {
      const next = text.charCodeAt(end + 1);
      end += next >= 0xd800 && next < 0xdc00 ? 3 : 2;
    } else break;
  }
  return Math.min(end, text.length);
}

/** End of the run without white space that starts at `at`. */
function findChunkEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const kind = classOf(text.charCodeAt(end));
    if (kind === space || kind === lineBreak) break;
    end++;
  }
  return end;
}

/**
 * Splits a text into tokens: words (inner apostrophes and hyphens kept, a final 's split off), numbers, @handles, #hashtags, links and
 * mail addresses, emoji, and punctuation marks one by one. White space makes no token. Linear in the text's length.
 */
export function tokenize({ text, folded }: NormalizedText): Tokens {
  const length = text.length;
  if (scratch.start.length < length) scratch = makeArrays(length);
  const { start, end, shape, hash, stem } = scratch;
  let count = 0;
  let at = 0;
  let opensSentence = true;
  // A sentence ends at . ! ? … only when white space follows, so the mark is remembered until then.
  let sawStop = false;
  let spaceBefore = true;
  let chunkEnd = 0;
  let mayHoldLink = false;
  // The next @ at or after the present place; `length` when there is none.
  let sign = -1;

  while (at < length) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === space || kind === lineBreak) {
      if (kind === lineBreak || sawStop) opensSentence = true;
      sawStop = false;
      spaceBefore = true;
      at++;
      continue;
    }
    if (at >= chunkEnd) {
      chunkEnd = findChunkEnd(text, at);
      mayHoldLink = holdsLinkSign(folded, at, chunkEnd);
    }
    let to = at + 1;
    let flags: number = tokenKind.punctuation;
    let hashFrom = at;
    if (mayHoldLink && (kind === letter || kind === upperLetter || kind === digit)) {
      if (sign < at) sign = findSign(folded, at);
      if (startsLink(folded, at) || startsMail(folded, at, sign, chunkEnd)) {
        to = trimLinkEnd(folded, at, chunkEnd);
        flags = tokenKind.link;
      }
    }
    if (flags === tokenKind.link) {
      // done above
    } else if (kind === letter || kind === upperLetter) {
      let uppers = kind === upperLetter ? 1 : 0;
      let lowers = 1 - uppers;
      let inner = false;
      for (; to < chunkEnd; to++) {
        const unit = text.charCodeAt(to);
        const next = classOf(unit);
        if (next === letter) lowers++;
        else if (next === upperLetter) uppers++;
        else if (next === digit || unit === underscore) inner = true;
        else if (next === apostrophe || unit === 45 || unit === 0x2010 || unit === 0x2011) {
          const after = to + 1 < chunkEnd ? classOf(text.charCodeAt(to + 1)) : space;
          if (after !== letter && after !== upperLetter) break;
          if (
            next === apostrophe &&
            folded.charCodeAt(to + 1) === 115 &&
            !(to + 2 < chunkEnd && isWordClass(classOf(text.charCodeAt(to + 2))))
          )
            break;
          inner = true;
        } else if (next !== mark) break;
      }
      const written =
        uppers === 0
          ? tokenCase.lower
          : lowers === 0 && uppers > 1
            ? tokenCase.upper
            : uppers === 1 && kind === upperLetter
              ? tokenCase.capitalized
              : tokenCase.mixed;
      flags = tokenKind.word | (written << caseShift) | (inner ? innerMarkFlag : 0);
    } else if (kind === digit) {
      for (; to < chunkEnd; to++) {
        const unit = text.charCodeAt(to);
        const next = classOf(unit);
        if (isWordClass(next)) continue;
        if ((unit === 46 || unit === 44 || unit === 58) && to + 1 < chunkEnd && classOf(text.charCodeAt(to + 1)) === digit) continue;
        break;
      }
      flags = tokenKind.number;
    } else if (
      (code === 64 || code === 35) &&
      at + 1 < chunkEnd &&
      (isWordClass(classOf(text.charCodeAt(at + 1))) || text.charCodeAt(at + 1) === underscore)
    ) {
      for (; to < chunkEnd; to++) {
        const unit = text.charCodeAt(to);
        if (isWordClass(classOf(unit)) || unit === underscore) continue;
        // Instagram handles have full stops inside.
        if (code === 64 && unit === 46 && to + 1 < chunkEnd && isWordClass(classOf(text.charCodeAt(to + 1)))) continue;
        break;
      }
      flags = code === 64 ? tokenKind.handle : tokenKind.hashtag;
      hashFrom = at + 1;
    } else if (
      kind === apostrophe &&
      folded.charCodeAt(at + 1) === 115 &&
      count > 0 &&
      end[count - 1] === at &&
      !(at + 2 < chunkEnd && isWordClass(classOf(text.charCodeAt(at + 2))))
    ) {
      to = at + 2;
      flags = tokenKind.word | innerMarkFlag;
    } else if ((code >= 0xd800 && code < 0xdc00 && at + 1 < length && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) || isEmojiUnit(code)) {
      to = findEmojiEnd(text, at);
      flags = tokenKind.emoji;
    }
    if (spaceBefore) flags |= spaceBeforeFlag;
    const isPunctuation = (flags & kindMask) === tokenKind.punctuation;
    if (opensSentence) {
      flags |= sentenceStartFlag;
      // An opening quote or bracket does not use up the sentence start.
      if (!isPunctuation) opensSentence = false;
    }
    if (code === 33 || code === 63 || code === 0x2026) sawStop = true;
    else if (code === 46) {
      const last = count - 1;
      const isInitial = end[last]! - start[last]! === 1 && (shape[last]! & kindMask) !== tokenKind.number;
      const lastIsShort = last >= 0 && end[last] === at && (isInitial || abbreviations.has(hash[last]!));
      sawStop = !lastIsShort || (last >= 0 && (shape[last]! & kindMask) === tokenKind.punctuation);
    } else if (!isPunctuation) sawStop = (flags & kindMask) === tokenKind.emoji && sawStop;
    start[count] = at;
    end[count] = to;
    shape[count] = flags;
    hash[count] = hashWord(folded, hashFrom, to);
    if ((flags & kindMask) !== tokenKind.word) stem[count] = flags & kindMask;
    else stem[count] = to - at > stemLength ? hashWord(folded, at, at + stemLength) : hash[count]!;
    count++;
    spaceBefore = false;
    at = to;
  }
  return {
    count,
    start: start.slice(0, count),
    end: end.slice(0, count),
    shape: shape.slice(0, count),
    hash: hash.slice(0, count),
    stem: stem.slice(0, count),
  };
}
