import { expect, test } from 'vitest';
import type { DraftChecker } from '../../../lib/compose/draft-checker.ts';
import { createDraftChecker } from '../../../lib/compose/draft-checker.ts';
import type { PageDraft } from '../../../lib/compose/read-draft.ts';
import type { sendMessage } from '../../../lib/messaging/send-message.ts';
import type { Verdict, VerdictFinding } from '../../../lib/verdict/verdict.ts';

const find = (rule: string, start: number): VerdictFinding => ({
  type: 'name',
  start,
  end: start + 4,
  rule,
  level: 'stop',
  why: 'A name may disclose who it is.',
  citation: '45 CFR 164.514',
});
const both = [find('name/a', 0), find('name/b', 9)];
const draft: PageDraft = { text: 'Dana and Marisa', thread: { surface: 'post', answered: null } };

/** A checker whose background finds both names in every text. */
function createChecker(override: 'allowed' | 'forbidden' = 'allowed'): DraftChecker {
  const verdict: Verdict = { decision: 'block', findings: both, override, safeReplies: [] };
  return createDraftChecker('facebook', (async () => ({ ok: true, answer: verdict })) as unknown as typeof sendMessage);
}
const rulesOf = (verdict: Verdict | null) =>
  verdict && 'findings' in verdict ? verdict.findings.map(({ rule }) => rule) : verdict?.decision;

test('what was set aside stays aside for this draft, after a change of the settings and a new check too', async () => {
  const checker = createChecker();
  await checker.check(draft);
  checker.dismiss(draft, both[0]!);
  expect(rulesOf(checker.findKnown(draft))).toEqual(['name/b']);
  checker.forget();
  expect(rulesOf(await checker.check(draft))).toEqual(['name/b']);
  checker.dismiss(draft, both[1]!);
  expect(rulesOf(checker.findKnown(draft))).toBe('allow');
});

test('another text and another thread are asked about as ever', async () => {
  const checker = createChecker();
  await checker.check(draft);
  for (const finding of both) checker.dismiss(draft, finding);
  expect(rulesOf(await checker.check({ ...draft, text: `${draft.text}!` }))).toEqual(['name/a', 'name/b']);
  const answered = { name: 'Marisa W.', handle: null, text: null };
  expect(rulesOf(await checker.check({ ...draft, thread: { surface: 'reply', answered } }))).toEqual(['name/a', 'name/b']);
});

test('a policy that forbids overrides is not undone by what was set aside before', async () => {
  const checker = createChecker('forbidden');
  checker.dismiss(draft, both[0]!);
  expect(rulesOf(await checker.check(draft))).toEqual(['name/a', 'name/b']);
});
