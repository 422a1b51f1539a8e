import { walkEditorText } from './walk-editor-text.ts';

/** Frameworks put these into empty blocks and beside chips. Joiners (U+200C, U+200D) stay: emoji and Persian need them. */
export const zeroWidthFillers = /[\u200B\uFEFF]/g;

/** True for the form fields, which keep their text in `value`. */
export const isField = (editor: Element): editor is HTMLTextAreaElement | HTMLInputElement =>
  editor.tagName === 'TEXTAREA' || editor.tagName === 'INPUT';

/**
 * The text of an editor as it will be sent. Lexical, Draft.js, Quill, ProseMirror and plain contenteditables all draw one block
 * a paragraph and keep placeholders in attributes or outside the editable, so one way of reading serves them all.
 */
export function readEditorText(editor: Element): string {
  if (isField(editor)) return editor.value;
  const text = walkEditorText(editor).map((piece) => piece.text);
  return text.join('').replace(zeroWidthFillers, '');
}
