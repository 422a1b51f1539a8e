import { defineContentScript } from 'wxt/utils/define-content-script';
import { startGuard } from '../../lib/compose/start-guard.ts';
import { findSite, siteMatches } from '../../lib/sites/registry.ts';

export default defineContentScript({
  matches: siteMatches,
  allFrames: true,
  matchAboutBlank: true,
  runAt: 'document_start',
  main() {
    const site = findSite(location.hostname || (document.referrer && new URL(document.referrer).hostname));
    // Not the context's signal: a page can abort that by sending WXT's "newer script" event, and the guard with it.
    if (site) startGuard(site, new AbortController().signal);
  },
});
