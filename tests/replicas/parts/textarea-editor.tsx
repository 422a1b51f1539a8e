/** @jsxImportSource react */
import { useLayoutEffect, useRef, useState } from 'react';
import { type EditorProps, isPublishKey } from './box.ts';

/** A textarea controlled by React. */
export function TextareaEditor({ box, keys, attributes, placeholder, autoFocus }: EditorProps) {
  const element = useRef<HTMLTextAreaElement>(null);
  const [value, setValue] = useState(box.initialText);
  const latest = useRef(value);
  const update = (next: string) => {
    latest.current = next;
    setValue(next);
    box.setText(next);
  };
  useLayoutEffect(() => {
    box.api.current = { getText: () => latest.current, clear: () => update(''), focus: () => element.current?.focus() };
  });
  useLayoutEffect(() => {
    if (!autoFocus) return;
    element.current?.focus();
    element.current?.setSelectionRange(latest.current.length, latest.current.length);
  }, [autoFocus]);
  return (
    <textarea
      ref={element}
      className="editor"
      value={value}
      placeholder={placeholder}
      autoComplete="off"
      onChange={(event) => update(event.target.value)}
      onKeyDown={(event) => {
        if (!isPublishKey(event.nativeEvent, keys)) return;
        event.preventDefault();
        box.publishBy('key', event.nativeEvent);
      }}
      {...attributes}
    />
  );
}
