import type { Span } from './finding.ts';

/** The text recognizers read, and the way back to what was typed. */
export interface NormalizedText {
  /** Zero-width characters removed, look-alike letters and digits folded to ASCII, every space a plain space; line breaks kept. Case and accents kept. */
  text: string;
  /** `text` in lower case with accents removed; same length as `text`. */
  folded: string;
  /** Turns a span of `text` into the span of the original text it came from. */
  toOriginal(span: Span): Span;
}
