import type { AnsweredPerson, ThreadContext } from '../detection/draft.ts';
import type { DatedSelector, ThreadReader } from '../sites/site-adapter.ts';
import { findClosest } from './composed-tree.ts';
import type { Composer } from './find-composer.ts';
import { areOwnWords } from './own-words.ts';

/** The protocol's limits on what a thread context carries. */
const longestName = 300;
const longestText = 20_000;

/** Where the draft is going and whom it answers, as far as the page shows it. What is not found stays unknown. */
export function readThread(composer: Composer): ThreadContext {
  const { surface } = composer;
  return { surface: surface.kind, answered: readAnswered(composer, surface.thread) };
}

function readAnswered(composer: Composer, reader: ThreadReader): AnsweredPerson | null {
  const [editor] = composer.editors;
  if (!editor) return null;
  const found = reader.find?.({ editor, container: composer.container }) ?? {};
  const person = { ...readBySelectors(composer.container, reader, found), ...found };
  const answered: AnsweredPerson = {
    name: clip(person.name, longestName),
    handle: clip(person.handle?.replace(/^@/, '') ?? null, longestName),
    text: clip(person.text, longestText),
  };
  return answered.name || answered.handle || answered.text ? answered : null;
}

/** Members that `found` has are not looked for: every publish waits for this, and a large page makes it slow. */
function readBySelectors(container: Element, reader: ThreadReader, found: Partial<AnsweredPerson>): AnsweredPerson {
  const wanted = (member: 'name' | 'handle' | 'text'): readonly DatedSelector[] => (member in found ? [] : (reader[member] ?? []));
  const members = [wanted('name'), wanted('handle'), wanted('text')] as const;
  const scope = members.some(({ length }) => length > 0) ? findScope(container, reader.within) : null;
  const find = (selectors: readonly DatedSelector[], pick?: 'last'): Element | null => {
    for (const { css } of selectors) {
      const matches = [...(scope?.querySelectorAll(css) ?? [])];
      const isAnswered = (element: Element): boolean =>
        !container.contains(element) && !!element.textContent?.trim() && !areOwnWords(element.textContent);
      const element = pick === 'last' ? matches.findLast(isAnswered) : matches.find(isAnswered);
      if (element) return element;
    }
    return null;
  };
  const [name, handle, text] = members;
  return {
    name: find(name)?.textContent ?? null,
    handle: readHandle(find(handle)),
    text: find(text, reader.pickText)?.textContent ?? null,
  };
}

/** One selector after the other: on a large page the later ones cost the most. */
function findScope(container: Element, within: readonly DatedSelector[]): Element | null {
  for (const { css } of within) {
    const found = findClosest(container, css);
    if (found) return found;
  }
  return null;
}

function readHandle(element: Element | null): string | null {
  const inAddress = element instanceof HTMLAnchorElement ? element.pathname.split('/').filter(Boolean).at(-1) : null;
  return inAddress ?? element?.textContent ?? null;
}

function clip(value: string | null, longest: number): string | null {
  return value?.replace(/\s+/g, ' ').trim().slice(0, longest) || null;
}
