import { isDeaNumber, isNpi } from '../check-digits.ts';
import type { Finding } from '../finding.ts';
import { findLabelledIds, type IdLabel } from '../labelled-id.ts';
import { createFinding, keepBest, matchIn, readBefore } from '../match-text.ts';
import type { NormalizedText } from '../normalize-text.ts';
import type { Recognizer } from '../recognizer.ts';
import { defineTriggers, findDigitRuns, mergeWindows } from '../scan-text.ts';

const triggers = defineTriggers(
  'dl',
  'license',
  'licence',
  'lic',
  'licencia',
  'cedula',
  'npi',
  'provider',
  'dea',
  'certificate',
  'certification',
  'cert',
  'passport',
  'pasaporte',
  'folio',
  'permit',
  'registration',
  'cdl',
  'driver',
  'drivers',
  'licensed',
  'pilot',
  'contractor',
  'curp',
);
const facility = (_value: string, behind: string) => /^,? ?(?:renewed|no conditions)/.test(behind);
const labels: readonly IdLabel[] = [
  { rule: 'driver', pattern: /(?:drivers?(?:'?s)? lic(?:en[cs]e)?|dl|cdl)(?: (?:no|number|num|#))?\b/y, score: 0.85, minDigits: 4 },
  { rule: 'npi', pattern: /npi\b|provider (?:id|identifier|number|no)\b/y, score: 0.4, minDigits: 10 },
  { rule: 'dea', pattern: /dea\b/y, score: 0.6, minDigits: 7 },
  { rule: 'passport', pattern: /passport\b|pasaporte\b/y, score: 0.85, minDigits: 6 },
  {
    rule: 'license',
    pattern: /(?:pilot |contractor )?(?:lic\b\.?(?: (?:rn|lpn|md|cna))?|licen[cs]e\b|licencia\b|cedula\b)(?: (?:no|number|num))?/y,
    score: 0.75,
    minDigits: 4,
    reject: facility,
  },
  { rule: 'certificate', pattern: /(?:pilot )?(?:certificate|certification|cert|permit|registration)\b/y, score: 0.6, minDigits: 5 },
  { rule: 'folio', pattern: /folio\b|curp\b/y, score: 0.6, minDigits: 4 },
];
const dea = /(?<![\w-])[a-hjklmp-uxw][a-z9]\d{7}(?![\w-])/g;
const national = /(?<![\w-])(?:\d{2}-cdl-\d{4,8}|[a-z]{1,2}\d{2,3}(?:-\d{2,4}){2,5})(?![\w-])/g;

/** Certificate and license numbers (45 CFR 164.514(b)(2)(i)(K)): by label, DEA and NPI also by their check digit. */
const recognizer: Recognizer = {
  id: 'license-number',
  types: ['license-number'],
  recognize(text) {
    const labelled = findLabelledIds(text, 'license-number', 'license-number', triggers, labels).map((finding) =>
      weighCheckDigit(text, finding),
    );
    return keepBest([...labelled, ...findByShape(text)]);
  },
};

/** A clinician's NPI is public (45 CFR 162.406), so even a valid one is weak evidence; one that fails its check digit is none. */
function weighCheckDigit(text: NormalizedText, finding: Finding): Finding {
  const digits = text.text.slice(finding.start, finding.end).replace(/\D/g, '');
  if (finding.rule === 'license-number/npi' && !isNpi(digits)) return { ...finding, score: 0.2 };
  const registration = text.text.slice(finding.start, finding.end).split(/\W/).at(-1) ?? '';
  return finding.rule === 'license-number/dea' && !isDeaNumber(registration) ? { ...finding, score: 0.3 } : finding;
}

function findByShape(text: NormalizedText): Finding[] {
  const runs = findDigitRuns(text).filter((_, i) => i % 2 === 0);
  if (runs.length === 0) return [];
  const windows = mergeWindows(runs, 3, 24, text.text.length);
  const valid = matchIn(dea, text.folded, windows).filter(({ 0: value }) => isDeaNumber(value));
  const shaped = matchIn(national, text.folded, windows).filter(
    ({ index }) => !/\b(?:serial|model|part|sku|lot|isbn)\b[^.]{0,8}$/.test(readBefore(text.folded, index, 20)),
  );
  return [
    ...valid.map(({ index, 0: value }) =>
      createFinding(text.text, 'license-number', 'license-number/dea-check-digit', 0.85, index, index + value.length),
    ),
    ...shaped.map(({ index, 0: value }) =>
      createFinding(text.text, 'license-number', 'license-number/shape', 0.5, index, index + value.length),
    ),
  ];
}

export default recognizer;
