import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { Detection } from '../../../lib/detection/detect-phi.ts';
import type { Draft } from '../../../lib/detection/draft.ts';
import { refreshPolicy } from '../../../lib/settings/read-policy.ts';
import { createSettingsStore } from '../../../lib/settings/settings-store.ts';
import { userSettingsKey } from '../../../lib/settings/storage-keys.ts';
import { browser, disclosure, managed, question, startWorker } from './worker.ts';

// The scores stand for any detector, so that only the way from settings to verdict is under test.
const detector = vi.hoisted(() => ({ score: 0.9, drafts: [] as Draft[] }));
vi.mock('../../../lib/detection/detect-phi.ts', () => ({
  detectPhi(draft: Draft): Detection {
    detector.drafts.push(draft);
    const finding = { type: 'care-relationship' as const, start: 0, end: 14, rule: 'care/visit', score: 0.9 };
    return { stopScore: detector.score, cautionScore: detector.score, findings: [finding] };
  },
}));

const decisionOf = async (reply: ReturnType<ReturnType<typeof startWorker>['ask']>) => {
  const got = await reply;
  return got.ok && got.answer && 'decision' in got.answer ? got.answer.decision : got;
};

beforeEach(() => {
  fakeBrowser.reset();
  detector.score = 0.9;
  detector.drafts.length = 0;
});

describe('checkDraft', () => {
  it('is answered strictly while the browser keeps the policy question pending', async () => {
    detector.score = 0.4;
    expect(await decisionOf(startWorker().ask(question))).toBe('block');
    await refreshPolicy(browser);
    expect(await decisionOf(startWorker().ask(question))).toBe('allow');
  });

  it('follows a change of strictness with the next check', async () => {
    await refreshPolicy(browser);
    detector.score = 0.4;
    const { ask } = startWorker();
    expect(await decisionOf(ask(question))).toBe('allow');
    await createSettingsStore(browser).setUserSetting('strictness', 'strict');
    expect(await decisionOf(ask(question))).toBe('block');
  });

  it('follows a change of the policy with the next check', async () => {
    await refreshPolicy(browser);
    const { ask } = startWorker();
    expect(await ask(question)).toMatchObject({ answer: { decision: 'block', override: 'allowed' } });
    await managed.set({ overrideMode: 'forbidden', organizationName: 'Harbor Ridge', exemptTerms: ['Harbor Ridge 5K'] });
    await refreshPolicy(browser);
    expect(await ask(question)).toMatchObject({ answer: { decision: 'block', override: 'forbidden' } });
    expect(detector.drafts.at(-1)?.organization).toMatchObject({ names: ['Harbor Ridge'], exemptTerms: ['Harbor Ridge 5K'] });
  });

  it.each([['broken'], [{ version: 1, values: 'broken' }], [{ version: 1, values: { strictness: 'never', overrideMode: 7 } }]])(
    'falls back to the defaults over damaged settings: %j',
    async (stored) => {
      await refreshPolicy(browser);
      await browser.storage.local.set({ [userSettingsKey]: stored });
      const { ask } = startWorker();
      expect(await ask(question)).toMatchObject({ answer: { decision: 'block', override: 'allowed' } });
      detector.score = 0.4;
      expect(await decisionOf(ask(question))).toBe('allow');
    },
  );

  it('is answered strictly when the settings cannot be read at all', async () => {
    detector.score = 0.4;
    const settings = { getSnapshot: () => Promise.reject(new Error('storage is gone')) };
    expect(await decisionOf(startWorker({ settings }).ask(question))).toBe('block');
  });

  it('explains in the language in force and offers the organization’s own reply first', async () => {
    await managed.set({ interfaceLanguage: 'es', safeReplies: ['Please call our office at 555-0100.'] });
    await refreshPolicy(browser);
    const { ask } = startWorker();
    const spanish = await ask(question);
    expect(spanish).toMatchObject({ answer: { safeReplies: expect.arrayContaining(['Please call our office at 555-0100.']) } });
    await managed.set({ interfaceLanguage: 'en' });
    await refreshPolicy(browser);
    const english = await ask(question);
    const why = (reply: typeof english) => (reply as { answer: { findings: { why: string }[] } }).answer.findings[0]?.why;
    expect(why(spanish)).toMatch(/\S/);
    expect(why(spanish)).not.toBe(why(english));
  });

  it('leaves nothing of the draft in storage', async () => {
    await refreshPolicy(browser);
    await startWorker().ask(question);
    const stored = JSON.stringify([await browser.storage.local.get(null), await fakeBrowser.storage.session.get(null)]);
    expect(stored).not.toContain(disclosure.slice(0, 20));
    expect(stored).not.toContain('Marisa');
  });
});
