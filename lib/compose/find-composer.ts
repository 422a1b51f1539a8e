import { readEditorText } from '../editors/read-editor-text.ts';
import type { SurfaceAdapter } from '../sites/site-adapter.ts';
import { findClosest, findParent, isAround, isVisible, queryBelow, walkUp } from './composed-tree.ts';
import type { ControlMatch } from './publish-control.ts';
import { findPublishControl, isDisabled, matchPublishControl, pressable } from './publish-control.ts';
import type { PublishSteps } from './publish-steps.ts';
import { policySource } from './surface-list.ts';

/** A box as it stands in the page now. Looked up anew for every gesture, because the sites replace its parts at any time. */
export interface Composer {
  surface: SurfaceAdapter;
  container: Element;
  /** Usually one; several for a thread of posts or a title with its text. Never empty. */
  editors: readonly Element[];
  /** Texts of editors that a second publish step may have removed. */
  remembered?: ReadonlyMap<Element, string>;
}

/** How far up from an editor its publish control may be when no known container is around it. */
const reach = 16;
/** A control known by shape only has to be close. */
const wordButtonReach = 6;

const editorCssOf = new WeakMap<SurfaceAdapter, string>();

/** All editor selectors of a surface as one. Kept, because some are long and every press asks for it several times. */
function editorCss(surface: SurfaceAdapter): string {
  const css = editorCssOf.get(surface) ?? surface.editor.map((selector) => selector.css).join(', ');
  editorCssOf.set(surface, css);
  return css;
}

/** What a person can write in. */
export const editableCss = 'textarea, input:not([type="file"]), [contenteditable], [role="textbox"]';

/** The composer whose editor lies on an event's path, or null. */
export function findComposerByEditor(path: readonly Element[], surfaces: readonly SurfaceAdapter[]): Composer | null {
  for (const element of path) {
    if (!element.matches(editableCss) || element.getAttribute('contenteditable') === 'false') continue;
    const surface = findSurface(element, surfaces);
    if (surface) return buildComposer(element, surface);
  }
  return null;
}

/** The surface whose editor this is: the one policy says, else the first that claims it. */
export function findSurface(editor: Element, surfaces: readonly SurfaceAdapter[]): SurfaceAdapter | null {
  const named = surfaces.find((surface) => surface.editor.some(({ css, source }) => source === policySource && editor.matches(css)));
  return named ?? surfaces.find((surface) => editor.matches(editorCss(surface))) ?? null;
}

/** A pressed control and the draft it publishes, or leads on to publish. */
export interface FoundControl {
  composer: Composer;
  control: Element;
  isStep: boolean;
}

/** The composer that the pressed control publishes, with the control, or null when the press publishes nothing. */
export function findComposerByControl(
  path: readonly Element[],
  surfaces: readonly SurfaceAdapter[],
  steps: PublishSteps,
): FoundControl | null {
  for (const control of path) {
    const isPressable = control.matches(pressable);
    // Most of what a press passes is neither pressed itself nor could any selector name it.
    const claiming = isPressable ? surfaces : surfaces.filter(({ publish }) => publish.selectors.length > 0);
    if (claiming.length === 0 || isDisabled(control)) continue;
    for (const surface of claiming) {
      const match = matchPublishControl(control, surface.publish);
      const found = match && findComposerAround(control, surface, surfaces);
      if (found) return { composer: steps.complete(control, found) ?? found, control, isStep: match === 'step' };
    }
    const noted = isPressable && steps.complete(control, null);
    if (noted) return { composer: noted, control, isStep: false };
  }
  return null;
}

function findComposerAround(control: Element, surface: SurfaceAdapter, surfaces: readonly SurfaceAdapter[]): Composer | null {
  let level = 0;
  for (const around of walkUp(control)) {
    for (const editor of listEditors(around, surface)) {
      const owner = findSurface(editor, surfaces);
      if (!owner || (owner !== surface && !surface.isGeneric)) continue;
      // A box of a known kind whose control has another publish word than its kind: the site changed, the press still publishes.
      const composer = buildComposer(editor, owner === surface ? surface : { ...owner, publish: surface.publish });
      if (isAround(composer.container, control)) return composer;
    }
    level += 1;
    // What a dialog publishes stands in it; the boxes of the page behind it are other drafts.
    if (level > reach + 4 || around.matches('dialog, [role="dialog"]')) return null;
  }
  return null;
}

function listEditors(root: Element, surface: SurfaceAdapter): Element[] {
  return queryBelow(root, editorCss(surface)).filter((editor) => editor.getAttribute('contenteditable') !== 'false' && isVisible(editor));
}

/** Finds the rest of the box from its editor. */
export function buildComposer(editor: Element, surface: SurfaceAdapter): Composer {
  const container = findContainer(editor, surface);
  const editors = surface.severalEditors ? listEditors(container, surface) : [editor];
  return { surface, container, editors: editors.length > 0 ? editors : [editor] };
}

function findContainer(editor: Element, surface: SurfaceAdapter): Element {
  const known = surface.container.map(({ css }) => findClosest(editor, css)).filter((element) => element !== null);
  const holdsControl = known.find((element) => findPublishControl(element, surface.publish));
  return holdsControl ?? climb(editor, surface) ?? known[0] ?? findParent(editor) ?? editor;
}

/** The nearest ancestor with a publish control that is not shared with another box. */
function climb(editor: Element, surface: SurfaceAdapter): Element | null {
  const passes: [ControlMatch[], number][] = [
    [['selector'], reach],
    [['label', 'step'], reach],
    [['word-button'], wordButtonReach],
  ];
  for (const [kinds, levels] of passes) {
    let level = 0;
    for (const element of walkUp(editor)) {
      level += 1;
      if (
        level > levels ||
        (!surface.severalEditors && listEditors(element, surface).some((other) => other !== editor && !editor.contains(other)))
      )
        break;
      if (element !== editor && findPublishControl(element, surface.publish, kinds)) return element;
    }
  }
  return null;
}

/**
 * The same box after the site replaced its nodes: its own editor, else the one that stands in the same container or says the
 * same. Null when the box is gone.
 */
export function findAgain(composer: Composer, text: string): Composer | null {
  const [editor] = composer.editors;
  if (composer.remembered) return composer.container.isConnected ? composer : null;
  if (editor?.isConnected) return buildComposer(editor, composer.surface);
  const { container, surface } = composer;
  const candidates = listEditors(container.isConnected ? container : document.documentElement, surface);
  const same = candidates.find((candidate) => readEditorText(candidate) === text) ?? (container.isConnected ? candidates[0] : undefined);
  return same ? buildComposer(same, surface) : null;
}
