import type { Finding } from '../finding.ts';
import { findIdTokens } from '../id-tokens.ts';
import { findLabelledIds, type IdLabel } from '../labelled-id.ts';
import { createFinding, keepBest, matchIn, readAfter, readBefore } from '../match-text.ts';
import type { NormalizedText } from '../normalize-text.ts';
import type { Recognizer } from '../recognizer.ts';
import { defineTriggers, findDigitRuns, mergeWindows } from '../scan-text.ts';

const triggers = defineTriggers(
  'member',
  'subscriber',
  'beneficiary',
  'policy',
  'policyholder',
  'poliza',
  'medicaid',
  'medicare',
  'insurance',
  'hicn',
  'mbi',
  'group',
  'plan',
  'afiliado',
  'afiliacion',
  'seguro',
  'recipient',
);
const section = (value: string) => /^\d{1,3}(?:\.\d{1,3}){0,3}$/.test(value);
const labels: readonly IdLabel[] = [
  {
    rule: 'member',
    pattern:
      /(?:member|subscriber|beneficiary|policyholder|recipient|insurance|medicaid|medicare|mbi|hicn)(?: (?:member|policy|card|health))?(?: (?:id|no|number|num|#))?\b/y,
    score: 0.85,
    minDigits: 4,
  },
  {
    rule: 'policy',
    pattern: /policy(?: (?:id|no|number|num|holder))?\b|poliza(?: (?:no|numero))?\b/y,
    score: 0.8,
    minDigits: 5,
    reject: section,
  },
  { rule: 'group', pattern: /(?:group|plan) (?:id|no|number|num|#)\b/y, score: 0.6, minDigits: 4 },
  { rule: 'afiliado', pattern: /(?:numero de )?afilia(?:do|cion)(?: (?:no|numero))?\b|seguro (?:no|numero)\b/y, score: 0.85, minDigits: 4 },
];

/** Medicare Beneficiary Identifier: eleven places, letters without S, L, O, I, B and Z (CMS, "Understanding the MBI", 2018). */
const mbi =
  /(?<![\w-])[1-9][ac-hj-km-np-rt-y][ac-hj-km-np-rt-y\d]\d(-?)[ac-hj-km-np-rt-y][ac-hj-km-np-rt-y\d]\d\1[ac-hj-km-np-rt-y]{2}\d\d(?![\w-])/g;
const planWords =
  /\b(?:insurance|member|subscriber|medicaid|medicare|payer|auth|authorization|benefits?|deductible|copay|coverage|covered|claims?|plan|aetna|cigna|humana|bcbs|blue cross|anthem|tricare|united|uhc|optum|policy|poliza|seguro|aseguranza|approved|denied|denial|eligibility)\b/;
const otherKinds =
  /\b(?:mrn|chart|acct|account|case|serial|plate|vin|license|lic|order|invoice|isbn|grant|model|po|unit|encounter|check|ein|npi|dea|tag|referral|inmate)\b[^.;]{0,16}$/;

/** Health plan beneficiary numbers (45 CFR 164.514(b)(2)(i)(I)): the MBI by its shape, others by label or in the company of insurance words. */
const recognizer: Recognizer = {
  id: 'health-plan-id',
  types: ['health-plan-id'],
  recognize(text) {
    return keepBest([
      ...findLabelledIds(text, 'health-plan-id', 'health-plan-id', triggers, labels),
      ...findMbi(text),
      ...findByContext(text),
    ]);
  },
};

function findMbi(text: NormalizedText): Finding[] {
  const runs = findDigitRuns(text).filter((_, i) => i % 2 === 0);
  return matchIn(mbi, text.folded, mergeWindows(runs, 0, 14, text.text.length)).map(({ index, 0: value }) =>
    createFinding(
      text.text,
      'health-plan-id',
      'health-plan-id/mbi',
      /[A-Z]/.test(text.text.slice(index, index + value.length)) ? 0.92 : 0.7,
      index,
      index + value.length,
    ),
  );
}

function findByContext(text: NormalizedText): Finding[] {
  return findIdTokens(text).flatMap(({ start, end, value }) => {
    if (!/^[A-Z]{1,10}/.test(value)) return [];
    const before = readBefore(text.folded, start, 70);
    if (otherKinds.test(before) || !(planWords.test(before) || planWords.test(readAfter(text.folded, end, 90)))) return [];
    return [createFinding(text.text, 'health-plan-id', 'health-plan-id/near-insurance-words', 0.55, start, end)];
  });
}

export default recognizer;
