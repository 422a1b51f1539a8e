import type { EventExport } from '../../lib/events/event-export.ts';
import { siteAdapters } from '../../lib/sites/registry.ts';
import type { SiteAdapter } from '../../lib/sites/site-adapter.ts';

/** The part of the browser this needs. */
export interface AccessBrowser {
  permissions: { getAll(): Promise<{ origins?: string[] }> };
  extension: { isAllowedIncognitoAccess(): Promise<boolean> };
}

/** Where the browser lets no guard run at all. */
export interface SiteAccess {
  /** Sites a person or an administrator has taken from the extension, in whole or in part. */
  listBlockedSites(): Promise<SiteAdapter['id'][]>;
  /** The same and private windows, as coverage codes. */
  listGaps(): Promise<string[]>;
}

/** True when what is granted by `origin` holds everything under `pattern`. */
function covers(origin: string, pattern: string): boolean {
  const [granted = '', wanted = ''] = [origin, pattern].map((value) => value.split('/')[2]);
  const domain = granted.replace(/^\*\./, '');
  return granted === wanted || (granted.startsWith('*.') && (wanted === domain || wanted.endsWith(`.${domain}`)));
}

const everywhere = ['<all_urls>', '*://*/*', 'https://*/*'];

/** Looks anew at every question, because both can be changed at any time. What the browser does not answer counts as allowed. */
export function createSiteAccess({ permissions, extension }: AccessBrowser): SiteAccess {
  const listBlockedSites = async () => {
    // Not `contains`: for hosts that only content scripts are declared for, Chromium 156 answers no although they run there.
    const { origins } = await permissions.getAll().catch(() => ({ origins: undefined }));
    if (!origins || everywhere.some((pattern) => origins.includes(pattern))) return [];
    // One host of several is enough: messenger.com can be taken while facebook.com is not.
    return siteAdapters
      .filter(({ matches }) => !matches.every((pattern) => origins.some((origin) => covers(origin, pattern))))
      .map(({ id }) => id);
  };
  return {
    listBlockedSites,
    async listGaps() {
      const inPrivate = await extension.isAllowedIncognitoAccess().catch(() => true);
      return [...(await listBlockedSites()).map((site) => `host-blocked:${site}`), ...(inPrivate ? [] : ['private-windows-off'])];
    },
  };
}

interface WatchParts {
  access: Pick<SiteAccess, 'listBlockedSites'>;
  permissions: Record<'onAdded' | 'onRemoved', { addListener(listener: () => void): void }>;
  /** What the toolbar button shows on every tab that has no guard to speak for it. */
  action: { setBadgeText(details: { text: string }): unknown } | undefined;
  events: Pick<EventExport, 'record'>;
}

/** Marks the toolbar button while a site is blocked, and counts it. Call synchronously at start. */
export function watchSiteAccess({ access, permissions, action, events }: WatchParts): void {
  const look = async () => {
    const blocked = await access.listBlockedSites();
    await action?.setBadgeText({ text: blocked.length > 0 ? '!' : '' });
    for (const site of blocked) {
      await events.record({ kind: 'coverage', site, state: 'not-guarded', reasons: [`host-blocked:${site}`] }, { isPrivate: false });
    }
  };
  const onChange = () => void look().catch(() => undefined);
  permissions.onAdded.addListener(onChange);
  permissions.onRemoved.addListener(onChange);
  onChange();
}
