import { defineContentScript } from 'wxt/utils/define-content-script';
import { guardPage } from '../lib/compose/start-guard.ts';
import site from '../lib/sites/x.ts';

export default defineContentScript({
  matches: site.matches,
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  main: () => guardPage(site),
});
