/** @jsxImportSource react */
import { useLayoutEffect, useRef } from 'react';
import { type EditorProps, isPublishKey } from './box.ts';

function fill(root: HTMLElement, text: string): void {
  const lines = text.split('\n').map((line) => {
    const paragraph = document.createElement('p');
    paragraph.append(line === '' ? document.createElement('br') : line);
    return paragraph;
  });
  root.replaceChildren(...lines);
}

/** Text of the paragraphs; a line break inside one counts, the filler in an empty one does not. */
function read(root: HTMLElement): string {
  return [...root.children]
    .map((line) => {
      const parts = [...line.childNodes].map((node) => (node.nodeName === 'BR' ? '\n' : (node.textContent ?? '')));
      return parts.join('').replace(/\n$/, '');
    })
    .join('\n');
}

/** A contenteditable with the site's own code behind it (LinkedIn messages, Business Suite). */
export function PlainEditor({ box, keys, attributes, autoFocus }: EditorProps) {
  const root = useRef<HTMLDivElement>(null);
  const initial = useRef(box.initialText);
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    if (element.childElementCount === 0) fill(element, initial.current);
    box.api.current = {
      getText: () => read(element),
      clear: () => {
        fill(element, '');
        box.setText('');
      },
      focus: () => element.focus(),
    };
  });
  useLayoutEffect(() => {
    const element = root.current;
    if (!autoFocus || !element) return;
    element.focus();
    const line = element.lastElementChild ?? element;
    document.getSelection()?.selectAllChildren(line);
    document.getSelection()?.collapseToEnd();
  }, [autoFocus]);
  return (
    <div
      ref={root}
      className="editor"
      contentEditable
      suppressContentEditableWarning
      role="textbox"
      aria-multiline="true"
      onInput={() => {
        const element = root.current;
        if (!element) return;
        if (element.childElementCount === 0) fill(element, element.textContent ?? '');
        box.setText(read(element));
      }}
      onKeyDown={(event) => {
        if (!isPublishKey(event.nativeEvent, keys)) return;
        event.preventDefault();
        box.publishBy('key', event.nativeEvent);
      }}
      {...attributes}
    />
  );
}
