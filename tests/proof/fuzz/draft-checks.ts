import fc from 'fast-check';
import { checkDraft } from '../../../entrypoints/background/check-draft.ts';
import { type Detection, detectPhi } from '../../../lib/detection/detect-phi.ts';
import type { Draft } from '../../../lib/detection/draft.ts';
import { entityTypes } from '../../../lib/detection/finding.ts';
import { caseOrganization } from '../../../scripts/cases.ts';
import { createTexts } from './text-arbitraries.ts';

/** Drafts on every surface, with and without an answered person and a known organization. */
export function createDrafts(): fc.Arbitrary<Draft> {
  const texts = createTexts();
  const name = fc.option(texts.map((text) => text.slice(0, 300)));
  const answered = fc.record({ name, handle: name, text: fc.option(texts) });
  return fc.record({
    text: texts,
    thread: fc.record({ surface: fc.constantFrom('post' as const, 'reply' as const, 'message' as const), answered: fc.option(answered) }),
    organization: fc.constantFrom(null, caseOrganization),
  });
}

function requireThat(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

const isScore = (score: number): boolean => score >= 0 && score <= 1;
const cutsPair = (text: string, at: number): boolean => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));

/** Throws when what was found cannot be true of the text. */
export function requireValid(text: string, { stopScore, cautionScore, findings }: Detection): void {
  requireThat(isScore(stopScore) && isScore(cautionScore) && cautionScore >= stopScore, `scores ${stopScore} and ${cautionScore}`);
  for (const { start, end, type, rule, score } of findings) {
    const named = `${type} by ${rule} at ${start}–${end} of ${text.length}`;
    requireThat(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length, `outside: ${named}`);
    requireThat(!cutsPair(text, start) && !cutsPair(text, end), `half a character: ${named}`);
    requireThat(/[^\s\u200b-\u200f\ufeff]/.test(text.slice(start, end)), `marks nothing: ${named}`);
    requireThat(entityTypes.includes(type) && isScore(score) && /^[a-z0-9][a-z0-9/-]{0,79}$/.test(rule), `not a finding: ${named}`);
  }
}

const settings = {
  override: 'allowed' as const,
  professions: [],
  replyProfile: { organizationName: 'Harbor Ridge', publicPhone: '', portalUrl: '', ownReplies: [] },
};

/** Throws when the verdict, at one or the other strictness, does not follow from what was found. */
function requireVerdict(draft: Draft, detection: Detection): void {
  const strictness = draft.text.length % 2 === 0 ? 'relaxed' : 'strict';
  const question = { type: 'checkDraft' as const, site: 'x' as const, ...draft };
  const verdict = checkDraft(question, { ...settings, strictness, organization: draft.organization, locale: 'es' });
  requireThat(verdict.decision !== 'unavailable', 'no verdict');
  if (verdict.decision === 'allow' || verdict.decision === 'unavailable') return;
  // The same words are shown once, whatever types they may be of.
  const places = new Set(detection.findings.map(({ start, end }) => `${start}-${end}`));
  requireThat(verdict.findings.length > 0 && verdict.findings.length === places.size, 'held without a place to show');
  for (const { why, citation } of verdict.findings) requireThat(why.length > 0 && citation.length > 0, 'a finding without a reason');
}

/** One draft through detector and verdict. Throws what is wrong. */
export function checkOneDraft(draft: Draft): void {
  const detection = detectPhi(draft);
  requireValid(draft.text, detection);
  requireThat(JSON.stringify(detectPhi(draft)) === JSON.stringify(detection), 'the same draft, another answer');
  requireVerdict(draft, detection);
}
