import { readEditorText } from '../editors/read-editor-text.ts';
import { writeEditorText } from '../editors/write-editor-text.ts';
import type { Protocol } from '../messaging/protocol.ts';
import type { OverrideReason, Verdict } from '../verdict/verdict.ts';
import type { DraftChecker } from './draft-checker.ts';
import type { Composer } from './find-composer.ts';
import { findAgain } from './find-composer.ts';
import type { DraftChange, GuardScreen } from './overlay-host.tsx';
import { noteOwnWords } from './own-words.ts';
import type { PublishGesture } from './publish-gesture.ts';
import type { PublishSteps } from './publish-steps.ts';
import type { PageDraft } from './read-draft.ts';
import { hasAttachment, readDraft, readText } from './read-draft.ts';
import { replayGesture, watchPublished } from './replay-gesture.ts';

/**
 * The life of one draft, from the first letter to the publish.
 *
 *   open       nothing held. A publish gesture is judged on the text as it is at that moment:
 *              known and clear → passes untouched; anything else → held, and
 *   checking   the verdict is awaited. Clear → releasing. Text changed meanwhile → open, nothing published, said so.
 *              Anything else → shown.
 *   shown      the dialog is open. Keep editing, Esc, or the box leaving the page → open. Publish anyway → releasing.
 *   releasing  the held act is done again, once, and watched. The text left the box → open. No sign of it (the site ignores
 *              scripted events) → armed.
 *   armed      said so; the person's next press of exactly this text passes untouched, once. Any other text → open.
 *
 * In checking, shown and releasing every further gesture on the box is swallowed: one press, at most one publish.
 */
type Phase = 'open' | 'checking' | 'shown' | 'releasing' | 'armed';

interface DraftState {
  composer: Composer;
  phase: Phase;
  /** The text that may pass (armed) or is being sent (releasing). */
  clearedText: string | null;
  /** The last publish let through: a second gesture on the same text right after it is the same double click. */
  passed: { text: string; chain: number; at: number } | null;
}

/** A gesture with the number of the press it belongs to: pointerdown, click and submit of one press share it. */
export interface JudgedGesture extends PublishGesture {
  chain: number;
  isRepeat: boolean;
}

export interface ComposeGuard {
  /** Decides at once about a gesture. `hold`: the event must be stopped now; the guard does the rest. */
  judge(gesture: JudgedGesture): 'pass' | 'hold';
  /** Whether a person's press would pass now. Changes nothing but may start the check early. */
  foresee(composer: Composer): 'pass' | 'hold';
  /** The person typed: what was let through before is over. */
  noteEdit(editor: Element): void;
  /** The person asks what was found in this box. Opens the dialog without a publish; says so when there is nothing. */
  review(composer: Composer): Promise<void>;
  stop(): void;
}

export interface GuardParts {
  checker: DraftChecker;
  steps: PublishSteps;
  screen: GuardScreen;
  /** Runs `send` with the gate open for the events it dispatches. */
  dispatch(send: () => void): void;
  record(action: GuardAction): void;
  /** The person is back in her text; what is known of it may have changed. */
  onReviewed?(composer: Composer, draft: PageDraft): void;
}

export interface GuardAction {
  composer: Composer;
  verdict: Exclude<Verdict, { decision: 'allow' }>;
  action: Protocol['recordAction']['question']['action'];
  reason?: OverrideReason;
  /** Rules the action is about, when not all of the verdict's. */
  rules?: string[];
}

/** Two gestures on one text within this time are one. */
const doubleMs = 1000;
/** Editors take changes within this time for one step (Quill: 1 s), and undoing a fix would take the last words typed with it. */
const undoStepMs = 1000;
/** A wait longer than this is felt. */
const feltMs = 500;

/** A draft of several boxes, or one whose box the site has put away, cannot be written to. */
const isWritable = ({ editors, remembered }: Composer): boolean => editors.length === 1 && !remembered;

const isEmpty = (text: string): boolean => text.trim() === '';

export function createComposeGuard({ checker, steps, screen, dispatch, record, onReviewed = () => {} }: GuardParts): ComposeGuard {
  const states = new WeakMap<Element, DraftState>();
  /** States that hold or have just let something through; the only ones that must survive the site replacing the editor. */
  const busy = new Set<DraftState>();
  /** When the person last changed the text of a box, by `Date.now()`. */
  const editedAt = new WeakMap<Element, number>();
  let isStopped = false;

  function findState(composer: Composer): DraftState {
    const [editor] = composer.editors;
    const own = editor && states.get(editor);
    const orphan = own
      ? null
      : [...busy].find(
          (state) => state.composer.surface.id === composer.surface.id && !state.composer.editors.some((other) => other.isConnected),
        );
    const state = own ?? orphan ?? { composer, phase: 'open', clearedText: null, passed: null };
    state.composer = composer;
    for (const part of composer.editors) states.set(part, state);
    return state;
  }

  function enter(state: DraftState, phase: Phase, clearedText: string | null = null): void {
    state.phase = phase;
    state.clearedText = clearedText;
    if (phase === 'open') busy.delete(state);
    else busy.add(state);
  }

  function markPassed(state: DraftState, text: string, chain: number): 'pass' {
    enter(state, 'open');
    steps.forget();
    noteOwnWords(text);
    const passed = { text, chain, at: Date.now() };
    state.passed = passed;
    busy.add(state);
    setTimeout(() => {
      if (state.passed === passed && state.phase === 'open') busy.delete(state);
    }, doubleMs);
    return 'pass';
  }

  function judge(gesture: JudgedGesture): 'pass' | 'hold' {
    const state = findState(gesture.composer);
    if (state.phase === 'releasing') return isFollowUp(state, gesture) ? 'pass' : 'hold';
    if (state.phase === 'checking' || state.phase === 'shown') return 'hold';
    const draft = readDraft(gesture.composer);
    if (isEmpty(draft.text)) return 'pass';
    if (state.passed?.text === draft.text) {
      if (state.passed.chain === gesture.chain && !gesture.isRepeat) return 'pass';
      if (Date.now() - state.passed.at < doubleMs) return 'hold';
    }
    if (gesture.isRepeat) return 'hold';
    if (state.phase === 'armed' && state.clearedText === draft.text && gesture.event.isTrusted)
      return markPassed(state, draft.text, gesture.chain);
    if (checker.findKnown(draft)?.decision === 'allow') return markPassed(state, draft.text, gesture.chain);
    void hold(state, gesture, draft);
    return 'hold';
  }

  /** The site's own reaction to the act being released: its handler presses the button or submits the form a turn later. */
  function isFollowUp(state: DraftState, gesture: JudgedGesture): boolean {
    const isSites = gesture.kind === 'submit' || !gesture.event.isTrusted;
    return isSites && readText(gesture.composer) === state.clearedText;
  }

  function foresee(composer: Composer): 'pass' | 'hold' {
    const state = findState(composer);
    if (state.phase === 'checking' || state.phase === 'shown' || state.phase === 'releasing') return 'hold';
    const draft = readDraft(composer);
    if (isEmpty(draft.text)) return 'pass';
    if (state.passed?.text === draft.text && Date.now() - state.passed.at < doubleMs) return 'hold';
    if (state.phase === 'armed' && state.clearedText === draft.text) return 'pass';
    const known = checker.findKnown(draft);
    if (!known) void checker.check(draft);
    return known?.decision === 'allow' ? 'pass' : 'hold';
  }

  async function hold(state: DraftState, gesture: PublishGesture, draft: PageDraft): Promise<void> {
    enter(state, 'checking');
    const verdict = checker.findKnown(draft) ?? (await checkVisibly(draft));
    const composer = findAgain(state.composer, draft.text);
    if (isStopped || !composer) return enter(state, 'open');
    state.composer = composer;
    const now = readText(composer);
    if (now !== draft.text) {
      enter(state, 'open');
      if (!isEmpty(now)) screen.notify('changed-while-checking');
    } else if (verdict.decision === 'allow') await release(state, gesture, draft.text);
    else show(state, gesture, draft, verdict);
  }

  /** Says that the check is running when it takes long enough to be felt. */
  async function checkVisibly(draft: PageDraft): Promise<Verdict> {
    let endNotice = (): void => {};
    const timer = setTimeout(() => {
      endNotice = screen.notify('checking');
    }, feltMs);
    const verdict = await checker.check(draft);
    clearTimeout(timer);
    endNotice();
    return verdict;
  }

  async function review(composer: Composer): Promise<void> {
    const state = findState(composer);
    if (state.phase !== 'open' && state.phase !== 'armed') return;
    const draft = readDraft(composer);
    const verdict = isEmpty(draft.text) ? null : (checker.findKnown(draft) ?? (await checkVisibly(draft)));
    // A publish may have been pressed meanwhile; it shows the same.
    if (isStopped || (state.phase !== 'open' && state.phase !== 'armed')) return;
    if (!verdict || verdict.decision === 'allow') screen.notify('nothing-found');
    else if (readText(composer) === draft.text) show(state, null, draft, verdict);
  }

  /** @param gesture the held publish; null when the person only asked to see what was found. */
  function show(state: DraftState, gesture: PublishGesture | null, draft: PageDraft, verdict: GuardAction['verdict']): void {
    enter(state, 'shown');
    const { composer } = state;
    const note = (action: GuardAction['action'], more?: Partial<GuardAction>): void => record({ composer, verdict, action, ...more });
    const keep = (): void => {
      enter(state, 'open');
      onReviewed(composer, draft);
    };
    const reopen = (action: GuardAction['action'], more?: Partial<GuardAction>): void => {
      keep();
      note(action, more);
    };
    // What was looked at on purpose is no warning that interrupted.
    if (gesture) note('shown');
    const isShown = screen.showWarning({
      composer,
      verdict,
      text: draft.text,
      hasAttachment: hasAttachment(composer),
      onKeepEditing: () => (gesture ? reopen('kept-editing') : keep()),
      onGone: () => enter(state, 'open'),
      ...(gesture && {
        held: gesture.event,
        onPublishAnyway: (reason) => {
          reopen('published-anyway', { reason });
          const now = findAgain(composer, draft.text);
          if (!now || readText(now) !== draft.text) return;
          state.composer = now;
          void release(state, gesture, draft.text);
        },
      }),
      ...(isWritable(composer) && {
        onChange: (change) => {
          reopen(change.kind);
          void write(state, draft.text, change);
        },
      }),
      ...(verdict.override === 'allowed' && {
        onDismiss: (finding, isLast) => {
          checker.dismiss(draft, finding);
          note('dismissed-finding', { rules: [finding.rule] });
          if (!isLast) return;
          keep();
          screen.notify(gesture ? 'nothing-left' : 'nothing-found');
        },
      }),
    });
    // Another dialog is open already; this box stays as it was, and the next press asks again.
    if (!isShown) enter(state, 'open');
  }

  async function write(state: DraftState, text: string, { start, end, text: words }: DraftChange): Promise<void> {
    const lastEdit = Math.max(...state.composer.editors.map((editor) => editedAt.get(editor) ?? 0));
    await new Promise((resolve) => setTimeout(resolve, lastEdit + undoStepMs - Date.now()));
    const editor = findAgain(state.composer, text)?.editors[0];
    // Pressed again meanwhile: what is being judged must not change behind the dialog.
    const isFree = state.phase === 'open' && editor instanceof HTMLElement && readEditorText(editor) === text;
    const isDone = isFree && (await writeEditorText(editor, start, end, words));
    if (!isDone && !isStopped) screen.notify('not-changed', text.slice(0, start) + words + text.slice(end));
  }

  async function release(state: DraftState, gesture: PublishGesture, text: string): Promise<void> {
    enter(state, 'releasing', text);
    const isSent = await replayGesture(gesture, state.composer, dispatch);
    const isPublished = isSent && (await watchPublished(state.composer, text, gesture.target));
    if (isStopped) return;
    if (isPublished) {
      steps.forget();
      noteOwnWords(text);
      enter(state, 'open');
      return;
    }
    enter(state, 'armed', text);
    screen.notify('press-again');
  }

  return {
    judge,
    foresee,
    review,
    noteEdit(editor) {
      const state = states.get(editor);
      if (state) state.passed = null;
      editedAt.set(editor, Date.now());
    },
    stop() {
      isStopped = true;
      busy.clear();
      screen.close();
    },
  };
}
