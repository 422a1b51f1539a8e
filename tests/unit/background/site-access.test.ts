import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { createSiteAccess, watchSiteAccess } from '../../../entrypoints/background/site-access.ts';
import type { EventFacts } from '../../../lib/events/export-event.ts';
import { siteAdapters } from '../../../lib/sites/registry.ts';
import { page, popup, startWorker } from './worker.ts';

const report = { type: 'reportCoverage', site: 'facebook', state: 'guarded', reasons: [] };

/** A browser that lets the extension run everywhere but on these hosts. */
const createBrowser = (blocked: RegExp, inPrivate = true) => ({
  permissions: {
    getAll: async () => ({ origins: siteAdapters.flatMap(({ matches }) => matches).filter((origin) => !blocked.test(origin)) }),
  },
  extension: { isAllowedIncognitoAccess: async () => inPrivate },
});

beforeEach(() => fakeBrowser.reset());

describe('where the browser lets no guard run', () => {
  it('names blocked sites and private windows', async () => {
    expect(await createSiteAccess(createBrowser(/linkedin/, false)).listGaps()).toEqual(['host-blocked:linkedin', 'private-windows-off']);
    expect(await createSiteAccess(createBrowser(/none/)).listGaps()).toEqual([]);
  });

  it('names a site of which one host is blocked, except on the host that is not', async () => {
    const access = createSiteAccess(createBrowser(/messenger/));
    expect(await access.listGaps()).toEqual(['host-blocked:facebook']);
    const { ask } = startWorker({ access });
    fakeBrowser.tabs.get = (async () => ({ url: page.url })) as never;
    const tab = { type: 'getTabStatus', tabId: 7 };
    expect(await ask(tab, popup)).toMatchObject({ answer: { state: 'not-a-site', reasons: ['host-blocked:facebook'] } });
    await ask({ ...report, state: 'idle' }, page);
    expect(await ask(tab, popup)).toMatchObject({ answer: { state: 'idle', reasons: [] } });
  });

  it('takes a grant for a whole domain as one for its hosts', async () => {
    const granted = ['*.facebook.com', '*.messenger.com', '*.x.com', '*.twitter.com', '*.linkedin.com', '*.instagram.com'];
    const getAll = async () => ({ origins: granted.map((host) => `https://${host}/*`) });
    expect(await createSiteAccess({ ...createBrowser(/none/), permissions: { getAll } }).listGaps()).toEqual([]);
  });

  it('names nothing when the browser does not answer', async () => {
    const silent = () => Promise.reject(new Error('no'));
    const access = createSiteAccess({ permissions: { getAll: silent }, extension: { isAllowedIncognitoAccess: silent } });
    expect(await access.listGaps()).toEqual([]);
  });

  it('is told in the popup of a tab without a guard, and not where drafts are guarded', async () => {
    const { ask } = startWorker({ access: createSiteAccess(createBrowser(/linkedin/)) });
    fakeBrowser.tabs.get = (async () => ({ url: page.url })) as never;
    const tab = { type: 'getTabStatus', tabId: 7 };
    expect(await ask(tab, popup)).toMatchObject({ answer: { state: 'not-a-site', reasons: ['host-blocked:linkedin'] } });
    await ask(report, page);
    expect(await ask(tab, popup)).toMatchObject({ answer: { state: 'guarded', reasons: [] } });
  });

  it('is counted with what pages report of themselves', async () => {
    const { ask, exported } = startWorker({ access: createSiteAccess(createBrowser(/none/, false)) });
    await ask(report, page);
    expect(exported).toEqual([{ kind: 'coverage', site: 'facebook', state: 'guarded', reasons: ['private-windows-off'] }]);
  });

  it('marks the toolbar button and counts a blocked site, also when it is taken away later', async () => {
    const badges: string[] = [];
    const counted: EventFacts[] = [];
    const listeners: (() => void)[] = [];
    let blocked: 'x'[] = [];
    const event = { addListener: (listener: () => void) => void listeners.push(listener) };
    watchSiteAccess({
      access: { listBlockedSites: async () => blocked },
      permissions: { onAdded: event, onRemoved: event },
      action: { setBadgeText: ({ text }) => void badges.push(text) },
      events: { record: async (facts) => void counted.push(facts) },
    });
    await new Promise((resolve) => setTimeout(resolve));
    blocked = ['x'];
    listeners[1]?.();
    await new Promise((resolve) => setTimeout(resolve));
    expect(badges).toEqual(['', '!']);
    expect(counted).toEqual([{ kind: 'coverage', site: 'x', state: 'not-guarded', reasons: ['host-blocked:x'] }]);
  });
});
