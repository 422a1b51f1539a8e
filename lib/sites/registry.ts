import type { SiteAdapter } from './site-adapter.ts';

const files = import.meta.glob<SiteAdapter>(
  ['./*.ts', '!./registry.ts', '!./site-adapter.ts', '!./publish-labels.ts', '!./generic-surface.ts'],
  {
    eager: true,
    import: 'default',
  },
);

/** Every site, found by its file. */
export const siteAdapters: readonly SiteAdapter[] = Object.values(files);

/** The adapter for a host name, or null. A match pattern's `*.` covers the domain and everything under it. */
export function findSite(host: string): SiteAdapter | null {
  return siteAdapters.find((site) => site.matches.some((pattern) => isHostIn(host, pattern))) ?? null;
}

function isHostIn(host: string, pattern: string): boolean {
  const wanted = pattern.split('/')[2] ?? '';
  const domain = wanted.replace(/^\*\./, '');
  return host === domain || (wanted.startsWith('*.') && host.endsWith(`.${domain}`));
}
