import type { Finding } from './finding.ts';

/** Joins findings of one type that overlap (the wider span, the higher score and its rule) and sorts by place. Findings of different types may share words: a date inside an admission is both. */
export function resolveOverlaps(findings: Finding[]): Finding[] {
  const sorted = [...findings].sort((a, b) => a.start - b.start || b.end - a.end);
  const lastOfType = new Map<string, Finding>();
  const kept: Finding[] = [];
  for (const finding of sorted) {
    const last = lastOfType.get(finding.type);
    if (last && finding.start < last.end) {
      last.end = Math.max(last.end, finding.end);
      if (finding.score > last.score) Object.assign(last, { score: finding.score, rule: finding.rule });
      continue;
    }
    const copy = { ...finding };
    lastOfType.set(finding.type, copy);
    kept.push(copy);
  }
  return kept;
}
