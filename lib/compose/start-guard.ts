import { createMarks } from '../marks/load-marks.ts';
import { sendMessage } from '../messaging/send-message.ts';
import type { SiteAdapter, SurfaceAdapter } from '../sites/site-adapter.ts';
import { clearLeftovers } from './clear-leftovers.ts';
import type { ComposeGuard, GuardAction } from './compose-guard.ts';
import { createComposeGuard } from './compose-guard.ts';
import { createDraftChecker } from './draft-checker.ts';
import type { Composer } from './find-composer.ts';
import { onOpenFindings } from './on-open-findings.ts';
import { createGuardScreen } from './overlay-host.tsx';
import { watchPageSettings } from './page-settings.ts';
import { startPublishGate } from './publish-gate.ts';
import { createPublishSteps } from './publish-steps.ts';
import { hasAttachment } from './read-draft.ts';
import { createCoverageReporter } from './report-coverage.ts';
import { createSurfaceList } from './surface-list.ts';
import { watchComposers } from './watch-composers.ts';

/** Says once for each box that has a picture or video that those are not read. */
function createPictureNote(notify: (notice: 'pictures-not-read') => void): (composer: Composer) => void {
  const told = new WeakSet<Element>();
  return (composer) => {
    if (told.has(composer.container) || !hasAttachment(composer)) return;
    told.add(composer.container);
    notify('pictures-not-read');
  };
}

/**
 * Guards the page a content script is in, for the life of the page. The content script's own signal is not used: a page can abort
 * that by sending WXT's "newer script" event, and the guard with it.
 */
export function guardPage(site: SiteAdapter): void {
  startGuard(site, new AbortController().signal);
  // Last: whatever a page has left in the way, the guard stands.
  clearLeftovers();
}

/** Puts the guard before one page: settings, checks, gate, screen. Everything ends with `signal`. */
function startGuard(site: SiteAdapter, signal: AbortSignal): void {
  const steps = createPublishSteps();
  const checker = createDraftChecker(site.id);
  const forget = (): void => {
    checker.forget();
    marks.clear();
    coverage.forget();
  };
  const settings = watchPageSettings(site.id, forget, signal);
  const screen = createGuardScreen(settings.get, signal);
  const surfaces = createSurfaceList(site, () => settings.get().selectorOverrides);
  const getSurfaces = (): readonly SurfaceAdapter[] => (settings.isActive() ? surfaces() : []);
  const review = (composer: Composer): void => void guard.review(composer);
  const marks = createMarks({ getLocale: () => settings.get().locale, onOpen: review, signal });
  const isOwn = (event: Event): boolean => screen.isOwn(event) || marks.isOwn(event);
  const gate = startPublishGate({
    getSurfaces,
    steps,
    guard: (): ComposeGuard => guard,
    onCannotJudge: () => screen.notify('cannot-judge'),
    isOwn,
    signal,
  });
  const guard = createComposeGuard({
    checker,
    steps,
    screen,
    dispatch: gate.open,
    record: (action) => recordAction(site, action),
    onReviewed: (composer, draft) => {
      const known = checker.findKnown(draft);
      if (known) marks.note(composer, draft, known);
    },
  });
  onOpenFindings(getSurfaces, review, signal);
  const pictures = createPictureNote(screen.notify);
  const coverage = createCoverageReporter(site.id, signal);
  watchComposers({
    getSurfaces,
    checker,
    guard,
    onSeen: (composer) => {
      coverage.noteComposer(composer);
      pictures(composer);
    },
    onChecked: (composer, draft, verdict) => {
      marks.note(composer, draft, verdict);
      gate.rehearse(composer);
    },
    isOwn,
    signal,
  });
  coverage.start();
  signal.addEventListener('abort', guard.stop);
}

function recordAction(site: SiteAdapter, { composer, verdict, action, reason, rules: some }: GuardAction): void {
  const level = { block: 'stop', warn: 'caution', unavailable: 'unavailable' } as const;
  const rules =
    some ?? (verdict.decision === 'unavailable' ? [verdict.reason] : [...new Set(verdict.findings.map((finding) => finding.rule))]);
  void sendMessage('recordAction', {
    site: site.id,
    surface: composer.surface.kind,
    level: level[verdict.decision],
    rules: rules.slice(0, 100),
    action,
    ...(reason && { reason }),
  });
}
