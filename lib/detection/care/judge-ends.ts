import { entityTypes } from '../finding.ts';
import { findSentences } from './extract-features.ts';
import { markIdentifiers } from './mark-identifiers.ts';
import type { DraftReading } from './read-draft.ts';
import { isExplaining } from './symbols.ts';

const quotationMark = /["\u201c\u201d\u00ab\u00bb]/;

/**
 * For each sentence whether it can show what stands before it in another light: "That was the film, not us", "— from a novel by Ana Prieto".
 * One that speaks of nobody, asks, denies and quotes nothing cannot: "The office closes at five."
 */
export function findExplanations(draft: DraftReading): boolean[] {
  const { tokens, symbols } = draft.reading;
  const identifiers = markIdentifiers(draft);
  const name = entityTypes.indexOf('name') + 1;
  const { text } = draft.normalized;
  return findSentences(tokens).map(([from, to]) => {
    for (let i = from; i < to; i++) if (isExplaining(symbols[i]!, tokens.hash[i]!) || identifiers[i] === name) return true;
    return quotationMark.test(text.slice(tokens.start[from]!, tokens.end[to - 1]!));
  });
}

/**
 * What a text comes to, from its logits at the end of each sentence. What counts is the whole; but sentences at its end that explain
 * nothing (`explains`, one for each sentence) take nothing back of what was said before them.
 */
export function judgeEnds(ends: readonly number[], explains: readonly boolean[]): number {
  let most = ends.at(-1) ?? Number.NEGATIVE_INFINITY;
  for (let i = ends.length - 1; i > 0 && !explains[i]; i--) most = Math.max(most, ends[i - 1]!);
  return most;
}
