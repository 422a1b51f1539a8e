import type { Origin, Sender } from '../../lib/messaging/on-message.ts';
import { findAsker } from '../../lib/messaging/on-message.ts';
import { findSite } from '../../lib/sites/registry.ts';
import type { SiteAdapter } from '../../lib/sites/site-adapter.ts';

/** The site whose content script runs at this address, or null. Only https counts: nothing else is declared. */
export function findSiteOf(url: string | undefined): SiteAdapter | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' ? findSite(hostname) : null;
}

/** Who is trusted: our own pages, and our content script on a host it is declared for. */
export const createOrigin = (runtime: { id: string; getURL(path: '/'): string }): Origin => ({
  extensionId: runtime.id,
  extensionUrl: runtime.getURL('/'),
  isGuardedUrl: (url) => findSiteOf(url) !== null,
});

/** Empty frames and frames from a blob have no address of their own; the browser then names the origin they inherited, which the page cannot choose. */
export function locateSender(sender: Sender & { origin?: string }): Sender {
  const isEmptyFrame = sender.url === 'about:blank' || sender.url === 'about:srcdoc' || sender.url?.startsWith('blob:');
  return isEmptyFrame && sender.origin ? { ...sender, url: `${sender.origin}/` } : sender;
}

/** True when a page speaks for a site other than the one it is on. */
export function claimsOtherSite(message: unknown, sender: Sender, origin: Origin): boolean {
  if (findAsker(sender, origin) !== 'page') return false;
  const { site } = (message ?? {}) as { site?: unknown };
  return typeof site === 'string' && site !== findSiteOf(sender.url)?.id;
}
