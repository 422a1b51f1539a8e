import type { SurfaceAdapter } from '../sites/site-adapter.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { ComposeGuard } from './compose-guard.ts';
import { isVisible, readPath } from './composed-tree.ts';
import type { DraftChecker } from './draft-checker.ts';
import type { Composer } from './find-composer.ts';
import { editableCss, findAgain, findComposerByEditor } from './find-composer.ts';
import { listenOnWindow } from './listen-on-window.ts';
import type { PageDraft } from './read-draft.ts';
import { readDraft } from './read-draft.ts';

/** Typing pauses this long before a check is asked for. */
const idleMs = 200;
/** Much text at once is checked sooner; Quill takes a moment to put it in. */
const bulkMs = 30;
const bulkEvents = new Set(['paste', 'cut', 'drop']);
const bulkInputs = new Set(['insertFromPaste', 'insertFromDrop']);
/** A site shows the preview of a picture within this time. */
const pictureMs = 500;

export interface WatchParts {
  getSurfaces(): readonly SurfaceAdapter[];
  checker: DraftChecker;
  guard: ComposeGuard;
  /** A composer was entered or checked: its coverage may be new. */
  onSeen(composer: Composer): void;
  /** What is known of a draft while typing rests. */
  onChecked(composer: Composer, draft: PageDraft, verdict: Verdict): void;
  isOwn(event: Event): boolean;
  signal: AbortSignal;
}

/**
 * Follows what the person does, not what the page does: nothing runs while a site changes its markup. A box is noticed when it
 * gets the focus or text; its draft is checked while typing rests, so that the verdict is known before the publish. Listeners
 * are on `window` only, so nothing is left behind when a box goes.
 */
export function watchComposers({ getSurfaces, checker, guard, onSeen, onChecked, isOwn, signal }: WatchParts): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: Element[] | null = null;
  /** The path of the box last written in. */
  let last: Element[] = [];
  let isChecking = false;

  const checkNow = (): void => {
    clearTimeout(timer);
    const path = waiting;
    waiting = null;
    if (path) void check(path);
  };

  const check = async (path: Element[]): Promise<void> => {
    const composer = findComposerByEditor(
      path.filter((element) => element.isConnected),
      getSurfaces(),
    );
    if (!composer) return;
    onSeen(composer);
    if (isChecking) {
      waiting ??= path;
      return;
    }
    const draft = readDraft(composer);
    const known: Verdict | null = draft.text.trim() === '' ? { decision: 'allow' } : checker.findKnown(draft);
    if (known) return onChecked(composer, draft, known);
    isChecking = true;
    const verdict = await checker.check(draft);
    isChecking = false;
    // What was typed during the check is checked next; an answer for an older text counts for nothing.
    const now = findAgain(composer, draft.text);
    if (waiting || (now && readDraft(now).text !== draft.text)) schedule(waiting ?? path);
    else if (now) onChecked(now, draft, verdict);
  };

  const schedule = (path: Element[], afterMs = idleMs): void => {
    waiting = path;
    last = path;
    clearTimeout(timer);
    timer = setTimeout(checkNow, afterMs);
  };

  const onInput = (event: Event): void => {
    const path = readPath(event);
    const editor = path.find((element) => element.matches(editableCss));
    if (!editor) return;
    guard.noteEdit(editor);
    if (event instanceof InputEvent && event.isComposing) return;
    const isBulk = bulkEvents.has(event.type) || (event instanceof InputEvent && bulkInputs.has(event.inputType));
    schedule(path, isBulk ? bulkMs : idleMs);
  };

  /** Some editors delete and undo by the key itself and let no input event happen. */
  const onKey = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || event.isComposing) return;
    if (event.key === 'Delete' || event.key === 'Backspace' || event.ctrlKey || event.metaKey) onFocus(event, idleMs);
  };

  const onFocus = (event: Event, afterMs = 0): void => {
    const path = readPath(event);
    if (path[0]?.matches(editableCss) && isVisible(path[0])) schedule(path, afterMs);
  };

  /** A picture was chosen, dropped or pasted; its preview follows a moment later. */
  const onPicture = (event: Event): void => {
    const given = event instanceof DragEvent ? event.dataTransfer : event instanceof ClipboardEvent ? event.clipboardData : null;
    const isChosen = event.target instanceof HTMLInputElement && event.target.type === 'file';
    if ((isChosen || given?.types.includes('Files')) && last.length > 0) schedule(last, pictureMs);
  };

  const listen = (type: string, listener: (event: Event) => void): void =>
    listenOnWindow([type], (event) => !isOwn(event) && getSurfaces().length > 0 && listener(event), true, signal);
  // Lexical and Draft.js take what they are given before the browser writes it, so that no input event follows.
  for (const type of ['beforeinput', 'input', 'compositionend', ...bulkEvents]) listen(type, onInput);
  listen('keyup', onKey);
  listen('focusin', onFocus);
  for (const type of ['change', 'drop', 'paste']) listen(type, onPicture);
  // The pointer is on its way to the publish control: what is typed is complete.
  listen('pointerover', (event) => event.isTrusted && waiting && checkNow());
  signal.addEventListener('abort', () => clearTimeout(timer));
}
