import type { Detection } from '../detection/detect-phi.ts';
import type { Finding } from '../detection/finding.ts';
import { conductTypes } from '../detection/finding.ts';
import type { OverrideMode, Strictness, Verdict, VerdictFinding } from './verdict.ts';

/** Level of a text by the words of the case files: stop = would disclose, caution = look again, clear = neither. */
export type Level = 'clear' | 'caution' | 'stop';

/** A score at or above `stop` is a stop, at or above `caution` a caution. Scores are the detector's, 0–1. */
export interface Thresholds {
  stop: number;
  caution: number;
}

/** The three operating points of the one score. Rates for each: lib/detection/README.md. */
export const operatingPoints: Record<Strictness, Thresholds> = {
  relaxed: { stop: 0.75, caution: 0.75 },
  standard: { stop: 0.5, caution: 0.5 },
  strict: { stop: 0.3, caution: 0.3 },
};

/** Reads the level off the detector's two scores at one operating point. */
export function decideLevel(detection: Detection, strictness: Strictness): Level {
  const at = operatingPoints[strictness];
  if (detection.stopScore >= at.stop) return 'stop';
  return detection.cautionScore >= at.caution ? 'caution' : 'clear';
}

/** The words that go with a finding, made by `lib/explain`. */
export type Explain = (finding: Finding) => Pick<VerdictFinding, 'why' | 'citation' | 'replacement'>;

/** Of findings over the same words the likeliest one: a person is told once what to look at, not once for each type it may be. */
export function keepLikeliest<Found extends Pick<Finding, 'start' | 'end' | 'score'>>(findings: readonly Found[]): Found[] {
  const kept = new Map<string, Found>();
  for (const finding of findings) {
    const words = `${finding.start}-${finding.end}`;
    const other = kept.get(words);
    if (!other || finding.score > other.score) kept.set(words, finding);
  }
  return [...kept.values()];
}

const isConduct = (finding: Finding): boolean => (conductTypes as readonly string[]).includes(finding.type);

/**
 * Turns what the detector saw into what happens to the publish act. Pure.
 * Within a stop, conduct findings stay cautions: the disclosure is what stops it.
 */
export function decideVerdict(
  detection: Detection,
  settings: { strictness: Strictness; override: OverrideMode; safeReplies: string[] },
  explain: Explain,
): Verdict {
  const level = decideLevel(detection, settings.strictness);
  if (level === 'clear') return { decision: 'allow' };
  const findings = keepLikeliest(detection.findings)
    .map(
      (finding): VerdictFinding => ({
        type: finding.type,
        start: finding.start,
        end: finding.end,
        rule: finding.rule,
        level: level === 'stop' && !isConduct(finding) ? 'stop' : 'caution',
        ...explain(finding),
      }),
    )
    .sort((a, b) => Number(b.level === 'stop') - Number(a.level === 'stop') || a.start - b.start);
  return {
    decision: level === 'stop' ? 'block' : 'warn',
    findings,
    override: level === 'stop' ? settings.override : 'allowed',
    safeReplies: settings.safeReplies,
  };
}
