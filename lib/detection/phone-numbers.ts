import { findPhoneNumbersInText } from 'libphonenumber-js/min';
import type { Span } from './finding.ts';
import { matchIn, readAfter, readBefore } from './match-text.ts';
import type { NormalizedText } from './normalize-text.ts';
import { rememberPerText } from './remember.ts';
import { findDigitRuns } from './scan-text.ts';
import { findSpokenRuns } from './spoken-digits.ts';

/** A number one could dial, before it is decided whether a telephone or a fax answers. */
export interface PhoneNumber extends Span {
  rule: string;
  score: number;
}

/** North American plan: area and exchange codes never start with 0 or 1, nor end in 11 (NANPA, 2024). */
const nanp =
  /(?:\+?1[-. ]{0,2})?(?:\([2-9](?!11)\d\d\)|[2-9](?!11)\d\d)([-. /]{0,2})[2-9](?!11)\d\d([-. ]?)\d{4}(?:[ ;,]{0,2}(?:x|ext)\.? ?\d{1,6})?(?![\da-z$%]|[-.]\d|\/\d\d\/)/g;
const local = /(?<![\d-] ?|[\w$#.])[2-9](?!11)\d\d[-. ](?!0000)\d{4}(?![\da-z$%]|[-./ ]?\d)/g;
const spaced = /(?<![\d.$])(?:1[ ,.-]{1,2})?\d(?:[ ,.-]{1,2}\d){6,9}(?![ ,.-]{0,2}\d)/g;
const callWords =
  /\b(?:call|called|calling|text|texted|txt|ring|rang|dial|phone|cell|mobile|reach|number|voicemails?|vm|line|whatsapp|tel|telefono|celular|cel|llame|llama|llamar|llamenos|marque|numero)\b/;
const otherNumber =
  /\b(?:order|model|part|po|isbn|invoice|ticket|sku|item|lot|grant|case|tracking|ref|reference|serial|upc|ein|npi|docket|row|form|confirmation|raffle|claim|acct|account|mrn|policy|member|npi)(?: (?:no|number|num|id))?[.:#]{0,2} ?#?$/;

/** Longest stretch of digits looked at as one number, and how many odd shapes the library may be asked about in one text. */
const longestCluster = 40;
const libraryCalls = 200;

/** Every dialable number of a text: by the North American plan, by libphonenumber for the rest of the world, and spoken. */
export const findPhoneNumbers: (text: NormalizedText) => readonly PhoneNumber[] = rememberPerText((text) => [
  ...findWritten(text),
  ...findSpoken(text),
]);

function findWritten(text: NormalizedText): PhoneNumber[] {
  const numbers: PhoneNumber[] = [];
  let calls = 0;
  for (const cluster of findClusters(text)) {
    const before = cluster.start - 1;
    const slice = text.folded.slice(Math.max(0, before), cluster.end + 12);
    const offset = Math.max(0, before);
    const found = matchCluster(text, slice, offset);
    if (found.length === 0 && calls < libraryCalls && cluster.end - cluster.start <= longestCluster) {
      calls++;
      found.push(...askLibrary(text, cluster));
    }
    numbers.push(...found);
  }
  return numbers;
}

/** Runs of digits close enough to be one number, seven digits or more, with an opening bracket or plus before them. */
function findClusters(text: NormalizedText): Span[] {
  const runs = findDigitRuns(text);
  const clusters: Span[] = [];
  for (let i = 0; i < runs.length; ) {
    const start = runs[i]!;
    let end = runs[i + 1]!;
    let digits = end - start;
    for (i += 2; i < runs.length && runs[i]! - end <= 3 && isGap(text.folded, end, runs[i]!); i += 2) {
      digits += runs[i + 1]! - runs[i]!;
      end = runs[i + 1]!;
    }
    const opening = /[(+]{1,2}$/.exec(text.folded.slice(Math.max(0, start - 2), start))?.[0].length ?? 0;
    if (digits >= 7) clusters.push({ start: start - opening, end });
  }
  return clusters;
}

function isGap(folded: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!' ()-./+x,~'.includes(folded[i]!)) return false;
  return true;
}

function matchCluster(text: NormalizedText, slice: string, offset: number): PhoneNumber[] {
  const numbers: PhoneNumber[] = [];
  const push = (match: RegExpExecArray, rule: string, plain: number, called: number) => {
    const start = offset + match.index;
    const before = text.folded[start - 1] ?? ' ';
    if (/[\d$£€¥.#=/_&?]/.test(before) || /\d[-.]$/.test(text.folded.slice(Math.max(0, start - 2), start))) return;
    numbers.push({ start, end: start + match[0].length, rule, score: weigh(text, start, start + match[0].length, plain, called) });
  };
  for (const match of matchIn(nanp, slice, [{ start: 0, end: slice.length }])) {
    const separated = match[1] !== '' || match[2] !== '' || match[0].includes('(');
    push(match, separated ? 'north-american' : 'ten-digits', separated ? 0.9 : 0.6, 0.95);
  }
  if (numbers.length === 0)
    for (const match of matchIn(spaced, slice, [{ start: 0, end: slice.length }])) push(match, 'spaced-digits', 0.5, 0.85);
  if (numbers.length === 0)
    for (const match of matchIn(local, slice, [{ start: 0, end: slice.length }])) push(match, 'seven-digits', 0.45, 0.8);
  return numbers;
}

/** Context decides between the two scores; the name of another kind of number right before it makes the finding weak. */
function weigh(text: NormalizedText, start: number, end: number, plain: number, called: number): number {
  const before = readBefore(text.folded, start, 60);
  if (otherNumber.test(before)) return 0.3;
  return callWords.test(before) || callWords.test(readAfter(text.folded, end, 30)) ? called : plain;
}

function askLibrary(text: NormalizedText, cluster: Span): PhoneNumber[] {
  const offset = Math.max(0, cluster.start - 10);
  const slice = text.text.slice(offset, cluster.end + 10);
  const found = findPhoneNumbersInText(slice, { defaultCountry: 'US', extended: true });
  if (found.length === 0) return readTrunkPrefix(text, cluster);
  return found.map(({ startsAt, endsAt }) => {
    const start = offset + startsAt;
    const international = slice[startsAt] === '+';
    return {
      start,
      end: offset + endsAt,
      rule: international ? 'international' : 'odd-grouping',
      score: international ? 0.9 : weigh(text, start, offset + endsAt, 0.4, 0.6),
    };
  });
}

/** National numbers of most other countries start with a trunk 0. Without the country nothing can be checked, so they are weak. */
function readTrunkPrefix(text: NormalizedText, { start, end }: Span): PhoneNumber[] {
  const written = text.folded.slice(start, end);
  const digits = written.replace(/\D/g, '');
  const dated = /\d[/.]\d{1,2}[/.]\d|:|\.\d/.test(written);
  const glued = /[\w$#.:/-]/.test(text.folded[start - 1] ?? ' ') || /[\w%:/-]/.test(text.folded[end] ?? ' ');
  if (!/^\(?0(?!0)/.test(written) || digits.length < 9 || digits.length > 12 || dated || glued) return [];
  return [{ start, end, rule: 'trunk-prefix', score: weigh(text, start, end, 0.3, 0.5) }];
}

function findSpoken(text: NormalizedText): PhoneNumber[] {
  const numbers: PhoneNumber[] = [];
  for (const { start, end, digits, words } of findSpokenRuns(text)) {
    if (words < 3) continue;
    const full = digits.length === 10 || (digits.length === 11 && digits.startsWith('1'));
    if (full) numbers.push({ start, end, rule: 'spoken', score: weigh(text, start, end, 0.8, 0.9) });
    else if (digits.length === 7) numbers.push({ start, end, rule: 'spoken-seven', score: weigh(text, start, end, 0.55, 0.85) });
  }
  return numbers;
}
