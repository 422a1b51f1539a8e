import { entityTypes } from '../finding.ts';
import type { DraftReading } from './read-draft.ts';

/** For each token the number (from 1) of the identifier type found over it, 0 where none. */
export function markIdentifiers({ reading: { tokens }, identifiers }: DraftReading): Uint8Array {
  const marks = new Uint8Array(tokens.count);
  for (const finding of identifiers) {
    let low = 0;
    let high = tokens.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tokens.end[middle]! <= finding.start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < tokens.count && tokens.start[i]! < finding.end; i++) marks[i] = entityTypes.indexOf(finding.type) + 1;
  }
  return marks;
}
