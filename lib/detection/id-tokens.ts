import type { Span } from './finding.ts';
import { matchIn } from './match-text.ts';
import type { NormalizedText } from './normalize-text.ts';
import { rememberPerText } from './remember.ts';
import { findDigitRuns, mergeWindows } from './scan-text.ts';

/** Letters and figures that look given out by an office: "XZP-0000-3917-82", "W88120447", "00-CDL-58813". */
export interface IdToken extends Span {
  value: string;
}

const token = /(?<![\w@/.$#-])(?=[A-Z -]{0,11}\d)(?:[A-Z]{1,10}[- ]?)?\d[\dA-Z]{0,19}(?:-[\dA-Z]{1,12}){0,6}(?![\w@%]|[./:]\w|-\w)/g;
const otherShape =
  /^(?:\d{1,2}[-]\d{1,2}[-]\d{2,4}|\d{4}-\d{2}-\d{2}|\(?\d{3}\)?-\d{3}-\d{4}|1-\d{3}-\d{3}-\d{4}|\d{3}-\d{4}|\d{3}-\d{2}-\d{4}|\d{1,6}|97[89][\d-]{10,}|\d{5}-\d{4})$/;

/** Tokens with five figures or more (four with letters) that are no date, phone, SSN, ISBN or ZIP. Which kind they are, context must say. */
export const findIdTokens: (text: NormalizedText) => readonly IdToken[] = rememberPerText(collectTokens);

function collectTokens(text: NormalizedText): IdToken[] {
  const runs = findDigitRuns(text).filter(
    // Lonely short figures ("55 people") begin no such token; a letter or hyphen beside them may.
    (offset, i, all) =>
      i % 2 === 0 && (all[i + 1]! - offset >= 3 || /[A-Z-]/.test((text.text[offset - 1] ?? ' ') + (text.text[all[i + 1]!] ?? ' '))),
  );
  return matchIn(token, text.text, mergeWindows(runs, 12, 30, text.text.length))
    .filter(({ 0: value }) => !otherShape.test(value) && value.replace(/\D/g, '').length >= (/[A-Z]/.test(value) ? 4 : 5))
    .map(({ index, 0: value }) => ({ start: index, end: index + value.length, value }));
}
