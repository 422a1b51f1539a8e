import type { AnsweredPerson } from '../draft.ts';
import { type NormalizedText, normalizeText } from '../normalize-text.ts';
import { sentenceStartFlag, type Tokens } from '../tokenize.ts';
import { isMark, isWord, type NameRange } from './name-context.ts';
import { isTitle } from './name-features.ts';
import { firstNameClass, lookUpName } from './name-lists.ts';
import { greetings, isSameFirstName, politeTitles } from './name-words.ts';

/** What the page shows of the person answered: the words of her name, and name and handle run together. */
export interface ShownPerson {
  words: string[];
  joined: string;
}

/** Reads the shown name and handle; null when the page shows neither. */
export function readShownPerson(answered: AnsweredPerson | null): ShownPerson | null {
  const shown = normalizeText(`${answered?.name ?? ''} ${answered?.handle ?? ''}`.slice(0, 400)).folded;
  const joined = shown.replace(/[^\p{L}\p{N}]/gu, '');
  return joined === '' ? null : { words: shown.match(/\p{L}{2,}/gu) ?? [], joined };
}

/** Whether a folded word of the draft is one the page shows for the person answered, or a form of it. */
export function isShown(word: string, { words, joined }: ShownPerson): boolean {
  const letters = word.replace(/[^\p{L}\p{N}]/gu, '');
  return words.some((shown) => isSameFirstName(shown, letters)) || (letters.length > 2 && joined.includes(letters));
}

/** Whether every word of a name is shown by the page. */
export function isShownName(text: NormalizedText, tokens: Tokens, { from, to }: NameRange, person: ShownPerson): boolean {
  // "Mrs. Tran's discharge", said to her son: somebody else of that name.
  const isOwner = isWord(tokens, to) && text.text[tokens.start[to]!] === "'";
  if (isOwner && politeTitles.has(tokens.hash[from]!)) return false;
  let names = 0;
  for (let i = from; i < to; i++) {
    if (!isWord(tokens, i) || isTitle(tokens.hash[i]!)) continue;
    const word = text.folded.slice(tokens.start[i]!, tokens.end[i]!);
    if (word.length === 1) continue;
    if (!isShown(word, person)) return false;
    names++;
  }
  return names > 0;
}

/** Whether a name is called rather than told of: "Pamela, …", "Hi Pamela", "…, Pamela." */
export function isCalled(text: NormalizedText, tokens: Tokens, { from, to }: NameRange): boolean {
  const closes =
    to >= tokens.count || isMark(text, tokens, to, ',!.?:;-–—') || (tokens.shape[to]! & sentenceStartFlag) !== 0 || !isWord(tokens, to);
  if (!closes) return false;
  if (from === 0) return isMark(text, tokens, to, ',!-–—') && !explains(text, tokens, to + 1);
  if (greetings.has(tokens.hash[from - 1]!)) return true;
  const isYou = text.folded.slice(tokens.start[from - 1]!, tokens.end[from - 1]!) === 'you';
  if (isYou && from > 1 && text.folded.slice(tokens.start[from - 2]!, tokens.end[from - 2]!) === 'thank') return true;
  // A name behind a comma at the very end may be the writer's own.
  return isMark(text, tokens, from - 1, ',') && isMark(text, tokens, to, '.!?') && to + 1 < tokens.count;
}

/** "Adaeze, the nurse who …" */
function explains(text: NormalizedText, tokens: Tokens, i: number): boolean {
  return (
    isWord(tokens, i) && /^(?:the|our|a|an|who|my|from|el|la|una?|nuestr[oa])$/.test(text.folded.slice(tokens.start[i]!, tokens.end[i]!))
  );
}

/** A first name and a surname that look real. */
export function isFullName(tokens: Tokens, { from, to, rule }: NameRange): boolean {
  return rule === 'name/model' && to - from >= 2 && to - from <= 4 && firstNameClass(lookUpName(tokens.hash[from]!)) > 2;
}

/** Whether the page shows a handle rather than a person's name. */
export function showsHandleOnly({ name }: AnsweredPerson): boolean {
  const shown = (name ?? '').trim();
  return /[_\d@]/.test(shown) || !shown.includes(' ');
}
