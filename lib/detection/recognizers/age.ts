import type { Finding } from '../finding.ts';
import { createFinding, keepBest, matchAt, matchIn, readAfter } from '../match-text.ts';
import type { NormalizedText } from '../normalize-text.ts';
import type { Recognizer } from '../recognizer.ts';
import { defineTriggers, findDigitRuns, findTriggers, mergeWindows } from '../scan-text.ts';

const numberWords: Record<string, number> = {};
const small = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
small.forEach((word, i) => {
  if (i > 0) numberWords[word] = i;
});
['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].forEach((ten, i) => {
  numberWords[ten] = 20 + i * 10;
  for (let unit = 1; unit < 10; unit++) numberWords[`${ten}${small[unit]}`] = 20 + i * 10 + unit;
});
['noventa', 'ochenta', 'setenta', 'sesenta', 'cincuenta', 'cuarenta', 'treinta'].forEach((ten, i) => {
  numberWords[ten] = 90 - i * 10;
});
numberWords.dieciseis = 16;
numberWords.quince = 15;
numberWords.catorce = 14;
numberWords.doce = 12;

const anchors = defineTriggers(
  ...Object.keys(numberWords).filter((word) => word !== 'one'),
  'turned',
  'turning',
  'turns',
  'sweet',
  'big',
  'happy',
  'cumplio',
  'cumple',
);
const tenWords = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const plainWords = Object.keys(numberWords)
  .filter((word) => word !== 'one')
  .sort((a, b) => b.length - a.length)
  .join('|');
const numeral = new RegExp(
  `(?:1[01]\\d|[1-9]\\d?|(?:${tenWords})[ -](?:one|two|three|four|five|six|seven|eight|nine|something)|(?:${plainWords})|one hundred(?: and [a-z]{3,5})?)(?![\\d])`,
  'y',
);
interface AgeForm {
  rule: string;
  /** Sticky, from the end of the numeral. */
  pattern: RegExp;
  score: number;
}
const forms: readonly AgeForm[] = [
  {
    rule: 'years-old',
    pattern: /(?: and a half)?[- ]?(?:years?|yrs?|y)\.?(?:,? (?:and )?\d{1,2} months?)?[- ]?(?:old|young|o)\b(?!s)/y,
    score: 0.5,
  },
  { rule: 'years-old', pattern: /(?: and a half)?[- ]?(?:yo|y\/o|y\.o\.)(?![\w/])/y, score: 0.55 },
  { rule: 'years-old', pattern: / years \d{1,2} months\b/y, score: 0.5 },
  { rule: 'anos', pattern: / anos(?: de edad)?\b/y, score: 0.4 },
  { rule: 'age-and-sex', pattern: / ?(?:f|m(?=[,.;)/]))\b(?!\/|t\b|')/y, score: 0.45 },
  {
    rule: 'and-a-half',
    pattern: / and a half\b(?! (?:hours?|years? (?:ago|later|of|in)|days?|weeks?|months?|miles?|inches|feet|million|billion|percent))/y,
    score: 0.3,
  },
  { rule: 'years-short', pattern: / (?:yrs|y)(?=[,.)]|$)/y, score: 0.3 },
  {
    rule: 'birthday-ordinal',
    pattern: /(?:st|nd|rd|th)(?= (?:birthday|bday|b-day|cumple)| ?(?:!|\p{Extended_Pictographic}))/uy,
    score: 0.35,
  },
];
const bare =
  /(?=[,.;:!?)—-]| ?\p{Extended_Pictographic}|$| (?:and (?:she|he|still|counting|on)|years young|on the \d+(?:st|nd|rd|th)|today|tomorrow|next|this (?:week|month)|with|in|is|her|his|and)\b)/uy;
const personBefore =
  /\b(?:age|s?he'?s|s?he is|i'm|was|is|at|both|female|male|patient|client|resident|just turned|about to turn|enrolled at)(?:,)? $|— $/;
const nameBefore = /(?:\b[A-Z][a-z]+|\b[A-Z]\.), $/;
/** Behind these words any number is an age, whatever follows. */
const surelyAge = /\b(?:turn(?:ed|ing|s)|aged|cumplio|an? (?:man|woman|boy|girl|kid|lady|gentleman|patient|client) of) $/;
const loose = /(?![\w%:/]|\.\d| (?:percent|points?|pages?|into|out|off))/y;
const things =
  /^ ?(?:[a-z-]+ ){0,2}(?:company|business|building|house|home|tradition|practice|organization|program|oak|tree|church|school|car|truck|dog|cat|puppy|institution|hospital|wine|scotch|whiskey|law|bridge|record|song|recipe|institution|nonprofit|agency|clinic|franchise|mystery|feud|rivalry|study)\b(?! [a-z]+(?:er|or|ist|ent|al)\b)/;
const ranges =
  /(?:\b(?:ages?|edades|between|over|under|through|thru|to|than|least|until|hasta|about|around|average|median|mayores de|menores de) |[\d]\s?[-/–]\s?)$/;
const kin = /\b(?:my|our|your|ur|his|her|their|mi|nuestr[oa]|su|this|that|the|un|una|a|an) $/;

/**
 * Ages (45 CFR 164.514(b)(2)(i)(C)): every age over 89 identifies by itself; a lower age only with the person it belongs to,
 * so its score is modest. Ranges, programme limits and ages of things are left out.
 */
const recognizer: Recognizer = {
  id: 'age',
  types: ['age'],
  recognize(text) {
    const digitAnchors = findDigitRuns(text).filter((offset, i, all) => i % 2 === 0 && all[i + 1]! - offset <= 3);
    const findings = [...digitAnchors, ...findTriggers(text, anchors)].flatMap((offset) => judge(text, offset) ?? []);
    return keepBest([...findings, ...findPhrasesOfAge(text)]);
  },
};

function judge(text: NormalizedText, offset: number): Finding | null {
  if (/[\w$#.:/'@]/.test(text.folded[offset - 1] ?? ' ')) return null;
  const number = matchAt(numeral, text.folded, offset);
  if (!number) return null;
  const years = readYears(number[0]);
  if (years === null || years > 119) return null;
  const numberEnd = offset + number[0].length;
  if (/[\d/:%$]/.test(text.folded[numberEnd] ?? ' ')) return null;
  const before = text.text.slice(Math.max(0, offset - 28), offset);
  if (/[\w$#.:/'@-]$/.test(before) && !/(?:^|\s)-$/.test(before)) return null;
  let form = forms.find(({ pattern }) => matchAt(pattern, text.folded, numberEnd));
  if (form?.rule === 'age-and-sex' && (years < 10 || !/^\d/.test(number[0]))) form = undefined;
  if (!form && !isBareAge(text.folded, before, number[0], numberEnd, years)) return null;
  const end = form ? form.pattern.lastIndex : numberEnd;
  const after = readAfter(text.folded, end, 28);
  if (/^s\b|^ ?(?:and (?:over|up|older|under)|or (?:older|younger|over|under)|\+|%|percent|of\b|to\b|y mas)/.test(after)) return null;
  if (things.test(after)) return null;
  if (ranges.test(before.toLowerCase())) return null;
  if (form?.rule === 'anos' && /^ de\b/.test(after)) return null;
  if (form?.rule === 'birthday-ordinal' && /\b(?:the|el|on|by) $/.test(before)) return null;
  const base = form?.score ?? 0.35;
  const owned = form && kin.test(before.toLowerCase()) ? 0.1 : 0;
  const score = years > 89 ? (form ? 0.88 : 0.7) : Math.min(0.7, base + owned);
  return createFinding(text.text, 'age', `age/${form?.rule ?? 'bare'}${years > 89 ? '-over-89' : ''}`, score, offset, end);
}

function isBareAge(folded: string, before: string, written: string, end: number, years: number): boolean {
  const lower = before.toLowerCase();
  if (surelyAge.test(lower) || written.endsWith('something')) return matchAt(loose, folded, end) !== null;
  // Hours are not spelled "sixteen".
  if (/\bat $/.test(lower) && years > 12 && /^[a-z]{5,}/.test(written)) return matchAt(loose, folded, end) !== null;
  if (!matchAt(bare, folded, end)) return false;
  // Between commas a number over 89 is hardly anything else ("a ferry pilot, 91, whose …").
  if (/[a-z], $/.test(before) && /^9\d$/.test(written) && folded[end] === ',') return true;
  return (nameBefore.test(before) || personBefore.test(lower)) && isPersonal(lower, years);
}

/** A bare number is an age only behind words that are said of people; "at 7" is an hour as often as an age. */
function isPersonal(before: string, years: number): boolean {
  if (/\b(?:was|is|—) $/.test(before)) return years > 12 && years !== 20;
  if (/\bat $/.test(before))
    return (
      years > 12 && years < 100 && /\b(?:started|enrolled|came|died|admitted|diagnosed|sober|began|quit|arrived|survived)\b/.test(before)
    );
  return true;
}

function readYears(text: string): number | null {
  const digits = /\d+/.exec(text)?.[0];
  if (digits) return Number(digits);
  if (text.includes('hundred')) return 100;
  const words = text.split(/[ -]/);
  const first = numberWords[words[0]!];
  if (first === undefined) return null;
  const second = numberWords[words[1] ?? ''] ?? (words[1] === 'something' ? 1 : 0);
  return first >= 20 && second < 10 ? first + second : first;
}

const idioms =
  /\b(?:sweet sixteen|the big (?:three|four|five|six|seven|eight|nine)-?oh|nonagenarians?|centenarians?|nonagenari[oa]s?|centenari[oa]s?)\b/g;
const idiomWords = defineTriggers('sweet', 'big', 'nonagenarian', 'centenarian', 'nonagenario', 'nonagenaria', 'centenario', 'centenaria');

function findPhrasesOfAge(text: NormalizedText): Finding[] {
  const windows = mergeWindows(findTriggers(text, idiomWords), 6, 24, text.text.length);
  return matchIn(idioms, text.folded, windows).map(({ index, 0: idiom }) => {
    const score = /^(?:nonagen|centen)/.test(idiom) && !idiom.endsWith('s') ? 0.7 : 0.35;
    return createFinding(text.text, 'age', 'age/idiom', score, index, index + idiom.length);
  });
}

export default recognizer;
