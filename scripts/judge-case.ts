import { detectPhi } from '../lib/detection/detect-phi.ts';
import type { Draft } from '../lib/detection/draft.ts';
import { decideLevel } from '../lib/verdict/decide-verdict.ts';
import type { Strictness } from '../lib/verdict/verdict.ts';

/** Level and findings of one draft at one operating point, by the extension's own code. A clear draft has no findings. */
export function judgeDraft(draft: Draft, strictness: Strictness) {
  const detection = detectPhi(draft);
  const level = decideLevel(detection, strictness);
  const findings = level === 'clear' ? [] : detection.findings.map(({ type, start, end, rule }) => ({ type, start, end, rule }));
  return { level, findings };
}
