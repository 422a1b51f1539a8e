import { browser } from 'wxt/browser';
import type { Composer } from '../compose/find-composer.ts';
import type { PageDraft } from '../compose/read-draft.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { createMarksView, MarkedDraft, MarksParts, MarksView } from './create-marks-view.ts';

/** Quiet marks in the draft a person is writing. A bonus: where they cannot be shown, the dialog still says everything. */
export interface Marks {
  /** What the last check of a box found; nothing, and its marks go. */
  note(composer: Composer, draft: PageDraft, verdict: Verdict): void;
  clear(): void;
  isOwn(event: Event): boolean;
}

declare global {
  /** Set by `marks.js` in the content script's own world, out of the page's reach. */
  var secondLookMarks: typeof createMarksView | undefined;
}

/** Marks whose code is loaded with the first finding, so that a page where nothing is found pays nothing for it. */
export function createMarks(parts: MarksParts): Marks {
  let view: MarksView | null = null;
  let latest: MarkedDraft | null = null;
  let isAskedFor = false;

  const load = async (): Promise<void> => {
    isAskedFor = true;
    // After an update of the extension its files are gone for this page; then there are no marks.
    await import(/* @vite-ignore */ browser.runtime.getURL('/marks.js')).catch(() => {});
    if (parts.signal.aborted) return;
    view = globalThis.secondLookMarks?.(parts) ?? null;
    view?.show(latest);
  };

  const show = (marked: MarkedDraft | null): void => {
    latest = marked;
    if (view) view.show(marked);
    else if (marked && !isAskedFor) void load();
  };

  return {
    note(composer, { text }, verdict) {
      const isSaid = verdict.decision === 'warn' || verdict.decision === 'block';
      if (isSaid) show({ composer, text, spans: verdict.findings.map(({ start, end, level }) => ({ start, end, level })) });
      else if (latest?.composer.editors[0] === composer.editors[0]) show(null);
    },
    clear: () => show(null),
    isOwn: (event) => view?.isOwn(event) ?? false,
  };
}
