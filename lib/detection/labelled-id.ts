import type { EntityType, Finding } from './finding.ts';
import { createFinding, keepBest, matchAt, readAfter } from './match-text.ts';
import type { NormalizedText } from './normalize-text.ts';
import { findTriggers, type TriggerSet } from './scan-text.ts';
import { readSpokenRun } from './spoken-digits.ts';

/** A way to announce a number: "MRN", "chart no.", "póliza". */
export interface IdLabel {
  /** Last part of the rule id. */
  rule: string;
  /** Sticky pattern on the folded text, from the trigger word on. */
  pattern: RegExp;
  score: number;
  /** Fewest digits the value needs. */
  minDigits: number;
  /** When it differs from the recognizer's type. */
  type?: EntityType;
  /** Values that are no such number although the form fits. */
  reject?: (value: string, behind: string) => boolean;
}

const filler =
  /(?:'?s)?\.?(?: ?[:(=-]? ?(?:numbers?|num|no|nro|numero|id|code|card|ending in|ending|ends in|ends with|ends|end in|terminado en|termina en|termina|is|was|es el|es|reads|as|el)\b\.?){0,4} ?[:(=-]? ?#? ?/y;
const value = /(?:[A-Z]{2,10} )?(?=[A-Za-z-]{0,11}\d)[A-Za-z0-9]{1,20}(?:[-./][A-Za-z0-9]{1,20}){0,6}/y;
const group = / (?=[A-Z-]{0,3}\d)[A-Z0-9-]{2,8}(?![a-z])/y;
const measure =
  /^(?:%|\+|\s?(?:am|pm|a\.m|p\.m|years?|yrs?|days?|weeks?|months?|hours?|hrs?|minutes?|min|people|patients|clients|staff|mg|miles|times|sessions|spots|seats|beds|percent|por ciento|anos|dias|semanas|meses|of|to|thru|through|until)\b|:\d\d|['"])/;

/** Numbers that stand behind one of the labels, as figures or spoken. The span holds the label too. */
export function findLabelledIds(
  text: NormalizedText,
  type: EntityType,
  id: string,
  triggers: TriggerSet,
  labels: readonly IdLabel[],
): Finding[] {
  const findings: Finding[] = [];
  for (const offset of findTriggers(text, triggers)) {
    for (const label of labels) {
      const match = matchAt(label.pattern, text.folded, offset);
      if (!match) continue;
      const finding = readLabelledValue(text, label.type ?? type, `${id}/${label.rule}`, label, offset, offset + match[0].length);
      if (finding) findings.push(finding);
      break;
    }
  }
  return keepBest(findings);
}

function readLabelledValue(
  text: NormalizedText,
  type: EntityType,
  rule: string,
  label: IdLabel,
  start: number,
  labelEnd: number,
): Finding | null {
  if (text.folded[labelEnd] === '-') return null;
  const from = labelEnd + (matchAt(filler, text.folded, labelEnd)?.[0].length ?? 0);
  const end = readIdValue(text.text, from);
  if (end > from && from > start) {
    const written = text.text.slice(from, end);
    const behind = readAfter(text.folded, end, 16);
    const digits = written.replace(/\D/g, '').length;
    const refused = label.reject?.(written, behind) ?? false;
    if (digits >= label.minDigits && !measure.test(behind) && !refused && !/^\d{1,3}(?:st|nd|rd|th)$/i.test(written)) {
      return createFinding(text.text, type, rule, label.score, start, end);
    }
  }
  const spoken = readSpokenRun(text.folded, from);
  if (spoken.words > 1 && spoken.digits.length >= Math.max(4, label.minDigits)) {
    return createFinding(text.text, type, `${rule}-spoken`, label.score, start, spoken.end);
  }
  return null;
}

/** End of the id-like token at an offset, or the offset itself. Short groups behind a short token belong to it ("ZZT 000 884"). */
export function readIdValue(text: string, from: number): number {
  const match = matchAt(value, text, from);
  if (!match) return from;
  let end = from + match[0].length;
  for (let i = 0; i < 3 && end - from <= 7 + i * 4; i++) {
    const next = matchAt(group, text, end);
    if (!next) break;
    end += next[0].length;
  }
  return end;
}
