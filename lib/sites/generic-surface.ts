import { publishLabels } from './publish-labels.ts';
import type { SurfaceAdapter } from './site-adapter.ts';
import { seen } from './site-adapter.ts';

/**
 * Guards any other box with a publish-like control on a site's pages, treated as the more careful kind. Enter counts as
 * publishing unless the box says it has several lines.
 */
export const createGenericSurface = (siteId: string): SurfaceAdapter => ({
  id: `${siteId}/other`,
  isGeneric: true,
  kind: 'reply',
  editor: [
    seen(
      '[contenteditable]:not([role="searchbox"], [contenteditable="false"], [contenteditable="false"] *)',
      '2026-11',
      'fallback, no site markup',
    ),
    seen('textarea:not([role="searchbox"], [readonly])', '2026-11', 'fallback, no site markup'),
    // One that draws its text itself and takes the keys by other means.
    seen(
      '[role="textbox"]:not(input, textarea, [aria-readonly="true"], [contenteditable], [contenteditable] *, :has([contenteditable]))',
      '2026-11',
      'fallback, no site markup',
    ),
  ],
  container: [seen('form', '2026-11', 'fallback, no site markup')],
  publish: {
    selectors: [],
    labels: [...publishLabels.post, ...publishLabels.comment, ...publishLabels.send, ...publishLabels.share],
    stepLabels: publishLabels.next,
  },
  enter: { newlineWhen: '[aria-multiline="true"], textarea[rows]' },
  thread: { within: [] },
});
