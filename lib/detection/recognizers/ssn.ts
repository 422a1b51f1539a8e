import type { Finding } from '../finding.ts';
import { createFinding, keepBest, matchIn, readAfter, readBefore } from '../match-text.ts';
import type { NormalizedText } from '../normalize-text.ts';
import { findNumberEndings } from '../number-endings.ts';
import type { Recognizer } from '../recognizer.ts';
import { findDigitRuns, mergeWindows } from '../scan-text.ts';
import { findSpokenRuns } from '../spoken-digits.ts';

const written = /(?<![\w$.#-])(\d{3})([-. ]?)(\d{2})([-. ]?)(\d{4})(?![\w%]|[-.]\d)/g;
const label = /\b(?:ssn|ss ?#|social(?: security)?(?: (?:no|number|num))?|soc sec|seguro social|w-?2|1099|itin|tin)\b/;
const otherNumber =
  /\b(?:model|row|ein|order|part|po|sku|isbn|item|lot|form|table|zip|page|sample card|version|acct|account|chart|mrn|routing|phone|fax|passport|license)\b(?: no\.| num\.)?[^.;]{0,24}$/;
/** Numbers made public in advertisements, so never a living person's (SSA: history of the Woolworth wallet card). */
const advertised = new Set(['078051120', '219099999', '123456789', '987654321', '111111111']);

/** Social security numbers (45 CFR 164.514(b)(2)(i)(G)), whole or the last four: by area, group and serial, spoken, or by their label. */
const recognizer: Recognizer = {
  id: 'ssn',
  types: ['ssn'],
  recognize(text) {
    return keepBest([...findWritten(text), ...findPartial(text), ...findSpoken(text)]);
  },
};

function findWritten(text: NormalizedText): Finding[] {
  const runs = findDigitRuns(text).filter(
    (offset, i, all) => i % 2 === 0 && (all[i + 1]! - offset === 3 || all[i + 1]! - offset === 5 || all[i + 1]! - offset === 9),
  );
  const matches = matchIn(written, text.folded, mergeWindows(runs, 0, 14, text.text.length));
  return matches.flatMap((match) => {
    const start = match.index;
    const before = readBefore(text.folded, start, 40);
    const labelled = label.test(before) || /\b(?:ssn|social)\b/.test(readAfter(text.folded, start + match[0].length, 24));
    const score = weigh(match, labelled, otherNumber.test(before));
    if (score === 0) return [];
    const announced = /\b(?:ssn|social security number|social security)(?: is|:| no\.?| #)? ?$/.exec(before)?.[0].length ?? 0;
    return [
      createFinding(
        text.text,
        'ssn',
        labelled ? 'ssn/labelled' : 'ssn/area-group-serial',
        score,
        start - announced,
        start + match[0].length,
      ),
    ];
  });
}

/** Areas 000, 666 and 900–999, group 00 and serial 0000 are never issued (SSA, since 2011); typed after a label they still disclose. */
function weigh(match: RegExpExecArray, labelled: boolean, otherKind: boolean): number {
  const digits = match[1]! + match[3]! + match[5]!;
  const issued = !/^(?:000|666|9)/.test(digits) && match[3] !== '00' && match[5] !== '0000';
  if (advertised.has(digits)) return 0.3;
  if (labelled) return issued ? 0.95 : 0.85;
  if (match[2] !== match[4]) return issued && !otherKind && match[2]! + match[4]! === '-' ? 0.3 : 0;
  if (otherKind) return match[2] === '' ? 0 : 0.2;
  if (match[2] === '-') return issued ? 0.85 : 0.45;
  return match[2] === '' ? (issued ? 0.25 : 0) : issued ? 0.6 : 0.45;
}

function findPartial(text: NormalizedText): Finding[] {
  return findNumberEndings(text)
    .filter(({ kind }) => kind === 'ssn' || kind === 'unknown')
    .map(({ kind, start, end }) => {
      const score = kind === 'ssn' ? 0.9 : label.test(readBefore(text.folded, start, 80)) ? 0.85 : 0.45;
      return createFinding(text.text, 'ssn', 'ssn/last-four', score, start, end);
    });
}

function findSpoken(text: NormalizedText): Finding[] {
  return findSpokenRuns(text)
    .filter(({ digits, start }) => digits.length === 9 && label.test(readBefore(text.folded, start, 60)))
    .map(({ start, end }) => createFinding(text.text, 'ssn', 'ssn/spoken', 0.9, start, end));
}

export default recognizer;
