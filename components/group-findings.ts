import type { VerdictFinding } from '../lib/verdict/verdict.ts';

/** A finding with its number in the verdict, by which choices about it are reported. */
export interface NumberedFinding extends VerdictFinding {
  index: number;
}

/** Findings that one sentence explains. */
export interface FindingGroup {
  level: VerdictFinding['level'];
  why: string;
  citation: string;
  findings: NumberedFinding[];
}

const rank = { stop: 0, caution: 1 };

/** Puts findings under the sentence they share: stops before cautions, then in the order they stand in the text. */
export function groupFindings(findings: readonly VerdictFinding[]): FindingGroup[] {
  const sorted = findings
    .map((finding, index) => ({ ...finding, index }))
    .sort((a, b) => rank[a.level] - rank[b.level] || a.start - b.start);
  const groups = new Map<string, FindingGroup>();
  for (const finding of sorted) {
    const { level, why, citation } = finding;
    const key = JSON.stringify([level, why, citation]);
    const group = groups.get(key) ?? { level, why, citation, findings: [] };
    group.findings.push(finding);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The words of a finding on one line, cut to a length a person takes in at a glance. */
export function cutWords(text: string, span: { start: number; end: number }, maxLength = 90): string {
  const words = text.slice(span.start, span.end).replace(/\s+/g, ' ').trim().toWellFormed();
  const characters = Array.from(words);
  return characters.length <= maxLength
    ? words
    : `${characters
        .slice(0, maxLength - 1)
        .join('')
        .trimEnd()}…`;
}
