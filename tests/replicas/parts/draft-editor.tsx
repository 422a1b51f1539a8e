/** @jsxImportSource react */
import { ContentState, Editor, EditorState, getDefaultKeyBinding } from 'draft-js';
import { useLayoutEffect, useRef, useState } from 'react';
import { type EditorProps, isPublishKey } from './box.ts';

const stateOf = (text: string) => EditorState.moveSelectionToEnd(EditorState.createWithContent(ContentState.createFromText(text)));

/** Draft.js as X uses it. The model, not the page, decides what is sent. */
export function DraftEditor({ box, keys, attributes, placeholder, autoFocus }: EditorProps) {
  const [state, setState] = useState(() => stateOf(box.initialText));
  const editor = useRef<Editor>(null);
  const latest = useRef(state);
  const keyEvent = useRef<KeyboardEvent | null>(null);
  const update = (next: EditorState) => {
    latest.current = next;
    setState(next);
    box.setText(next.getCurrentContent().getPlainText('\n'));
  };
  useLayoutEffect(() => {
    box.api.current = {
      getText: () => latest.current.getCurrentContent().getPlainText('\n'),
      // Focus is asked for only where it is: two boxes that both asked would fight for it.
      clear: () => update(latest.current.getSelection().getHasFocus() ? EditorState.moveFocusToEnd(stateOf('')) : stateOf('')),
      focus: () => editor.current?.focus(),
    };
  });
  useLayoutEffect(() => {
    if (autoFocus) editor.current?.focus();
  }, [autoFocus]);
  return (
    <Editor
      ref={editor}
      editorState={state}
      onChange={update}
      placeholder={placeholder}
      role="textbox"
      ariaMultiline
      ariaLabel={attributes['aria-label']}
      webDriverTestID={attributes['data-testid']}
      keyBindingFn={(event) => {
        if (!isPublishKey(event.nativeEvent, keys)) return getDefaultKeyBinding(event);
        keyEvent.current = event.nativeEvent;
        return 'publish';
      }}
      handleKeyCommand={(command) => {
        if (command !== 'publish' || !keyEvent.current) return 'not-handled';
        box.publishBy('key', keyEvent.current);
        return 'handled';
      }}
    />
  );
}
