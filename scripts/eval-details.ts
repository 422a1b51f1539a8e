import { detectPhi } from '../lib/detection/detect-phi.ts';
import { entityTypes } from '../lib/detection/finding.ts';
import { type Level, operatingPoints } from '../lib/verdict/decide-verdict.ts';
import { draftOfCase, findSpans, type LabelledCase } from './cases.ts';
import { coversHalf, type Judged } from './score.ts';

const levels: readonly Level[] = ['stop', 'caution', 'clear'];

/** How many cases of each level were given which level. */
export function scoreLevels(cases: LabelledCase[], judged: Judged[]): Record<Level, Record<Level, number>> {
  const count = (labelled: Level, given: Level) => cases.filter(({ level }, i) => level === labelled && judged[i]!.level === given).length;
  const row = (labelled: Level) => Object.fromEntries(levels.map((given) => [given, count(labelled, given)])) as Record<Level, number>;
  return Object.fromEntries(levels.map((labelled) => [labelled, row(labelled)])) as Record<Level, Record<Level, number>>;
}

/** Labelled spans by type, how many were found under that type, and how many findings of the type there were. */
export function scoreTypes(cases: LabelledCase[], judged: Judged[]): Record<string, { labelled: number; found: number; given: number }> {
  const rows: Record<string, { labelled: number; found: number; given: number }> = {};
  for (const type of entityTypes) {
    const row = { labelled: 0, found: 0, given: 0 };
    cases.forEach(({ text, findings }, i) => {
      const given = judged[i]!.findings.filter((finding) => finding.type === type);
      const wanted = findings.filter((finding) => finding.type === type);
      row.given += given.length;
      row.labelled += wanted.length;
      row.found += wanted.filter((one) => findSpans(text, one.text).some((span) => given.some((f) => coversHalf(span, f)))).length;
    });
    if (row.labelled + row.given > 0) rows[type] = row;
  }
  return rows;
}

export interface Miss {
  id: string;
  level: Level;
  text: string;
  stopScore: number;
  cautionScore: number;
  /** How far the score is on the wrong side of the standard point. */
  by: number;
}

/** Stops and cautions that would go out, and clear texts that would be held, the plainest mistakes first. */
export function findWorstMisses(cases: LabelledCase[], most: number): Miss[] {
  const at = operatingPoints.standard;
  const misses = cases.map(({ id, level, text }, i): Miss => {
    const { stopScore, cautionScore } = detectPhi(draftOfCase(cases[i]!));
    const by = { stop: at.stop - stopScore, caution: at.caution - cautionScore, clear: cautionScore - at.caution }[level];
    return { id, level, text, stopScore, cautionScore, by };
  });
  return misses
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by)
    .slice(0, most);
}
