import type { AnsweredPerson, ThreadContext } from '../detection/draft.ts';
import type { ThreadReader } from '../sites/site-adapter.ts';
import { findClosest } from './composed-tree.ts';
import type { Composer } from './find-composer.ts';

/** The protocol's limits on what a thread context carries. */
const longestName = 300;
const longestText = 20_000;

const empty: AnsweredPerson = { name: null, handle: null, text: null };

/** Where the draft is going and whom it answers, as far as the page shows it. What is not found stays unknown. */
export function readThread(composer: Composer): ThreadContext {
  const { surface } = composer;
  return { surface: surface.kind, answered: surface.kind === 'post' ? null : readAnswered(composer, surface.thread) };
}

function readAnswered(composer: Composer, reader: ThreadReader): AnsweredPerson | null {
  const [editor] = composer.editors;
  if (!editor) return null;
  const found = reader.find?.({ editor, container: composer.container }) ?? null;
  const person = found ? { ...empty, ...found } : readBySelectors(composer.container, reader);
  const answered = { name: clip(person.name, longestName), handle: clip(person.handle, longestName), text: clip(person.text, longestText) };
  return answered.name || answered.handle || answered.text ? answered : null;
}

function readBySelectors(container: Element, reader: ThreadReader): AnsweredPerson {
  const scope = reader.within.map((css) => findClosest(container, css)).find((element) => element !== null);
  if (!scope) return empty;
  const read = (selectors: readonly string[] = [], pick: 'first' | 'last' = 'first'): string | null => {
    for (const css of selectors) {
      const matches = [...scope.querySelectorAll(css)].filter((element) => !container.contains(element) && element.textContent?.trim());
      const element = pick === 'last' ? matches.at(-1) : matches[0];
      if (element) return element.textContent;
    }
    return null;
  };
  return { name: read(reader.name), handle: read(reader.handle), text: read(reader.text, reader.pickText ?? 'first') };
}

function clip(value: string | null, longest: number): string | null {
  return value?.replace(/\s+/g, ' ').trim().slice(0, longest) || null;
}
