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

  const isInPlace = (control: Element, { container }: Composer): boolean =>
    container.isConnected ? isAround(container, control) : control.closest('[role="dialog"]') !== null;

  return {
    note(composer) {
      noted = { ...composer, remembered: new Map(composer.editors.map((editor) => [editor, readEditorText(editor)])) };
    },
    complete(control, found) {
      if (!noted || (found && found.surface.id !== noted.surface.id)) return found;
      // The boxes of the first step are on the screen again: what they say now counts.
      if (found?.editors.some((editor) => noted?.editors.includes(editor))) return found;
      const match = matchPublishControl(control, noted.surface.publish);
      if ((match !== 'selector' && match !== 'label') || !isInPlace(control, noted)) return found;
      const container = noted.container.isConnected ? noted.container : (control.closest('[role="dialog"]') ?? document.documentElement);
      return { ...noted, container, editors: [...noted.editors, ...(found?.editors ?? [])] };
    },
    forget() {
      noted = null;
    },
  };
}
