import type { SiteId } from '../messaging/protocol.ts';
import { sendMessage } from '../messaging/send-message.ts';
import type { Composer } from './find-composer.ts';
import { findPublishControl } from './publish-control.ts';
import { readText } from './read-draft.ts';

export interface CoverageReporter {
  /** Tells that the guard is in place, before any box is entered. */
  start(): void;
  /** Looks at a box the person is in. Says something only when it differs from what was said before. */
  noteComposer(composer: Composer): void;
}

/** Tells the background what of this page is guarded and what is not, by codes. */
export function createCoverageReporter(site: SiteId): CoverageReporter {
  const reasons = new Set<string>();
  let hasComposer = false;
  let said = '';

  const report = (): void => {
    const state = !hasComposer ? 'idle' : reasons.size > 0 ? 'partly' : 'guarded';
    const list = [...reasons].slice(0, 20);
    const now = `${state} ${list.join(' ')}`;
    if (now === said) return;
    said = now;
    void sendMessage('reportCoverage', { site, state, reasons: list });
  };

  return {
    start: report,
    noteComposer(composer) {
      hasComposer = true;
      const { surface } = composer;
      if (surface.isGeneric) reasons.add(`no-adapter:${surface.id}`);
      const missing = `publish-control-not-found:${surface.id}`;
      const isEntered = readText(composer).trim() !== '';
      const hasOtherWay = surface.enter === 'publish' || typeof surface.enter === 'object';
      if (findPublishControl(composer.container, surface.publish)) reasons.delete(missing);
      else if (isEntered && !hasOtherWay) reasons.add(missing);
      report();
    },
  };
}
