import { isField, readEditorText, zeroWidthFillers } from './read-editor-text.ts';
import { walkEditorText } from './walk-editor-text.ts';

/** How long an editor may take to show what was written. Quill and ProseMirror follow the page a turn later. */
const settleMs = 1000;
/** An editor learns of a new selection by an event of its own turn. */
const selectionMs = 100;

/**
 * Replaces the characters from `start` to `end` (UTF-16, into `readEditorText`) by one line of text: selects them and inserts
 * as a keyboard would, which all the frameworks take as one undoable edit. One attempt; two ways in a row are known to double
 * the text. Resolves to whether the editor then says what was wanted.
 */
export async function writeEditorText(editor: HTMLElement, start: number, end: number, text: string): Promise<boolean> {
  const before = readEditorText(editor);
  const wanted = before.slice(0, start) + text + before.slice(end);
  editor.focus({ preventScroll: true });
  if (isField(editor)) editor.setSelectionRange(start, end);
  else if (!(await select(editor, start, end))) return false;
  if (readEditorText(editor) !== before) return false;
  if (text !== '' && editor.querySelector('[data-contents="true"]') && pasteText(editor, text)) return waitForText(editor, wanted);
  // Deprecated and without a successor: nothing else goes through the editors' own input handling and their undo.
  document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
  return waitForText(editor, wanted);
}

/**
 * Draft.js draws its text itself, and what the browser inserts over a whole line tears its nodes from it: an undo would then change
 * the model and not the screen. A paste goes through the model alone. False when the editor did not take it.
 */
function pasteText(editor: HTMLElement, text: string): boolean {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  return !editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

async function select(editor: HTMLElement, start: number, end: number): Promise<boolean> {
  const from = findPosition(editor, start);
  const to = findPosition(editor, end);
  if (!from || !to) return false;
  const known = nextSelectionChange();
  document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  await known;
  return true;
}

function nextSelectionChange(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, selectionMs);
    document.addEventListener(
      'selectionchange',
      () => {
        clearTimeout(timer);
        // The editors' own listeners run in this turn, ours first.
        setTimeout(resolve);
      },
      { once: true, capture: true },
    );
  });
}

/** Where the character at `offset` stands in the page. */
function findPosition(editor: HTMLElement, offset: number): { node: Text; offset: number } | null {
  let passed = 0;
  let last: { node: Text; offset: number } | null = null;
  for (const { text, node } of walkEditorText(editor)) {
    const length = text.replace(zeroWidthFillers, '').length;
    if (node instanceof Text) {
      if (offset <= passed + length) return { node, offset: skipFillers(node.data, offset - passed) };
      last = { node, offset: node.data.length };
    }
    passed += length;
  }
  return last;
}

/** The index in `data` after `count` characters that are no fillers. */
function skipFillers(data: string, count: number): number {
  let index = 0;
  for (let left = count; left > 0 && index < data.length; index += 1) if (!/[\u200B\uFEFF]/.test(data[index] ?? '')) left -= 1;
  return index;
}

function waitForText(editor: HTMLElement, wanted: string): Promise<boolean> {
  const says = (): boolean => readEditorText(editor).trim() === wanted.trim();
  return new Promise((resolve) => {
    const finish = (): void => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(says());
    };
    const observer = new MutationObserver(() => says() && finish());
    observer.observe(editor, { subtree: true, childList: true, characterData: true });
    const timer = setTimeout(finish, isField(editor) ? 0 : settleMs);
    if (says()) finish();
  });
}
