import type { NormalizedText } from '../normalize-text.ts';
import { caseMask, caseShift, kindMask, sentenceStartFlag, spaceBeforeFlag, type Tokens, tokenCase, tokenKind } from '../tokenize.ts';
import { isTitle } from './name-features.ts';
import { isOrdinaryName, lookUpName } from './name-lists.ts';
import {
  afterPlainOrName,
  afterPlainWord,
  calendarNames,
  calendarWords,
  callings,
  degrees,
  futureActs,
  notPeople,
  officeTitles,
  publicActs,
  thingsNamedAfterPeople,
} from './name-words.ts';

/** A possible name as a range of tokens, `[from, to)`. */
export interface NameRange {
  from: number;
  to: number;
  score: number;
  rule: string;
}

/** How much a name's score keeps when the words around it speak of a professional, an author or a public figure. */
const publicShare = 0.45;
/** How much it keeps when it may as well be the plain word. */
const doubtfulShare = 0.6;
/** How much it keeps when it names a thing, a place or a time. */
const thingShare = 0.25;

export function isWord(tokens: Tokens, i: number): boolean {
  return i >= 0 && i < tokens.count && (tokens.shape[i]! & kindMask) === tokenKind.word;
}

export function isCapitalized(tokens: Tokens, i: number): boolean {
  return isWord(tokens, i) && (tokens.shape[i]! & caseMask) >> caseShift !== tokenCase.lower;
}

export function isMark(text: NormalizedText, tokens: Tokens, i: number, marks: string): boolean {
  return i >= 0 && i < tokens.count && tokens.end[i]! - tokens.start[i]! === 1 && marks.includes(text.text[tokens.start[i]!]!);
}

/** Lowers a name's score by what stands around it. */
export function weighName(text: NormalizedText, tokens: Tokens, range: NameRange): number {
  // Initials and "Mr. L" carry no word to judge, and a client may well sign with them.
  if (range.rule === 'name/initials') return range.score;
  if (range.rule !== 'name/title' && isNoPerson(text, tokens, range)) return 0;
  if (opensAsWord(tokens, range, afterPlainWord)) return range.score * publicShare;
  if (opensAsWord(tokens, range, afterPlainOrName)) return range.score * doubtfulShare;
  if (namesThing(text, tokens, range)) return range.score * thingShare;
  return isPublicPerson(text, tokens, range) ? range.score * publicShare : range.score;
}

/** Only words that are no names, or a month in its place. */
function isNoPerson(text: NormalizedText, tokens: Tokens, { from, to }: NameRange): boolean {
  let names = 0;
  for (let i = from; i < to; i++)
    if (!notPeople.has(tokens.hash[i]!) && !isTitle(tokens.hash[i]!) && tokens.end[i]! - tokens.start[i]! > 1) names++;
  if (names === 0) return true;
  if (to - from !== 1 || !calendarNames.has(tokens.hash[from]!)) return false;
  const next = tokens.shape[to];
  const followsWord = from > 0 && calendarWords.has(tokens.hash[from - 1]!);
  const beforeDay = next !== undefined && (next & kindMask) === tokenKind.number;
  return (
    followsWord ||
    beforeDay ||
    (from > 0 && (tokens.shape[from - 1]! & kindMask) === tokenKind.number) ||
    isMark(text, tokens, from - 1, '/-')
  );
}

/** "Mark your calendars", "Will you join us": a word that is a name too, opening a sentence, with one of these words behind it. */
function opensAsWord(tokens: Tokens, { from, to }: NameRange, after: ReadonlySet<number>): boolean {
  if (to - from !== 1 || (tokens.shape[from]! & sentenceStartFlag) === 0 || !isOrdinaryName(lookUpName(tokens.hash[from]!))) return false;
  return isWord(tokens, to) && after.has(tokens.hash[to]!);
}

/** "Baker Act", "Johns Hopkins Hospital", "Beck Depression Inventory", "Rusty's Diner". */
function namesThing(text: NormalizedText, tokens: Tokens, { to }: NameRange): boolean {
  let next = to;
  if (isWord(tokens, next) && text.folded.charCodeAt(tokens.start[next]!) === 39) next++;
  for (let step = 0; step < 2 && isCapitalized(tokens, next + step); step++) {
    if ((tokens.shape[next + step]! & sentenceStartFlag) !== 0) return false;
    if (thingsNamedAfterPeople.has(tokens.hash[next + step]!)) return true;
  }
  return (
    next > to &&
    isWord(tokens, next) &&
    /^(?:disease|syndrome|palsy|law|day|hierarchy)$/.test(text.folded.slice(tokens.start[next]!, tokens.end[next]!))
  );
}

function isPublicPerson(text: NormalizedText, tokens: Tokens, { from, to, rule }: NameRange): boolean {
  if (rule === 'name/title' && officeTitles.has(tokens.hash[from]!)) return true;
  let before = from - 1;
  if (isMark(text, tokens, before, '.')) before--;
  if (before >= 0 && (officeTitles.has(tokens.hash[before]!) || callings.has(tokens.hash[before]!))) return true;
  if (isAttribution(text, tokens, from, to)) return true;
  let after = to;
  if (isMark(text, tokens, after, ',')) after++;
  if (after < tokens.count && degrees.has(tokens.hash[after]!) && isCapitalized(tokens, after)) return true;
  if (!isWord(tokens, to)) return false;
  if (to - from > 1 && publicActs.has(tokens.hash[to]!)) return true;
  return (
    isWord(tokens, to + 1) &&
    /^(?:will|to|is)$/.test(text.folded.slice(tokens.start[to]!, tokens.end[to]!)) &&
    futureActs.has(tokens.hash[to + 1]!)
  );
}

/** "— Maya Angelou", "~ Rumi" at the end of a line, or "by Bessel van der Kolk". */
function isAttribution(text: NormalizedText, tokens: Tokens, from: number, to: number): boolean {
  const endsLine = to >= tokens.count || (tokens.shape[to]! & sentenceStartFlag) !== 0 || !isWord(tokens, to);
  const before = from - 1;
  if (isMark(text, tokens, before, '-–—~―') && (tokens.shape[before]! & spaceBeforeFlag) !== 0 && endsLine && to - from <= 4) {
    return before === 0 || !isWord(tokens, before - 1) || to >= tokens.count - 2;
  }
  const isBy = before >= 0 && text.folded.slice(tokens.start[before]!, tokens.end[before]!) === 'by';
  return isBy && (to - from > 1 || isMark(text, tokens, before - 1, '"\u201d'));
}
