import type { EntityType, Finding } from './finding.ts';
import { createFinding, keepBest, matchAt } from './match-text.ts';
import type { NormalizedText } from './normalize-text.ts';
import { findTriggers, type TriggerSet } from './scan-text.ts';

/** One wording around a trigger word. */
export interface PhraseRule {
  rule: string;
  /** Sticky and bounded, from the trigger word on; on the folded text, or the text itself where `cased`. */
  pattern: RegExp;
  /** Must end at the trigger word (`$`); what it matches belongs to the span. */
  before?: RegExp;
  score: number;
  cased?: boolean;
}

/** The words each set of rules waits for. */
export type PhraseGroup = readonly [TriggerSet, readonly PhraseRule[]];

/** Longest stretch a `before` pattern may look at. */
const longestBefore = 48;

/** Tries the rules of each group at each of its trigger words; the first that fits speaks. */
export function findPhrases(text: NormalizedText, type: EntityType, id: string, groups: readonly PhraseGroup[]): Finding[] {
  const findings: Finding[] = [];
  for (const [triggers, rules] of groups) {
    for (const offset of findTriggers(text, triggers)) {
      const finding = applyRules(text, type, id, rules, offset);
      if (finding) findings.push(finding);
    }
  }
  return keepBest(findings);
}

function applyRules(text: NormalizedText, type: EntityType, id: string, rules: readonly PhraseRule[], offset: number): Finding | null {
  for (const { rule, pattern, before, score, cased } of rules) {
    const subject = cased ? text.text : text.folded;
    const match = matchAt(pattern, subject, offset);
    if (!match) continue;
    const ahead = before?.exec(subject.slice(Math.max(0, offset - longestBefore), offset));
    if (before && !ahead) continue;
    return createFinding(text.text, type, `${id}/${rule}`, score, offset - (ahead?.[0].length ?? 0), offset + match[0].length);
  }
  return null;
}
