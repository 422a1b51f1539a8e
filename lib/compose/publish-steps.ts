import { readEditorText } from '../editors/read-editor-text.ts';
import { isAround } from './composed-tree.ts';
import type { Composer } from './find-composer.ts';
import { matchPublishControl } from './publish-control.ts';

/** Remembers a draft whose site asks for a second step ("Next" → settings → "Post"), where its editor may be hidden or gone. */
export interface PublishSteps {
  /** The person goes on to the second step with this draft. */
  note(composer: Composer): void;
  /** The draft that `control` publishes: the one found around it, the remembered one, or both together. */
  complete(control: Element, found: Composer | null): Composer | null;
  /** The draft was published. */
  forget(): void;
}

export function createPublishSteps(): PublishSteps {
  let noted: Composer | null = null;

  /** Where the second step is shown: in the box of the first, or in the dialog that took its place. */
  const findPlace = (control: Element, { container }: Composer): Element | null =>
    container.isConnected ? (isAround(container, control) ? container : null) : control.closest('[role="dialog"]');

  return {
    note(composer) {
      noted = { ...composer, remembered: new Map(composer.editors.map((editor) => [editor, readEditorText(editor)])) };
    },
    complete(control, found) {
      if (!noted) return found;
      const shown = found?.editors ?? [];
      // Boxes of the first step are on the screen again: what they say now counts, and those the site took away say nothing.
      const isBack = shown.some((editor) => noted?.editors.includes(editor));
      const rest = noted.editors.filter((editor) => !shown.includes(editor) && (!isBack || editor.isConnected));
      if (rest.length === 0) return found;
      const match = matchPublishControl(control, noted.surface.publish);
      const container = findPlace(control, noted);
      if ((match !== 'selector' && match !== 'label') || !container) return found;
      // A box outside this place, or of another kind, has no part in what its control publishes.
      if (found && found.surface.id !== noted.surface.id) return isAround(container, found.container) ? found : { ...noted, container };
      return { ...noted, container, editors: [...rest, ...shown] };
    },
    forget() {
      noted = null;
    },
  };
}
