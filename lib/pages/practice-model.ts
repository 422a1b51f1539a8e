import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import { widenRemoval } from '../explain/widen-removal.ts';
import type { Locale } from '../i18n/locale.ts';
import { welcomeMessages } from '../i18n/welcome-messages.ts';
import type { PageSettings } from '../messaging/protocol.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { PageAdapter } from './page-adapter.ts';

/** How the last try in the practice box ended. */
export type PracticeOutcome = 'none' | 'published' | 'published-anyway' | 'kept-editing' | 'fixed';

/** A reply that can be published to nobody, held by the same check as on the sites. */
export interface PracticeState {
  locale: Locale;
  draft: string;
  page: PageSettings;
  /** What the dialog shows; null while none is open. */
  held: { verdict: Exclude<Verdict, { decision: 'allow' }>; text: string } | null;
  outcome: PracticeOutcome;
}

export interface PracticeModel {
  state: ReadonlySignal<PracticeState | null>;
  write(draft: string): void;
  publish(): Promise<void>;
  publishAnyway(): void;
  keepEditing(): void;
  applyFix(index: number): void;
  useSafeReply(reply: string): void;
  /** "Not a risk": takes one finding out of the open dialog, and closes it with the last. */
  dismissFinding(index: number): void;
  startOver(): void;
}

/** The answered person is invented, like everything in the practice box. */
const answeredName = 'Marisa W.';

/** Builds the practice box's model. The check is the real one, in the background; nothing is recorded and nothing leaves the page. */
export function createPracticeModel(adapter: PageAdapter): PracticeModel {
  const state = signal<PracticeState | null>(null);
  const change = (values: Partial<PracticeState>) => {
    if (state.value) state.value = { ...state.value, ...values };
  };
  const load = async () => {
    const page = await adapter.ask({ type: 'getPageSettings', site: 'facebook' });
    if (!page) return;
    const { locale } = page;
    const isUntouched = !state.value || state.value.draft === welcomeMessages[state.value.locale].practiceDraft;
    const draft = isUntouched ? welcomeMessages[locale].practiceDraft : (state.value?.draft ?? '');
    state.value = { held: null, outcome: 'none', ...state.value, locale, page, draft };
  };
  adapter.settings.subscribe(() => void load());
  void load();
  return {
    state,
    write: (draft) => change({ draft, outcome: 'none' }),
    async publish() {
      const current = state.value;
      if (!current) return;
      const verdict = await askVerdict(adapter, current);
      if (verdict.decision === 'allow') change({ outcome: 'published' });
      else change({ held: { verdict, text: current.draft } });
    },
    publishAnyway: () => change({ held: null, outcome: 'published-anyway' }),
    keepEditing: () => change({ held: null, outcome: 'kept-editing' }),
    applyFix(index) {
      const held = state.value?.held;
      const finding = held?.verdict.decision === 'unavailable' ? undefined : held?.verdict.findings[index];
      if (!held || finding?.replacement === undefined) return;
      const draft = replaceSpan(held.text, finding, finding.replacement);
      change({ held: null, outcome: 'fixed', draft });
    },
    useSafeReply: (reply) => change({ held: null, outcome: 'fixed', draft: reply }),
    dismissFinding(index) {
      const held = state.value?.held;
      if (!held || held.verdict.decision === 'unavailable') return;
      const findings = held.verdict.findings.filter((_, at) => at !== index);
      change(findings.length > 0 ? { held: { ...held, verdict: { ...held.verdict, findings } } } : { held: null, outcome: 'kept-editing' });
    },
    startOver() {
      if (state.value) change({ held: null, outcome: 'none', draft: welcomeMessages[state.value.locale].practiceDraft });
    },
  };
}

async function askVerdict(adapter: PageAdapter, { draft, locale }: PracticeState): Promise<Verdict> {
  const answered = { name: answeredName, handle: null, text: welcomeMessages[locale].practiceReview };
  const verdict = await adapter.ask({ type: 'checkDraft', site: 'facebook', text: draft, thread: { surface: 'reply', answered } });
  return verdict ?? { decision: 'unavailable', reason: 'failed', override: 'allowed' };
}

/** Puts `replacement` for a span, as the dialog on the sites does. */
export function replaceSpan(text: string, span: { start: number; end: number }, replacement: string): string {
  const { start, end } = widenRemoval(text, span, replacement);
  return `${text.slice(0, start)}${replacement}${text.slice(end)}`;
}
