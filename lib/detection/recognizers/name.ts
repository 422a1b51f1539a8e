import type { Draft } from '../draft.ts';
import type { Finding } from '../finding.ts';
import { keepBest } from '../match-text.ts';
import { findPersonNames } from '../names/find-person-names.ts';
import { type NameRange, weighName } from '../names/name-context.ts';
import { findFormedNames } from '../names/name-rules.ts';
import { isCalled, isFullName, isShownName, readShownPerson, showsHandleOnly } from '../names/unmasked-name.ts';
import type { NormalizedText } from '../normalize-text.ts';
import { readTokens } from '../read-tokens.ts';
import type { Recognizer } from '../recognizer.ts';
import type { Tokens } from '../tokenize.ts';

/** Findings below this score say nothing. */
const leastScore = 0.1;

/**
 * Names of people (45 CFR 164.514(b)(2)(i)(A)): what the name model reads, and what the form gives away (titles, initials, families).
 * The name the page shows for the person answered is no finding. A name called out in a reply that the page does not show is one of its
 * own: it tells everybody who stands behind the handle (as in the HHS settlements about answers to reviews, Elite Dental
 * Associates 2019 and Manasa Health Center 2023).
 */
const recognizer: Recognizer = {
  id: 'name',
  types: ['name'],
  recognize(text, draft) {
    const tokens = readTokens(text);
    const ranges = [...readModelNames(text, tokens), ...findFormedNames(text, tokens)];
    const findings = ranges.flatMap((range) => judgeName(text, tokens, range, draft));
    return keepBest(findings);
  },
};

function readModelNames(text: NormalizedText, tokens: Tokens): NameRange[] {
  let i = 0;
  return findPersonNames(text, tokens).map(({ start, end, score }) => {
    while (tokens.start[i]! < start) i++;
    const from = i;
    while (i < tokens.count && tokens.end[i]! <= end) i++;
    return { from, to: i, score: Math.min(score, 0.95), rule: 'name/model' };
  });
}

function judgeName(text: NormalizedText, tokens: Tokens, range: NameRange, { thread }: Draft): Finding[] {
  const shown = thread.surface === 'post' ? null : readShownPerson(thread.answered);
  if (shown && isShownName(text, tokens, range, shown)) return [];
  const score = weighName(text, tokens, range);
  if (score < leastScore) return [];
  const finding: Finding = { type: 'name', start: tokens.start[range.from]!, end: tokens.end[range.to - 1]!, rule: range.rule, score };
  if (!shown || thread.surface !== 'reply' || score < 0.5) return [finding];
  const isUnmasked = isCalled(text, tokens, range) || (isFullName(tokens, range) && showsHandleOnly(thread.answered!));
  return [isUnmasked ? { ...finding, rule: 'name/real-name-behind-handle', score: Math.max(0.85, score) } : finding];
}

export default recognizer;
