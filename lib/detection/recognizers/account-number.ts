import { isIban, passesLuhn } from '../check-digits.ts';
import type { Finding } from '../finding.ts';
import { findLabelledIds, type IdLabel } from '../labelled-id.ts';
import { createFinding, keepBest, matchIn, readBefore } from '../match-text.ts';
import type { NormalizedText } from '../normalize-text.ts';
import { findNumberEndings } from '../number-endings.ts';
import type { Recognizer } from '../recognizer.ts';
import { defineTriggers, findDigitRuns, mergeWindows } from '../scan-text.ts';

const triggers = defineTriggers(
  'acct',
  'account',
  'accounts',
  'guarantor',
  'encounter',
  'claim',
  'claims',
  'invoice',
  'statement',
  'check',
  'routing',
  'ref',
  'reference',
  'case',
  'employee',
  'cuenta',
  'factura',
  'reclamo',
  'visit',
  'authorization',
  'auth',
  'checking',
  'iban',
  'ref',
  'reference',
  'confirmation',
  'transaction',
);
const labels: readonly IdLabel[] = [
  {
    rule: 'account',
    pattern: /(?:guarantor )?acc(?:oun)?t\b|guarantor\b|(?:numero de )?cuenta\b|checking(?:,? acct| account)\b/y,
    score: 0.8,
    minDigits: 4,
  },
  { rule: 'encounter', pattern: /(?:encounter|visit) (?:id|no|number|num|#)\b|encounter\b/y, score: 0.75, minDigits: 4 },
  { rule: 'claim', pattern: /claims?\b|reclamo\b|auth(?:orization)? (?:no|number|num|#)\b/y, score: 0.7, minDigits: 4 },
  {
    rule: 'statement',
    pattern: /statement\b|factura\b|transaction\b/y,
    score: 0.55,
    minDigits: 4,
    reject: (value) => /^(?:19|20)\d\d$/.test(value),
  },
  { rule: 'case', pattern: /case (?:id|no|number|num|#)\b|case\b/y, score: 0.6, minDigits: 4, reject: isCourtCase },
  { rule: 'invoice', pattern: /invoice\b/y, score: 0.35, minDigits: 4 },
  {
    rule: 'check',
    pattern: /check (?:no|number|num|#)\b|check\b/y,
    score: 0.4,
    minDigits: 4,
    reject: (value) => /^(?:19|20)\d\d$/.test(value),
  },
  { rule: 'employee', pattern: /employee\b/y, score: 0.5, minDigits: 4 },
  { rule: 'reference', pattern: /ref(?:erence)?\b(?: (?:no|number|num|#))?/y, score: 0.5, minDigits: 5 },
  { rule: 'reference', pattern: /ref(?:erence)?\b(?: (?:no|number|num|#))?/y, score: 0.5, minDigits: 5 },
  { rule: 'routing', pattern: /routing\b/y, score: 0.5, minDigits: 8 },
];
const cardShape = /(?<![\w$.-])\d(?:[ -]?\d){11,18}(?![\w%]|[-.]\d)/g;
const ibanShape = /(?<![\w-])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?(?![\w-])/g;

/** Docket numbers name a person's court file, not an account; the recognizer for unique codes takes them. */
export function isCourtCase(value: string): boolean {
  return /^\d{2,4}-[A-Z]{1,3}-\d{3,8}/i.test(value);
}

/** Account numbers (45 CFR 164.514(b)(2)(i)(J)): cards by Luhn, IBAN by mod 97, everything else by its label. */
const recognizer: Recognizer = {
  id: 'account-number',
  types: ['account-number'],
  recognize(text) {
    const partial = findNumberEndings(text)
      .filter(({ kind }) => kind === 'card')
      .map(({ start, end }) => createFinding(text.text, 'account-number', 'account-number/ending', 0.8, start, end));
    return keepBest([...findLabelledIds(text, 'account-number', 'account-number', triggers, labels), ...findValidated(text), ...partial]);
  },
};

function findValidated(text: NormalizedText): Finding[] {
  const runs = findDigitRuns(text);
  // Twelve figures stand close together in a card or IBAN; most runs of figures are far too lonely to look at.
  const dense = runs.filter(
    (offset, i) => i % 2 === 0 && (runs[i + 1]! - offset >= 12 || (runs[i + 5] ?? Number.POSITIVE_INFINITY) - offset <= 20),
  );
  if (dense.length === 0) return [];
  const windows = mergeWindows(dense, 4, 42, text.text.length);
  const findings: Finding[] = [];
  for (const { index, 0: shape } of matchIn(cardShape, text.folded, windows)) {
    const digits = shape.replace(/\D/g, '');
    if (!isCard(digits) || isCalmContext(readBefore(text.folded, index, 30))) continue;
    findings.push(
      createFinding(text.text, 'account-number', 'account-number/card', digits.length >= 15 ? 0.92 : 0.75, index, index + shape.length),
    );
  }
  for (const { index, 0: shape } of matchIn(ibanShape, text.text, windows)) {
    if (isIban(shape)) findings.push(createFinding(text.text, 'account-number', 'account-number/iban', 0.95, index, index + shape.length));
  }
  return findings;
}

/** Issuer ranges: 1 (UATP), 2221–2720 and 51–55 (Mastercard), 3 (Amex, Diners, JCB), 4 (Visa), 5 and 6 (Maestro, Discover, UnionPay). */
function isCard(digits: string): boolean {
  if (/^(\d)\1*$/.test(digits)) return false;
  if (
    /^(?:4\d{12}(?:\d{3}){0,2}|5\d{15}|6\d{15,18}|3[47]\d{13}|35\d{14}|3(?:0[0-5]|[689]\d)\d{11}|2(?:2[2-9]|[3-6]\d|7[01])\d{13}|1\d{14})$/.test(
      digits,
    )
  )
    return passesLuhn(digits);
  return false;
}

function isCalmContext(before: string): boolean {
  return /\b(?:isbn|upc|tracking|ean|gtin|imei|order)\b[^.]{0,12}$/.test(before);
}

export default recognizer;
