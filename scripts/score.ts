import type { Finding, Span } from '../lib/detection/finding.ts';
import type { Level } from '../lib/verdict/decide-verdict.ts';
import { findSpans, type LabelledCase } from './cases.ts';

/** What the detector said of one case. */
export interface Judged {
  level: Level;
  findings: Pick<Finding, 'type' | 'start' | 'end'>[];
}

/** Rates in per cent, each of the cases it speaks of. Null when there is no such case. */
export interface Score {
  stopRecall: number | null;
  stopWarned: number | null;
  cautionWarned: number | null;
  cautionStopped: number | null;
  falseStop: number | null;
  falseWarning: number | null;
  spanTypedRecall: number | null;
  spanPrecision: number | null;
}

/** Scores verdicts against labels. A span is found when it covers half of the shorter of the two. */
export function scoreCases(cases: LabelledCase[], judged: Judged[]): Score {
  const share = (level: Level, ...said: Level[]): number | null => {
    const of = cases.flatMap((labelled, i) => (labelled.level === level ? [judged[i]!.level] : []));
    return percent(of.filter((given) => said.includes(given)).length, of.length);
  };
  return {
    stopRecall: share('stop', 'stop'),
    stopWarned: share('stop', 'stop', 'caution'),
    cautionWarned: share('caution', 'stop', 'caution'),
    cautionStopped: share('caution', 'stop'),
    falseStop: share('clear', 'stop'),
    falseWarning: share('clear', 'stop', 'caution'),
    ...scoreSpans(cases, judged),
  };
}

const percent = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((1000 * part) / whole) / 10);

function scoreSpans(cases: LabelledCase[], judged: Judged[]): Pick<Score, 'spanTypedRecall' | 'spanPrecision'> {
  let labelled = 0;
  let typed = 0;
  let given = 0;
  let right = 0;
  cases.forEach(({ text, findings }, i) => {
    const gold = findings.map((finding) => ({ type: finding.type, spans: findSpans(text, finding.text) }));
    const found = judged[i]!.findings;
    labelled += gold.length;
    given += found.length;
    typed += gold.filter(({ type, spans }) => found.some((f) => f.type === type && spans.some((span) => coversHalf(span, f)))).length;
    right += found.filter((f) => gold.some(({ spans }) => spans.some((span) => overlap(span, f) > 0))).length;
  });
  return { spanTypedRecall: percent(typed, labelled), spanPrecision: percent(right, given) };
}

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
/** Whether two spans share half of the shorter. */
export const coversHalf = (a: Span, b: Span): boolean => overlap(a, b) >= 0.5 * Math.min(a.end - a.start, b.end - b.start);
