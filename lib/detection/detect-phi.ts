import type { Draft } from './draft.ts';
import type { Finding } from './finding.ts';

/** What the detector saw. Scores are 0–1: how likely a privacy officer would stop this text, and how likely they would want a second look at all. */
export interface Detection {
  stopScore: number;
  cautionScore: number;
  /** In the order of the text; offsets into the original text. */
  findings: Finding[];
}

const care =
  /\b(?:your (?:therapist|counsel+or|intake|session|treatment|appointment|stay|medication|recovery|records?)|finished (?:the|our|your) program|our (?:client|patient)|finished detox|being a patient)\b/giu;
const identifier = /\b(?:DOB\s+\d{1,2}\/\d{1,2}\/\d{2,4}|MRN\s+\d{5,10}|\d{3}-\d{2}-\d{4})\b/giu;

/** Reads one draft. Pure: no browser, no storage; the same draft always gets the same answer. */
export function detectPhi(draft: Draft): Detection {
  const findings: Finding[] = [];
  for (const match of draft.text.matchAll(care)) {
    findings.push({
      type: 'care-relationship',
      start: match.index,
      end: match.index + match[0].length,
      rule: 'care/first-form',
      score: 0.9,
    });
  }
  for (const match of draft.text.matchAll(identifier)) {
    findings.push({ type: 'mrn', start: match.index, end: match.index + match[0].length, rule: 'mrn/first-form', score: 0.9 });
  }
  const score = findings.length > 0 ? 0.95 : 0.02;
  return { stopScore: score, cautionScore: score, findings };
}
