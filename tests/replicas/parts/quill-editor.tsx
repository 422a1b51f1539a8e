/** @jsxImportSource react */
import Quill from 'quill';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { type EditorProps, isPublishKey } from './box.ts';

/** Quill 1 as LinkedIn uses it: its model follows the page through a MutationObserver. */
export function QuillEditor({ box, keys, attributes, placeholder = '', autoFocus }: EditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const current = useRef(box);
  current.current = box;
  const initial = useRef({ attributes, placeholder });
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const container = document.createElement('div');
    element.append(container);
    const quill = new Quill(container, { modules: { toolbar: false }, placeholder: initial.current.placeholder, formats: [] });
    const getText = () => quill.getText().replace(/\n$/, '');
    quill.root.setAttribute('role', 'textbox');
    quill.root.setAttribute('aria-multiline', 'true');
    quill.root.setAttribute('data-test-ql-editor-contenteditable', 'true');
    for (const [name, value] of Object.entries(initial.current.attributes)) quill.root.setAttribute(name, value);
    if (current.current.initialText !== '') quill.setText(current.current.initialText);
    quill.on('text-change', () => current.current.setText(getText()));
    current.current.api.current = { getText, clear: () => quill.setText(''), focus: () => quill.root.focus() };
    return () => container.remove();
  }, []);
  useEffect(() => {
    const root = host.current?.querySelector<HTMLElement>('.ql-editor');
    if (!root) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isPublishKey(event, keys)) return;
      event.preventDefault();
      event.stopPropagation();
      current.current.publishBy('key', event);
    };
    // On the container, in capture, so that it runs before Quill's own Enter.
    host.current?.addEventListener('keydown', onKeyDown, true);
    return () => host.current?.removeEventListener('keydown', onKeyDown, true);
  }, [keys]);
  useLayoutEffect(() => {
    const root = host.current?.querySelector<HTMLElement>('.ql-editor');
    if (!autoFocus || !root) return;
    root.focus();
    root.ownerDocument.getSelection()?.selectAllChildren(root);
    root.ownerDocument.getSelection()?.collapseToEnd();
  }, [autoFocus]);
  return <div ref={host} className="editor-frame" />;
}
