/** @jsxImportSource react */
import { Editor } from '@tiptap/core';
import Mention from '@tiptap/extension-mention';
import StarterKit from '@tiptap/starter-kit';
import { useLayoutEffect, useRef } from 'react';
import { type EditorProps, isPublishKey } from './box.ts';

/** A person's name as one piece that cannot be edited, without the @ of other sites. */
const personChip = Mention.configure({
  renderText: ({ node }) => String(node.attrs.label),
  renderHTML: ({ node }) => ['span', { class: 'ql-mention' }, String(node.attrs.label)],
});

const documentOf = (text: string, mention: string | undefined) => ({
  type: 'doc',
  content: text.split('\n').map((line, index) => ({
    type: 'paragraph',
    content: [
      ...(mention && index === 0 ? [{ type: 'mention', attrs: { id: mention, label: mention } }] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line }]),
    ],
  })),
});

/** TipTap as LinkedIn's new comment box uses it; `mention` starts the text with a person's non-editable chip. */
export function TiptapEditor({ box, keys, attributes, autoFocus, mention }: EditorProps & { mention?: string }) {
  const host = useRef<HTMLDivElement>(null);
  const current = useRef(box);
  current.current = box;
  const initial = useRef(attributes);
  useLayoutEffect(() => {
    const readText = () => editor.getText({ blockSeparator: '\n' });
    // The chip is part of the text, so what is kept over a re-mount already starts with its name.
    const kept = current.current.initialText;
    const rest = mention && kept.startsWith(mention) ? kept.slice(mention.length) : kept;
    const editor: Editor = new Editor({
      element: host.current,
      extensions: [StarterKit, personChip],
      injectCSS: false,
      content: documentOf(mention && rest === '' ? ' ' : rest, mention),
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', ...initial.current },
        handleKeyDown: (_view, event) => {
          if (!isPublishKey(event, keys)) return false;
          current.current.publishBy('key', event);
          return true;
        },
      },
      onUpdate: () => current.current.setText(readText()),
    });
    current.current.api.current = {
      getText: readText,
      // As data: TipTap would parse a string as HTML, which strict pages refuse.
      clear: () => editor.commands.setContent(documentOf('', undefined), { emitUpdate: true }),
      focus: () => editor.view.focus(),
    };
    if (autoFocus) {
      editor.commands.setTextSelection(editor.state.doc.content.size);
      editor.view.focus();
    }
    return () => editor.destroy();
  }, [keys, autoFocus, mention]);
  return <div ref={host} className="editor-frame" data-testid="ui-core-tiptap-text-editor-wrapper" />;
}
