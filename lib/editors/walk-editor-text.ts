import { isElement, isText } from './node-kind.ts';

/** A run of the text of a contenteditable and the node it comes from; a line break has none. */
export interface TextPiece {
  text: string;
  node: Node | null;
}

/** Drawn inside the editable by the frameworks, never sent: carets, gap cursors, clipboards, decorations. */
const fillers = '.ProseMirror-widget, .ProseMirror-separator, .ProseMirror-trailingBreak, .ql-clipboard, .ql-cursor, script, style';

const blocks = new Set(['P', 'DIV', 'LI', 'UL', 'OL', 'BLOCKQUOTE', 'PRE', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'SECTION', 'TABLE', 'TR']);

/**
 * The text of a contenteditable in pieces, in order: one line for each block or line break, chips as their words, pictures of
 * emoji as the emoji.
 */
export function walkEditorText(editor: Element): TextPiece[] {
  const pieces: TextPiece[] = [];
  appendChildren(editor, pieces);
  return pieces;
}

const lineBreak: TextPiece = { text: '\n', node: null };

function appendChildren(parent: Node, pieces: TextPiece[]): void {
  let isFirst = true;
  let endedBlock = false;
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    if (isBlank(child)) continue;
    const isBlock = isElement(child) && blocks.has(child.tagName) && !isChip(child);
    if (!isFirst && (isBlock || endedBlock)) pieces.push(lineBreak);
    appendNode(child, pieces);
    isFirst = false;
    endedBlock = isBlock;
  }
}

function appendNode(node: Node, pieces: TextPiece[]): void {
  if (isText(node)) pieces.push({ text: node.data, node });
  else if (isElement(node) && node.tagName === 'BR') {
    // A line break at the very end of its block only keeps the block open and is not sent.
    if (hasTextAfter(node)) pieces.push(lineBreak);
  } else if (isElement(node) && node.tagName === 'IMG') pieces.push({ text: node.getAttribute('alt') ?? '', node });
  else appendChildren(node, pieces);
}

function hasTextAfter(br: Node): boolean {
  for (let node: Node = br; isElement(node.parentNode); node = node.parentNode) {
    for (let next = node.nextSibling; next; next = next.nextSibling) if (!isBlank(next)) return true;
    if (blocks.has(node.parentNode.tagName) || node.parentNode.hasAttribute('contenteditable')) return false;
  }
  return false;
}

const isBlank = (node: Node): boolean => (isText(node) ? node.data === '' : !isElement(node) || node.matches(fillers));

/** A chip is a block element only in name. */
const isChip = (element: Element): boolean => element.getAttribute('contenteditable') === 'false';
