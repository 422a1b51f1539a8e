import { findLabelledIds, type IdLabel } from '../labelled-id.ts';
import type { Recognizer } from '../recognizer.ts';
import { defineTriggers } from '../scan-text.ts';

const triggers = defineTriggers(
  'mrn',
  'mr',
  'medical',
  'chart',
  'charts',
  'expediente',
  'historia',
  'record',
  'patient',
  'client',
  'unit',
  'ehr',
  'emr',
  'vet',
);
const ofMusicOrLaw = (_value: string, behind: string) => /^ ?(?:hit|single|on the|songs?|sold|in )/.test(behind);
const labels: readonly IdLabel[] = [
  {
    rule: 'mrn',
    pattern: /mrn\b|mr ?#|(?:medical|patient|client|unit|ehr|emr) (?:medical )?(?:record|chart)s?(?: (?:no|number|num|id))?\b/y,
    score: 0.92,
    minDigits: 2,
  },
  { rule: 'patient-number', pattern: /(?:patient|client) (?:id|no|number|num)\b/y, score: 0.85, minDigits: 2 },
  { rule: 'expediente', pattern: /expediente\b|historia clinica\b/y, score: 0.85, minDigits: 3 },
  { rule: 'chart-number', pattern: /(?:vet )?chart (?:no|number|num|id)\b|(?:vet )?chart ?#/y, score: 0.8, minDigits: 2 },
  { rule: 'chart', pattern: /(?:vet )?charts?\b/y, score: 0.7, minDigits: 4 },
  { rule: 'record', pattern: /record (?:no|number|num|id)\b|record ?#/y, score: 0.5, minDigits: 4, reject: ofMusicOrLaw },
];

/** Medical record numbers (45 CFR 164.514(b)(2)(i)(H)). They have no common shape, so a label must announce them. */
const recognizer: Recognizer = {
  id: 'mrn',
  types: ['mrn'],
  recognize: (text) => findLabelledIds(text, 'mrn', 'mrn', triggers, labels),
};

export default recognizer;
