import { browser } from 'wxt/browser';
import { isOrphaned } from '../messaging/send-message.ts';
import { openFindings } from '../messaging/tab-messages.ts';
import type { SurfaceAdapter } from '../sites/site-adapter.ts';
import { findFocused, walkUp } from './composed-tree.ts';
import type { Composer } from './find-composer.ts';
import { findComposerByEditor } from './find-composer.ts';

/** Calls back with the box the person writes in when she asks by key to see what was found. */
export function onOpenFindings(
  getSurfaces: () => readonly SurfaceAdapter[],
  review: (composer: Composer) => void,
  signal: AbortSignal,
): void {
  const listener = (message: unknown): undefined => {
    if (message !== openFindings) return;
    const focused = findFocused();
    const composer = focused && findComposerByEditor([...walkUp(focused)], getSurfaces());
    if (composer) review(composer);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => !isOrphaned() && browser.runtime.onMessage.removeListener(listener));
}
