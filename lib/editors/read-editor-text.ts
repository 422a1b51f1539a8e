/** How an editor keeps its text: by its own framework in a contenteditable, or in a form field. */
export type EditorEngine = 'lexical' | 'draft' | 'quill' | 'prosemirror' | 'contenteditable' | 'field';

const engineMarks: readonly [EditorEngine, string][] = [
  ['field', 'textarea, input'],
  ['lexical', '[data-lexical-editor]'],
  ['draft', '.public-DraftEditor-content, .DraftEditor-root *'],
  ['quill', '.ql-editor'],
  ['prosemirror', '.ProseMirror'],
];

/** Tells what an editor is built on from the marks each framework leaves on its root. */
export function findEditorEngine(editor: Element): EditorEngine {
  return engineMarks.find(([, mark]) => editor.matches(mark))?.[0] ?? 'contenteditable';
}

/** Drawn inside the editable by the frameworks, never sent: carets, gap cursors, clipboards, decorations. */
const fillers =
  '.ProseMirror-widget, .ProseMirror-separator, .ProseMirror-trailingBreak, .ql-clipboard, .ql-cursor, [data-slate-placeholder], script, style';

const blocks = new Set(['P', 'DIV', 'LI', 'UL', 'OL', 'BLOCKQUOTE', 'PRE', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'SECTION', 'TABLE', 'TR']);

/** Frameworks put these into empty blocks and beside chips. Joiners (U+200C, U+200D) stay: emoji and Persian need them. */
const zeroWidthFillers = /[\u200B\uFEFF]/g;

/**
 * The text of an editor as it will be sent: one line for each block or line break, chips as their words, pictures of emoji as
 * the emoji. Placeholders live in attributes or outside the editable in all five frameworks, so they never appear here.
 */
export function readEditorText(editor: Element): string {
  if (editor instanceof HTMLTextAreaElement || editor instanceof HTMLInputElement) return editor.value;
  const lines: string[] = [''];
  appendChildren(editor, lines);
  return lines.join('\n').replace(zeroWidthFillers, '');
}

function appendChildren(parent: Node, lines: string[]): void {
  let isFirst = true;
  let endedBlock = false;
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    const isBlock = child instanceof Element && blocks.has(child.tagName) && !isInline(child);
    if (isBlock && isFirst) appendNode(child, lines);
    else if (isBlock || (endedBlock && !isBlank(child))) {
      lines.push('');
      appendNode(child, lines);
    } else appendNode(child, lines);
    if (isBlock || !isBlank(child)) {
      isFirst = false;
      endedBlock = isBlock;
    }
  }
}

function appendNode(node: Node, lines: string[]): void {
  if (node instanceof Text) append(lines, node.data);
  else if (node instanceof HTMLBRElement) appendBreak(node, lines);
  else if (node instanceof HTMLImageElement) append(lines, node.alt);
  else if (node instanceof Element && !node.matches(fillers)) appendChildren(node, lines);
}

const append = (lines: string[], text: string): void => {
  lines[lines.length - 1] += text;
};

/** A line break at the very end of its block only keeps the block open and is not sent. */
function appendBreak(br: HTMLBRElement, lines: string[]): void {
  if (!br.matches('.ProseMirror-trailingBreak') && hasTextAfter(br)) lines.push('');
}

function hasTextAfter(br: Node): boolean {
  for (let node: Node | null = br; node; node = node.parentNode) {
    for (let next = node.nextSibling; next; next = next.nextSibling) if (!isBlank(next)) return true;
    if (node.parentNode instanceof Element && (blocks.has(node.parentNode.tagName) || isEditable(node.parentNode))) return false;
  }
  return false;
}

const isEditable = (element: Element): boolean => element.hasAttribute('contenteditable');

const isBlank = (node: Node): boolean =>
  node instanceof Text ? node.data === '' : node instanceof Comment || (node instanceof Element && node.matches(fillers));

/** Wrappers such as Draft.js's inner `div`s are blocks; a chip is a block element only in name. */
const isInline = (element: Element): boolean => element.getAttribute('contenteditable') === 'false' || element.matches('[data-mention]');
