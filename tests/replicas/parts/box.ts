import { type MutableRefObject, useRef, useState } from 'react';
import { options } from './options.ts';
import { sendPublish } from './send-to-server.ts';

/** What a page may ask of the editor in a box, whatever it is built on. */
export interface EditorApi {
  getText(): string;
  clear(): void;
  focus(): void;
}

/** Which keys publish. `mod-enter` is Ctrl+Enter or Cmd+Enter. */
export type PublishKeys = 'enter' | 'mod-enter' | 'enter-or-mod-enter' | 'none';

/** Props every editor part takes. */
export interface EditorProps {
  box: Box;
  keys: PublishKeys;
  /** Attributes of the editable itself. */
  attributes: Record<string, string>;
  placeholder?: string;
  autoFocus?: boolean;
}

/** One box of a page: its model text and its way to the server. */
export interface Box {
  text: string;
  initialText: string;
  api: MutableRefObject<EditorApi | null>;
  setText(text: string): void;
  publishBy(how: 'button' | 'key', event: Event): void;
}

export interface BoxPlace {
  surface: string;
  thread: string | null;
  initialText?: string;
  onPublished?(text: string): void;
}

/** Sends the models' texts as one publish, clears the boxes and tells the page, as the real sites do. Nothing happens while all are empty. */
export function publishBoxes(boxes: readonly Pick<Box, 'api'>[], place: BoxPlace, how: 'button' | 'key', event: Event): void {
  if (options.trustedOnly && !event.isTrusted) return;
  const texts = boxes.map(({ api }) => api.current?.getText() ?? '').filter((text) => text.trim() !== '');
  if (texts.length === 0) return;
  const text = texts.join('\n');
  const { surface, thread } = place;
  sendPublish({ site: surface.split('/')[0] ?? '', surface, thread, text, how, trusted: event.isTrusted });
  for (const { api } of boxes) api.current?.clear();
  place.onPublished?.(text);
}

/** State of one box that publishes alone. */
export function useBox(place: BoxPlace): Box {
  const { initialText = '' } = place;
  const api = useRef<EditorApi | null>(null);
  const [text, setText] = useState(initialText);
  return { text, initialText, api, setText, publishBy: (how, event) => publishBoxes([{ api }], place, how, event) };
}

/** True when this key event asks to publish. */
export function isPublishKey(event: KeyboardEvent, keys: PublishKeys): boolean {
  if (event.key !== 'Enter' || event.isComposing || keys === 'none') return false;
  const withModifier = event.ctrlKey || event.metaKey;
  if (withModifier) return keys !== 'enter';
  return keys !== 'mod-enter' && !event.shiftKey && !event.altKey;
}
