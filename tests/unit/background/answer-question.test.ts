import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { page, popup, question, startWorker } from './worker.ts';

beforeEach(() => fakeBrowser.reset());

describe('questions the background refuses', () => {
  it.each([
    ['a type it does not know', { type: 'getEverything' }, 'unknown-type'],
    ['a name every object has', { type: 'constructor' }, 'unknown-type'],
    ['no object', 'checkDraft', 'unknown-type'],
    ['a wrong shape, by the field and not its content', { ...question, text: 12 }, 'bad-shape:text'],
    ['a draft over the limit', { ...question, text: 'x'.repeat(63_207) }, 'bad-shape:text'],
    ['what only our own pages may ask', { type: 'getTabStatus', tabId: 7 }, 'not-allowed-from-here'],
  ])('%s', async (_case, message, reason) => {
    expect(await startWorker().ask(message)).toEqual({ ok: false, reason });
  });

  it.each([
    ['another extension', { ...page, id: 'someone-else' }],
    ['a foreign host', { ...page, url: 'https://facebook.com.evil.example/' }],
    ['a host that only ends alike', { ...page, url: 'https://notfacebook.com/' }],
    ['a page without encryption', { ...page, url: 'http://www.facebook.com/' }],
    ['an empty frame on a foreign host', { ...page, url: 'about:blank', origin: 'https://evil.example' }],
    ['an empty frame without origin', { ...page, url: 'about:blank', origin: 'null' }],
    ['nobody', {}],
  ])('from %s', async (_case, sender) => {
    expect(await startWorker().ask(question, sender)).toEqual({ ok: false, reason: 'unknown-sender' });
  });

  it('from a page that speaks for another site', async () => {
    const { ask } = startWorker();
    expect(await ask({ ...question, site: 'x' })).toEqual({ ok: false, reason: 'wrong-site' });
    expect(await ask({ type: 'getPageSettings', site: 'linkedin' })).toEqual({ ok: false, reason: 'wrong-site' });
  });
});

describe('questions the background answers', () => {
  it.each([
    ['facebook', 'https://www.messenger.com/t/1'],
    ['x', 'https://twitter.com/home'],
    ['linkedin', 'https://www.linkedin.com/feed/'],
    ['instagram', 'https://www.instagram.com/'],
  ])('of %s at %s', async (site, url) => {
    expect(await startWorker().ask({ type: 'getPageSettings', site }, { ...page, url })).toMatchObject({ ok: true });
  });

  it('of an empty frame inside a guarded page', async () => {
    const frame = { ...page, url: 'about:blank', origin: 'https://www.facebook.com' };
    expect(await startWorker().ask(question, frame)).toMatchObject({ ok: true });
  });

  it('of the popup, about a tab of a site with several domains', async () => {
    const { ask } = startWorker();
    const tab = await fakeBrowser.tabs.create({ url: 'https://twitter.com/home' });
    const sender = { ...page, url: 'https://twitter.com/home', tab: { id: tab.id, incognito: false } };
    await ask({ type: 'reportCoverage', site: 'x', state: 'guarded', reasons: [] }, sender);
    const reply = await ask({ type: 'getTabStatus', tabId: tab.id }, popup);
    expect(reply).toEqual({ ok: true, answer: { state: 'guarded', site: 'x', reasons: [] } });
  });
});
