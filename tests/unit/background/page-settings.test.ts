import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { refreshPolicy } from '../../../lib/settings/read-policy.ts';
import { createSettingsStore } from '../../../lib/settings/settings-store.ts';
import { pauseKey } from '../../../lib/settings/storage-keys.ts';
import { browser, managed, startWorker } from './worker.ts';

const question = { type: 'getPageSettings', site: 'facebook' };

beforeEach(async () => {
  fakeBrowser.reset();
  await refreshPolicy(browser);
});

describe('getPageSettings', () => {
  it('says when a site is switched off by policy', async () => {
    await managed.set({ enabledSites: ['x'], organizationName: 'Harbor Ridge' });
    await refreshPolicy(browser);
    expect(await startWorker().ask(question)).toMatchObject({ answer: { enabled: false, organizationName: 'Harbor Ridge' } });
  });

  it('tells a pause at once, and not when policy forbids pausing', async () => {
    const { ask } = startWorker();
    expect(await ask(question)).toMatchObject({ answer: { pausedUntil: null } });
    expect(await createSettingsStore(browser).setPause(10)).toBe(true);
    expect(await ask(question)).toMatchObject({ answer: { pausedUntil: expect.any(Number) } });
    await managed.set({ pauseAllowed: false });
    await refreshPolicy(browser);
    expect(await ask(question)).toMatchObject({ answer: { pausedUntil: null } });
  });

  it('sends the words of the dialog where the language is not the English the page has already', async () => {
    expect(await startWorker().ask(question)).not.toMatchObject({ answer: { words: expect.anything() } });
    await managed.set({ interfaceLanguage: 'es' });
    await refreshPolicy(browser);
    expect(await startWorker().ask(question)).toMatchObject({ answer: { words: { overlay: { keepEditing: 'Seguir editando' } } } });
  });

  it('takes a damaged pause for none', async () => {
    await browser.storage.local.set({ [pauseKey]: Number.MAX_SAFE_INTEGER });
    expect(await startWorker().ask(question)).toMatchObject({ answer: { enabled: true, pausedUntil: null } });
  });
});
