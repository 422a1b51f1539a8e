import { autoUpdate } from '@floating-ui/dom';
import { findFocused, isAround, isVisible } from '../compose/composed-tree.ts';
import type { Composer } from '../compose/find-composer.ts';
import { createShadowHost } from '../compose/shadow-host.ts';
import { isField, readEditorText } from '../editors/read-editor-text.ts';
import type { Locale } from '../i18n/locale.ts';
import type { FieldMarks } from './field-marks.ts';
import { createFieldMarks } from './field-marks.ts';
import { findPlace, isSeen } from './find-place.ts';
import { findRanges } from './find-ranges.ts';
import { highlightText } from './highlight-text.ts';
import marksCss from './marks.css?inline';
import type { MarkedSpan } from './spans.ts';
import { cutSpans, listParts, shiftSpans } from './spans.ts';
import { createStatusChip } from './status-chip.ts';

/** Findings of one draft, as its box stands in the page. */
export interface MarkedDraft {
  composer: Composer;
  text: string;
  spans: readonly MarkedSpan[];
}

export interface MarksView {
  /** Shows these findings and only these; null takes everything away. */
  show(marked: MarkedDraft | null): void;
  /** True for events inside our own element. */
  isOwn(event: Event): boolean;
}

export interface MarksParts {
  getLocale(): Locale;
  onOpen(composer: Composer): void;
  signal: AbortSignal;
}

/** A form field emptied by script says so by no event. */
const lookAgainMs = 250;

/**
 * Underlines what was found in the draft a person is writing, and says how much in a chip beside the box. Follows every change of
 * the text before it is painted, so that nothing flickers; what is said changes only with the next check.
 */
export function createMarksView({ getLocale, onOpen, signal }: MarksParts): MarksView {
  const host = createShadowHost('second-look-marks');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(marksCss);
  host.root.adoptedStyleSheets = [...host.root.adoptedStyleSheets, sheet];
  const chip = createStatusChip(() => shown && onOpen(shown.composer));
  host.root.append(chip.element);

  let shown: MarkedDraft | null = null;
  let fields: FieldMarks[] = [];
  let stopFollowing = (): void => {};
  let placeNumber: number | null = null;
  let frame = 0;
  let again: ReturnType<typeof setTimeout> | undefined;

  const getEditor = (): Element | undefined => shown?.composer.editors[0];

  /** Draws the marks for the text as it is now. */
  const draw = (): void => {
    if (!shown) return;
    const { text, parts } = listParts(shown.composer.editors, readEditorText);
    if (text.trim() === '' || !parts.some(({ editor }) => isVisible(editor))) {
      show(null);
      return;
    }
    if (text !== shown.text) shown = { ...shown, text, spans: shiftSpans(shown.spans, shown.text, text) };
    const { spans } = shown;
    const ranges = parts.flatMap((part) => {
      const own = cutSpans(spans, part);
      if (!isField(part.editor)) return findRanges(part.editor, own);
      fields.find(({ field }) => field === part.editor)?.draw(part.text, own);
      return [];
    });
    highlightText(ranges);
  };

  const place = (): void => {
    const editor = getEditor();
    if (!shown || !editor) return;
    if (!editor.isConnected) {
      show(null);
      return;
    }
    const { container } = shown.composer;
    for (const marks of fields) marks.place(isWrittenIn() && isSeen(marks.field, container, host.element));
    chip.element.hidden = !isWrittenIn() || !isSeen(editor, container, host.element);
    if (chip.element.hidden) return;
    chip.match(editor);
    const size = chip.element.getBoundingClientRect();
    const found = findPlace(editor, container, size, host.element, placeNumber);
    placeNumber = found.number;
    chip.element.style.transform = `translate(${Math.round(found.place.left)}px, ${Math.round(found.place.top)}px)`;
  };

  /** Marks over the page are for who writes; a dialog the site opens takes the focus, and then they are out of its way. */
  const isWrittenIn = (): boolean => {
    const focused = findFocused();
    return focused !== null && (focused === host.element || (shown !== null && isAround(shown.composer.container, focused)));
  };

  const update = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      draw();
      place();
    });
  };

  /** What a site opens in answer to a letter, such as a list of people to mention, comes a moment after it. */
  const lookAgain = (): void => {
    clearTimeout(again);
    again = setTimeout(place, lookAgainMs);
  };

  const observer = new MutationObserver(update);

  const follow = ({ composer: { editors } }: MarkedDraft): void => {
    const [editor] = editors;
    if (!editor) return;
    const layer = editor.closest('dialog:modal') ?? document.documentElement;
    if (host.element.parentNode !== layer) layer.append(host.element);
    fields = editors.filter(isField).map((field) => createFieldMarks(field, host.root));
    for (const other of editors) observer.observe(other, { subtree: true, childList: true, characterData: true });
    const timer = fields.length > 0 ? setInterval(() => isChanged() && update(), lookAgainMs) : undefined;
    const stopPlacing = autoUpdate(editor, host.element, place);
    stopFollowing = () => {
      stopPlacing();
      clearInterval(timer);
      observer.disconnect();
      for (const marks of fields) marks.remove();
      fields = [];
    };
  };

  const isChanged = (): boolean => shown !== null && listParts(shown.composer.editors, readEditorText).text !== shown.text;

  const isSameBox = (marked: MarkedDraft): boolean =>
    shown?.composer.editors.length === marked.composer.editors.length &&
    shown.composer.editors.every((editor, index) => editor === marked.composer.editors[index]);

  function show(marked: MarkedDraft | null): void {
    const isSame = marked !== null && isSameBox(marked);
    if (!isSame) {
      cancelAnimationFrame(frame);
      stopFollowing();
      stopFollowing = () => {};
      clearTimeout(again);
      placeNumber = null;
    }
    shown = marked;
    if (!marked) {
      highlightText([]);
      chip.say(0, 'caution', getLocale());
      host.element.remove();
      return;
    }
    if (!isSame) follow(marked);
    chip.say(marked.spans.length, marked.spans.some(({ level }) => level === 'stop') ? 'stop' : 'caution', getLocale());
    draw();
    place();
  }

  window.addEventListener('input', () => shown && lookAgain(), { capture: true, passive: true, signal });
  for (const type of ['input', 'focusin', 'focusout'] as const) {
    window.addEventListener(type, () => shown && update(), { capture: true, passive: true, signal });
  }
  signal.addEventListener('abort', () => show(null));
  return { show, isOwn: (event) => event.target === host.element };
}
