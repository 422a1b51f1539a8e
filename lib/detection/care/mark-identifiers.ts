import { entityTypes, type Span } from '../finding.ts';
import type { Tokens } from '../tokenize.ts';
import type { DraftReading } from './read-draft.ts';

/** The tokens a span of the normalized text touches, as a range `[from, to)`. */
export function findTokens({ count, start, end }: Tokens, span: Span): [from: number, to: number] {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (end[middle]! <= span.start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < count && start[to]! < span.end) to++;
  return [low, to];
}

/** For each token the number (from 1) of the identifier type found over it, 0 where none. */
export function markIdentifiers({ reading: { tokens }, identifiers }: DraftReading): Uint8Array {
  const marks = new Uint8Array(tokens.count);
  for (const finding of identifiers) marks.fill(entityTypes.indexOf(finding.type) + 1, ...findTokens(tokens, finding));
  return marks;
}
