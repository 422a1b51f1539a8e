import type { NormalizedText } from '../normalize-text.ts';
import { hashWord, sentenceStartFlag, spaceBeforeFlag, type Tokens } from '../tokenize.ts';
import { isCapitalized, isMark, isWord, type NameRange } from './name-context.ts';
import { firstNameClass, isOrdinaryName, lookUpName, personLevel, surnameClass } from './name-lists.ts';
import { cuesBeforeName, familiarTitles, notPeople, officeTitles, personalActs, politeTitles } from './name-words.ts';

/** Letter pairs with full stops that are no initials. */
const abbreviations = new Set(
  'us uk eu un dc la ny sf pm am ad bc md do pa rn np ba bs ma ms jd phd id ie eg tv er or ed iv po dj mc vp hr pr pt ot va nj nc sc nm nh nd sd ri wv ps rsvp sos'.split(
    ' ',
  ),
);

const lengthOf = (tokens: Tokens, i: number): number => tokens.end[i]! - tokens.start[i]!;
const touches = (tokens: Tokens, i: number): boolean => (tokens.shape[i]! & spaceBeforeFlag) === 0;

/** Whether a word can carry a name by itself: in a list, or in no list of ordinary words. */
function canBeName(tokens: Tokens, i: number): boolean {
  const hash = tokens.hash[i]!;
  const entry = lookUpName(hash);
  return !notPeople.has(hash) && (surnameClass(entry) > 0 || firstNameClass(entry) > 0 || personLevel(hash) !== 1);
}

/** "Mr. Ellison", "señora Zárate", "mr vandersloot", "Coach Bill Tarver". */
function findTitled(text: NormalizedText, tokens: Tokens, i: number): NameRange | null {
  const hash = tokens.hash[i]!;
  const isPolite = politeTitles.has(hash);
  if (!isPolite && !familiarTitles.has(hash) && !officeTitles.has(hash)) return null;
  let next = i + 1;
  if (isMark(text, tokens, next, '.') && touches(tokens, next)) next++;
  if (!isWord(tokens, next) || touches(tokens, next)) return null;
  // "Mr. L": only a capital letter behind a form of address.
  const isInitial = isPolite && isCapitalized(tokens, i) && isCapitalized(tokens, next) && lengthOf(tokens, next) === 1;
  if (isInitial) return { from: i, to: next + 1, score: 0.75, rule: 'name/title' };
  if (!canBeName(tokens, next)) return null;
  if (!isCapitalized(tokens, next) && !(isPolite && isKnownLower(tokens, next))) return null;
  if (!isPolite && !isCapitalized(tokens, i)) return null;
  let to = next + 1;
  while (to - next < 3 && isCapitalized(tokens, to) && lengthOf(tokens, to) > 1 && canBeName(tokens, to)) to++;
  return { from: i, to, score: isPolite ? 0.85 : 0.65, rule: 'name/title' };
}

function isKnownLower(tokens: Tokens, i: number): boolean {
  const hash = tokens.hash[i]!;
  const entry = lookUpName(hash);
  if (isOrdinaryName(entry)) return false;
  return entry > 0 || personLevel(hash) === 0 || personLevel(hash) > 4;
}

/** "J.M.", "T. R."; not "U.S." or "p.m.". */
function findInitials(text: NormalizedText, tokens: Tokens, i: number): NameRange | null {
  let to = i;
  let letters = '';
  while (letters.length < 4 && isCapitalized(tokens, to) && lengthOf(tokens, to) === 1 && isMark(text, tokens, to + 1, '.')) {
    letters += text.folded[tokens.start[to]!];
    to += 2;
    if (to < tokens.count && !touches(tokens, to)) break;
  }
  if (letters.length < 2 || abbreviations.has(letters)) return null;
  // "J.K. Rowling": the surname belongs to it, and the model judges the whole.
  if (isCapitalized(tokens, to) && canBeName(tokens, to) && lengthOf(tokens, to) > 2) return null;
  return { from: i, to, score: 0.7, rule: 'name/initials' };
}

/** "Danny F", "Melissa O.", "tiffany g." */
function findFirstAndInitial(text: NormalizedText, tokens: Tokens, i: number): NameRange | null {
  const entry = lookUpName(tokens.hash[i]!);
  if (firstNameClass(entry) < 2 || !isWord(tokens, i + 1) || lengthOf(tokens, i + 1) !== 1 || touches(tokens, i + 1)) return null;
  const hasStop = isMark(text, tokens, i + 2, '.') && touches(tokens, i + 2);
  const upper = isCapitalized(tokens, i) && isCapitalized(tokens, i + 1) && text.text[tokens.start[i + 1]!] !== 'I';
  if (!upper && !(hasStop && !isOrdinaryName(entry) && !isCapitalized(tokens, i))) return null;
  if (text.folded[tokens.start[i + 1]!] === 'a' && !hasStop) return null;
  return { from: i, to: hasStop ? i + 3 : i + 2, score: 0.8, rule: 'name/first-and-initial' };
}

/** "hi danielle", "so proud of marcus", "para marisela". */
function findAfterCue(text: NormalizedText, tokens: Tokens, i: number): NameRange | null {
  if (i === 0 || isCapitalized(tokens, i)) return null;
  const entry = lookUpName(tokens.hash[i]!);
  if (isOrdinaryName(entry) || firstNameClass(entry) < 3 || personLevel(tokens.hash[i]!) < 4) return null;
  const before = tokens.hash[i - 1]!;
  const isProud = before === of && i > 1 && tokens.hash[i - 2] === proud;
  if (!isProud && !cuesBeforeName.has(before)) return null;
  if (isMark(text, tokens, i + 1, "'-")) return null;
  return { from: i, to: i + 1, score: 0.6, rule: 'name/after-cue' };
}
const of = hashWord('of');
const proud = hashWord('proud');

/** "the Hendersons", "los Arriaga". */
function findFamily(text: NormalizedText, tokens: Tokens, i: number): NameRange | null {
  const isThe = tokens.hash[i] === the;
  if ((!isThe && tokens.hash[i] !== los) || !isCapitalized(tokens, i + 1) || isCapitalized(tokens, i + 2)) return null;
  const start = tokens.start[i + 1]!;
  const end = tokens.end[i + 1]!;
  if (isThe && text.folded[end - 1] !== 's') return null;
  const hash = hashWord(text.folded, start, isThe ? end - 1 : end);
  const entry = lookUpName(hash);
  if (isOrdinaryName(entry) || surnameClass(entry) < 2 || personLevel(hash) < 5) return null;
  return { from: i, to: i + 2, score: 0.55, rule: 'name/family' };
}
const the = hashWord('the');
const los = hashWord('los');

/** "Hope made it to ninety days", "may came back": a name that is a word too, opening a sentence, with a person's act behind it. */
function findActing(_text: NormalizedText, tokens: Tokens, i: number): NameRange | null {
  const entry = lookUpName(tokens.hash[i]!);
  if (!isOrdinaryName(entry) || firstNameClass(entry) < 4 || (tokens.shape[i]! & sentenceStartFlag) === 0) return null;
  return isWord(tokens, i + 1) && personalActs.has(tokens.hash[i + 1]!) ? { from: i, to: i + 1, score: 0.6, rule: 'name/acting' } : null;
}

const rules = [findActing, findTitled, findInitials, findFirstAndInitial, findAfterCue, findFamily];

/** Names that their form gives away, whatever the model says. Ranges may overlap. */
export function findFormedNames(text: NormalizedText, tokens: Tokens): NameRange[] {
  const found: NameRange[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (!isWord(tokens, i)) continue;
    for (const rule of rules) {
      const range = rule(text, tokens, i);
      if (range) found.push(range);
    }
  }
  return found;
}
