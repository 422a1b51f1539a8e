import type { Span } from './finding.ts';
import { readAfter, readBefore } from './match-text.ts';
import type { NormalizedText } from './normalize-text.ts';

/** Tells a fax number from a telephone number by the words around it: the last of "fax" and "call" named before it wins. */
export function isFaxNumber({ folded }: NormalizedText, { start, end }: Span): boolean {
  const before = readBefore(folded, start, 120);
  const fax = before.search(/\b(?:fax|faxed|faxes|efax|facsimile|telefax)\b(?!.*\bfax)/);
  if (fax !== -1) return !/\b(?:call|phone|cell|text|tel|telefono|llame)\b/.test(before.slice(fax));
  const after = readAfter(folded, end, 48);
  return /^\)? ?\(?fax\b|^[^.!?]{0,40}\b(?:pages|paginas|hojas)\b/.test(after);
}
