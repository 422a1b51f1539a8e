import type { SiteId } from '../messaging/protocol.ts';
import { sendMessage } from '../messaging/send-message.ts';
import type { Composer } from './find-composer.ts';
import { findPublishControl } from './publish-control.ts';
import { readText } from './read-draft.ts';

export interface CoverageReporter {
  /** Tells that the guard is in place, before any box is entered, and again after every navigation without a page load. */
  start(): void;
  /** Looks at a box the person is in. Says something only when it differs from what was said before. */
  noteComposer(composer: Composer): void;
  /** Policy may have named boxes or controls anew: what was seen before is looked at again. */
  forget(): void;
}

/** Whether a publish of this kind of box would be noticed, and what about it is not as it should be. */
interface SurfaceCoverage {
  isGuarded: boolean;
  reasons: string[];
}

/** Tells the background what of this page is guarded and what is not, by codes. */
export function createCoverageReporter(site: SiteId, signal: AbortSignal): CoverageReporter {
  const surfaces = new Map<string, SurfaceCoverage>();
  let page = '';
  let said = '';

  const report = (): void => {
    const seen = [...surfaces.values()];
    const reasons = seen.flatMap((surface) => surface.reasons).slice(0, 20);
    const state =
      seen.length === 0 ? 'idle' : seen.every(({ isGuarded }) => !isGuarded) ? 'not-guarded' : reasons.length > 0 ? 'partly' : 'guarded';
    const now = [state, ...reasons].join(' ');
    if (now === said) return;
    said = now;
    void sendMessage('reportCoverage', { site, state, reasons });
  };

  /** Boxes of the page before are gone, and what was said of them is over. */
  const turnPage = (): void => {
    if (page !== location.pathname) surfaces.clear();
    page = location.pathname;
  };

  return {
    start() {
      const { navigation } = window as { navigation?: EventTarget };
      // Firefox before 147 does not tell; there the next box that is entered does.
      navigation?.addEventListener(
        'currententrychange',
        () => {
          turnPage();
          report();
        },
        { signal },
      );
      report();
    },
    forget: () => surfaces.clear(),
    noteComposer(composer) {
      turnPage();
      const { surface } = composer;
      const coverage = readCoverage(composer);
      if (coverage) surfaces.set(surface.id, coverage);
      report();
    },
  };
}

/** Null while nothing can be told: many sites draw their publish control only when there is text. */
function readCoverage(composer: Composer): SurfaceCoverage | null {
  const { surface, container } = composer;
  const reasons = surface.isGeneric ? [`no-adapter:${surface.id}`] : [];
  // A person may have told the site to do without a button.
  const isControlOptional = typeof surface.enter === 'object' && !surface.isGeneric;
  if (isControlOptional || findPublishControl(container, surface.publish)) return { isGuarded: true, reasons };
  if (readText(composer).trim() === '') return null;
  return { isGuarded: surface.enter === 'publish', reasons: [...reasons, `publish-control-not-found:${surface.id}`] };
}
