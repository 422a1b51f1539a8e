/** @jsxImportSource react */
import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { PlainTextPlugin } from '@lexical/react/LexicalPlainTextPlugin';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import { mergeRegister } from '@lexical/utils';
import { $createParagraphNode, $createTextNode, $getRoot, COMMAND_PRIORITY_HIGH, type EditorState, KEY_ENTER_COMMAND } from 'lexical';
import { useEffect, useLayoutEffect } from 'react';
import { type EditorProps, isPublishKey } from './box.ts';

function setRootText(text: string): void {
  const root = $getRoot();
  root.clear();
  for (const line of text.split('\n')) {
    const paragraph = $createParagraphNode();
    if (line !== '') paragraph.append($createTextNode(line));
    root.append(paragraph);
  }
}

/** What the site sends: one line for each paragraph. */
const readText = (state: EditorState) =>
  state.read(() =>
    $getRoot()
      .getChildren()
      .map((node) => node.getTextContent())
      .join('\n'),
  );

/** Ties the Lexical editor to its box: model text out, Enter command and clearing in. */
function Wiring({ box, keys, autoFocus }: Pick<EditorProps, 'box' | 'keys' | 'autoFocus'>) {
  const [editor] = useLexicalComposerContext();
  useLayoutEffect(() => {
    box.api.current = {
      getText: () => readText(editor.getEditorState()),
      clear: () => editor.update(() => void setRootText('')),
      focus: () => editor.getRootElement()?.focus(),
    };
  });
  useEffect(
    () =>
      mergeRegister(
        editor.registerUpdateListener(({ editorState }) => box.setText(readText(editorState))),
        editor.registerCommand(
          KEY_ENTER_COMMAND,
          (event) => {
            if (!event || !isPublishKey(event, keys)) return false;
            event.preventDefault();
            box.publishBy('key', event);
            return true;
          },
          COMMAND_PRIORITY_HIGH,
        ),
      ),
    [editor, box, keys],
  );
  useLayoutEffect(() => {
    if (!autoFocus) return;
    editor.update(() => void $getRoot().selectEnd(), { discrete: true });
    editor.getRootElement()?.focus({ preventScroll: true });
  }, [editor, autoFocus]);
  return null;
}

/** A Lexical editor as Facebook and Instagram use it; `rich` gives a new paragraph on Enter, else a line break. */
export function LexicalEditor({ rich = false, ...props }: EditorProps & { rich?: boolean }) {
  const { box, attributes, placeholder = '' } = props;
  const Plugin = rich ? RichTextPlugin : PlainTextPlugin;
  const config = {
    namespace: 'replica',
    onError: (error: Error) => {
      throw error;
    },
    editorState: () => setRootText(box.initialText),
  };
  return (
    <LexicalComposer initialConfig={config}>
      <div className="editor-frame">
        <Plugin
          contentEditable={
            <ContentEditable
              className="editor"
              aria-placeholder={placeholder}
              placeholder={<div className="placeholder">{placeholder}</div>}
              {...attributes}
            />
          }
          ErrorBoundary={LexicalErrorBoundary}
        />
      </div>
      <HistoryPlugin />
      <Wiring box={box} keys={props.keys} autoFocus={props.autoFocus} />
    </LexicalComposer>
  );
}
