import { beforeEach, describe, expect, test } from 'vitest';
import type { PageSettings } from '../../../lib/messaging/protocol.ts';
import type { OptionsAdapter } from '../../../lib/pages/page-adapter.ts';
import { createPracticeModel, replaceSpan } from '../../../lib/pages/practice-model.ts';
import type { Verdict } from '../../../lib/verdict/verdict.ts';
import { createFakeAdapter, setUpStorage, waitForState } from './fake-adapter.ts';

const page: PageSettings = {
  enabled: true,
  pausedUntil: null,
  locale: 'en',
  organizationName: '',
  policyUrl: '',
  privacyContact: '',
  selectorOverrides: {},
  coolDownSeconds: 0,
};
const finding = { type: 'date', start: 0, end: 9, rule: 'date/x', level: 'stop', why: 'Why.', citation: 'C', replacement: 'Once' } as const;
const held: Verdict = { decision: 'block', findings: [finding], override: 'allowed', safeReplies: [] };

const answering = (verdict: Verdict | null): Partial<OptionsAdapter> => ({
  ask: (async ({ type }: { type: string }) => (type === 'getPageSettings' ? page : verdict)) as OptionsAdapter['ask'],
});
async function practise(verdict: Verdict | null) {
  const model = createPracticeModel(createFakeAdapter(answering(verdict)));
  await waitForState(model.state);
  return model;
}

beforeEach(() => setUpStorage());

describe('the practice box', () => {
  test('publishes a clear reply, here only', async () => {
    const model = await practise({ decision: 'allow' });
    await model.publish();
    expect(model.state.value).toMatchObject({ held: null, outcome: 'published' });
  });

  test('holds a risky reply and keeps its text when editing goes on', async () => {
    const model = await practise(held);
    const draft = model.state.value?.draft;
    await model.publish();
    expect(model.state.value?.held?.verdict).toEqual(held);
    model.keepEditing();
    expect(model.state.value).toMatchObject({ held: null, outcome: 'kept-editing', draft });
  });

  test('calls no answer "not checked", not clear', async () => {
    const model = await practise(null);
    await model.publish();
    expect(model.state.value?.held?.verdict.decision).toBe('unavailable');
  });

  test('applies a fix to the words of the finding', async () => {
    const model = await practise(held);
    model.write('Yesterday you came.');
    await model.publish();
    model.applyFix(0);
    expect(model.state.value).toMatchObject({ held: null, outcome: 'fixed', draft: 'Once you came.' });
  });

  test('closes the dialog with the last finding that is no risk', async () => {
    const model = await practise({ ...held, findings: [finding, finding] } as Verdict);
    await model.publish();
    model.dismissFinding(0);
    expect(model.state.value?.held).not.toBeNull();
    model.dismissFinding(0);
    expect(model.state.value?.held).toBeNull();
  });
});

test.each([
  ['call 555-0100 now', { start: 5, end: 13 }, '', 'call now'],
  ['last Tuesday', { start: 0, end: 12 }, 'recently', 'recently'],
])('replaceSpan takes one space along with removed words: %s', (text, span, replacement, expected) => {
  expect(replaceSpan(text, span, replacement)).toBe(expected);
});
