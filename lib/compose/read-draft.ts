import type { ThreadContext } from '../detection/draft.ts';
import { readEditorText } from '../editors/read-editor-text.ts';
import type { Composer } from './find-composer.ts';
import { readThread } from './read-thread.ts';

/** A draft as it stands in the page at one moment. */
export interface PageDraft {
  text: string;
  thread: ThreadContext;
}

/** The text that would be published now. Boxes of one draft are parted by an empty line; empty ones say nothing. */
export const readText = ({ editors, remembered }: Composer): string => {
  const texts = editors.map((editor) => (editor.isConnected ? readEditorText(editor) : (remembered?.get(editor) ?? '')));
  return texts.length === 1 ? (texts[0] ?? '') : texts.filter((text) => text.trim() !== '').join('\n\n');
};

export const readDraft = (composer: Composer): PageDraft => ({ text: readText(composer), thread: readThread(composer) });

/** Smaller pictures are icons and faces of the interface. */
const smallestPicturePx = 48;

/** True when a picture or a video is attached: a preview of it stands in the composer outside the text. */
export function hasAttachment(composer: Composer): boolean {
  const previews = composer.container.querySelectorAll<HTMLElement>(
    'video, img[src^="blob:"], img[src^="data:image"], [style*="blob:"], [data-testid="attachments"] img',
  );
  return [...previews].some(
    (preview) =>
      !composer.editors.some((editor) => editor.contains(preview)) &&
      (preview.offsetWidth === 0 || preview.offsetWidth >= smallestPicturePx),
  );
}
