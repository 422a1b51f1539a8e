import type { SurfaceAdapter } from '../sites/site-adapter.ts';
import { findFocused, isVisible, readPath, walkUp } from './composed-tree.ts';
import type { Composer, FoundControl } from './find-composer.ts';
import { editableCss, findComposerByControl, findComposerByEditor } from './find-composer.ts';
import { isDisabled, matchPublishControl, pressable } from './publish-control.ts';
import type { PublishSteps } from './publish-steps.ts';

/** One act that would publish a draft, with what is needed to do it again. */
export interface PublishGesture {
  kind: 'press' | 'key' | 'submit';
  composer: Composer;
  /** The pressed control, the focused element that got the key, or the form. */
  target: Element;
  event: Event;
  /** Events of the same press that were kept from the site before this one; a replay repeats them. */
  heldBefore: string[];
  /** Leads on to a second step with the real publish control; publishes nothing itself. */
  isStep: boolean;
}

/** What gestures are looked up against. */
export interface GesturePlace {
  surfaces: readonly SurfaceAdapter[];
  steps: PublishSteps;
}

/** Events that begin, carry or end a press with mouse, pen or finger. `click` alone decides. */
export const pressEvents = ['pointerdown', 'mousedown', 'touchstart', 'pointerup', 'mouseup', 'touchend', 'click'] as const;

/** A press on the publish control of a composer, or null. */
export function findPress(event: Event, place: GesturePlace): PublishGesture | null {
  if (event instanceof MouseEvent && event.button !== 0) return null;
  return toGesture('press', event, findComposerByControl(readPath(event), place.surfaces, place.steps));
}

const toGesture = (kind: PublishGesture['kind'], event: Event, found: FoundControl | null): PublishGesture | null =>
  found && { kind, composer: found.composer, target: found.control, event, heldBefore: [], isStep: found.isStep };

/** A key that publishes from inside an editor or presses the publish control that has the focus, or null. */
export function findPublishKey(event: KeyboardEvent, place: GesturePlace): PublishGesture | null {
  // A key that works on an input method's composition belongs to the input method.
  if (event.isComposing || event.keyCode === 229) return null;
  const isEnter = event.key === 'Enter';
  if (!isEnter && event.key !== ' ') return null;
  const path = readPath(event);
  const focused = path.find((element) => element.matches(pressable) || element.matches(editableCss));
  if (focused?.matches(pressable)) return toGesture('key', event, findComposerByControl(path, place.surfaces, place.steps));
  if (!isEnter) return null;
  const composer = findComposerByEditor(path, place.surfaces);
  const target = path[0];
  if (!composer || !target || !doesEnterPublish(event, composer)) return null;
  return { kind: 'key', composer, target, event, heldBefore: [], isStep: false };
}

/** A form that holds a composer and is being submitted, or null. */
export function findSubmit(event: Event, { surfaces }: GesturePlace): PublishGesture | null {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return null;
  const editor = [...form.querySelectorAll('textarea, input:not([type="hidden"]), [contenteditable], [role="textbox"]')].find(
    (element) => isVisible(element) && findComposerByEditor([element], surfaces),
  );
  const composer = editor && findComposerByEditor([editor], surfaces);
  return composer ? { kind: 'submit', composer, target: form, event, heldBefore: [], isStep: false } : null;
}

function doesEnterPublish(event: KeyboardEvent, composer: Composer): boolean {
  // Some boxes publish on Ctrl+Enter or Cmd+Enter without saying so, so it is held in all of them.
  if (event.ctrlKey || event.metaKey) return true;
  const { enter } = composer.surface;
  if (event.shiftKey || enter === 'newline' || isChoosingFromList(composer)) return false;
  if (enter === 'publish') return true;
  return !composer.container.querySelector(enter.newlineWhen) && !composer.editors.some((editor) => editor.matches(enter.newlineWhen));
}

/** True while a list of people or tags is open over the editor: Enter then takes the marked one. */
function isChoosingFromList({ editors: [editor], container }: Composer): boolean {
  if (!editor) return false;
  const root = editor.getRootNode() as Document | ShadowRoot;
  for (const element of walkUp(editor)) {
    const marked = element.getAttribute('aria-activedescendant');
    if (marked && isShown(root.getElementById(marked))) return true;
    if (element.getAttribute('aria-expanded') === 'true' && findOpenList(element, root)) return true;
    if (element === container) return false;
  }
  return false;
}

function findOpenList(owner: Element, root: Document | ShadowRoot): Element | null {
  const ids = `${owner.getAttribute('aria-controls') ?? ''} ${owner.getAttribute('aria-owns') ?? ''}`.split(/\s+/).filter(Boolean);
  const lists = ids.length > 0 ? ids.map((id) => root.getElementById(id)) : [...root.querySelectorAll('[role="listbox"]')];
  return lists.find(isShown) ?? null;
}

const isShown = (element: Element | null): element is Element => element !== null && isVisible(element);

/** True when the control can still be pressed. */
export const isPressable = (control: Element, composer: Composer): boolean =>
  isVisible(control) && !isDisabled(control) && matchPublishControl(control, composer.surface.publish) !== null;

/** The element keys go to. */
export const findKeyTarget = (composer: Composer): Element | null => {
  const focused = findFocused();
  return composer.editors.find((editor) => focused !== null && editor.contains(focused)) ?? composer.editors[0] ?? null;
};
