import type { Draft } from '../draft.ts';
import { foldWords } from '../fold-words.ts';
import { hashWord, kindMask, type Tokens, tokenKind } from '../tokenize.ts';
import { coarseClusterOf, fineClusterOf } from '../word-clusters.ts';
import { lexicon } from './lexicon.ts';

/** Symbols: what a token stands for. Lexicon classes first, then kinds of token, then groups of like use. */
const classNames = Object.keys(lexicon);
const kindBase = classNames.length + 1;
const coarseBase = kindBase + 40;

/** Symbol of a token that names the person answered, the provider or its staff. */
const answeredSymbol = kindBase + 30;
const ownSymbol = kindBase + 31;
const unknownCapital = kindBase + 32;
const unknownWord = kindBase + 33;

/** Symbols up to this one carry meaning of their own (classes, people, numbers); the rest only say "a word like these". */
export const lastKeySymbol = kindBase + 32;

/** Classes whose words only say who and when; marked by themselves they would tell a person nothing. */
const functionClasses = new Set(
  ['you', 'your', 'we', 'our', 'writer', 'he', 'she', 'they', 'not', 'will', 'past', 'now', 'could'].map(
    (name) => classNames.indexOf(name) + 1,
  ),
);

/** Classes whose words speak of somebody, or say how something is meant. */
const explainingClasses = new Set(
  'you your writer he she they anyone client staff kin hire event general could not deny privacy'
    .split(' ')
    .map((name) => classNames.indexOf(name) + 1),
);

/** Words that ask something of whoever reads. */
const askingWords = new Set(['please', 'pls', 'favor'].map((word) => hashWord(word)));

/** Whether a token with this symbol and hash can show an earlier sentence in another light: it speaks of or to somebody, denies, or says how something is meant. */
export function isExplaining(symbol: number, hash: number): boolean {
  return explainingClasses.has(symbol) || symbol === answeredSymbol || symbol === unknownCapital || askingWords.has(hash);
}

/** Whether a token with this symbol, of so many letters, says something by itself. */
export function isContent(symbol: number, length: number): boolean {
  const isPunctuation = symbol >= kindBase + 20 && symbol < kindBase + 28;
  return !isPunctuation && !functionClasses.has(symbol) && length > 2;
}

/** hashWord → index of its class. The first class that lists a word has it. */
const classOf = new Map<number, number>();
classNames.forEach((name, index) => {
  for (const word of lexicon[name]!.split(' ')) {
    const hash = hashWord(foldWords(word));
    if (!classOf.has(hash)) classOf.set(hash, index + 1);
  }
});

/** Hashes of the words of names, for telling the answered person and the provider's own people in the text. */
function hashNames(names: readonly (string | null | undefined)[]): Set<number> {
  const hashes = new Set<number>();
  for (const name of names) {
    for (const word of foldWords(name ?? '').split(/[^\p{L}\p{N}_]+/u)) if (word.length > 2) hashes.add(hashWord(word));
  }
  return hashes;
}

/** Who is who in a draft, by the hash of a word. */
export interface People {
  answered: Set<number>;
  own: Set<number>;
}

export function readPeople({ thread, organization }: Draft): People {
  return {
    answered: hashNames([thread.answered?.name, thread.answered?.handle]),
    own: hashNames([...(organization?.staff ?? []), ...(organization?.names ?? [])]),
  };
}

/** What each token stands for, and its group of words of like use. */
export function readSymbols(tokens: Tokens, people: People): { symbols: Uint16Array; groups: Uint16Array } {
  const symbols = new Uint16Array(tokens.count);
  const groups = new Uint16Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    groups[i] = fineClusterOf(tokens.hash[i]!);
    symbols[i] = symbolOf(tokens.hash[i]!, tokens.shape[i]!, tokens.end[i]! - tokens.start[i]!, groups[i]!, people);
  }
  return { symbols, groups };
}

function symbolOf(hash: number, shape: number, length: number, fine: number, people: People): number {
  const kind = shape & kindMask;
  if (kind === tokenKind.number) return kindBase + 10 + Math.min(length, 6);
  if (kind === tokenKind.punctuation) return kindBase + 20 + (hash & 7);
  if (kind !== tokenKind.word) return kindBase + kind;
  if (people.answered.has(hash)) return answeredSymbol;
  const listed = classOf.get(hash);
  if (listed !== undefined) return listed;
  if (people.own.has(hash)) return ownSymbol;
  const isCapital = (shape & 0b0001_1000) !== 0 && (shape & 0b0010_0000) === 0;
  if (fine === 0) return isCapital ? unknownCapital : unknownWord;
  return coarseBase + coarseClusterOf(fine);
}
