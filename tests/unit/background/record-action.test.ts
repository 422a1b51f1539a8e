import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { createEventLog } from '../../../lib/log/event-log.ts';
import { refreshPolicy } from '../../../lib/settings/read-policy.ts';
import { action, browser, managed, page, popup, question, startWorker } from './worker.ts';

const readLog = () => createEventLog(browser.storage.local).read();
const done = { ok: true, answer: null };

beforeEach(async () => {
  fakeBrowser.reset();
  await refreshPolicy(browser);
});

describe('recordAction', () => {
  it('writes what happened to the log of this device and hands it to the export', async () => {
    const { ask, exported } = startWorker();
    expect(await ask(action)).toEqual(done);
    const { type: _type, ...facts } = action;
    expect(await readLog()).toEqual([{ ...facts, at: expect.any(Number) }]);
    expect(exported).toEqual([{ kind: 'verdict', ...facts }]);
  });

  it.each([{ id: 7, incognito: true }, { id: 7 }])('keeps nothing from a window that is or may be private: %j', async (tab) => {
    const { ask, exported } = startWorker();
    expect(await ask(action, { ...page, tab })).toEqual(done);
    expect([await readLog(), exported]).toEqual([[], []]);
  });

  it('keeps no log when the organization wants none', async () => {
    await managed.set({ logRetentionDays: 0 });
    await refreshPolicy(browser);
    expect(await startWorker().ask(action)).toEqual(done);
    expect(await readLog()).toEqual([]);
  });

  it('drops members the protocol does not have, and refuses what is practised on our own pages', async () => {
    const { ask } = startWorker();
    await ask({ ...action, text: 'draft words' });
    expect(JSON.stringify(await browser.storage.local.get(null))).not.toContain('draft words');
    expect(await ask(action, popup)).toEqual({ ok: false, reason: 'not-allowed-from-here' });
  });

  it('answers, and checks go on, when log and export fail', async () => {
    const fail = () => Promise.reject(new Error('disk full'));
    const { ask } = startWorker({ log: { append: fail }, events: { record: fail } });
    expect(await ask(action)).toEqual(done);
    expect(await ask(question)).toMatchObject({ ok: true });
  });
});

describe('reportCoverage', () => {
  it('exports what is guarded, not that a page has no box', async () => {
    const { ask, exported } = startWorker();
    const report = { type: 'reportCoverage', site: 'facebook', state: 'idle', reasons: [] };
    await ask(report);
    await ask({ ...report, state: 'partly', reasons: ['no-adapter:facebook/other'] });
    expect(exported).toEqual([{ kind: 'coverage', site: 'facebook', state: 'partly', reasons: ['no-adapter:facebook/other'] }]);
  });
});
