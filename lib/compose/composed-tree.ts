import { isElement } from '../editors/node-kind.ts';

/** Walking the page the way events travel: through shadow roots, closed ones too, as if they were not there. */

/** The elements an event passes, innermost first. */
export function readPath(event: Event): Element[] {
  const path = event.composedPath().filter(isElement);
  return path[0] ? [...readClosedPath(path[0], event), ...path] : path;
}

/** The part of an event's way that lies in closed shadow roots below `host`: the browser tells a listener outside only of the host. */
function readClosedPath(host: Element, event: Event): Element[] {
  const root = host.shadowRoot ? null : findShadowRoot(host);
  const inner = event instanceof MouseEvent ? root?.elementFromPoint(event.clientX, event.clientY) : root?.activeElement;
  if (!root || !inner || !root.contains(inner)) return [];
  const inside = [...walkUp(inner)];
  return [...readClosedPath(inner, event), ...inside.slice(0, inside.indexOf(host))];
}

interface WithClosedRoots {
  chrome?: { dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null } };
}

/** The shadow root of an element, open or closed. Content scripts may look into closed ones (Chrome 88, Firefox 63). */
function findShadowRoot(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  try {
    const { openOrClosedShadowRoot } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
    return openOrClosedShadowRoot ?? (globalThis as WithClosedRoots).chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
  } catch {
    // Chromium refuses elements that are no HTML elements.
    return null;
  }
}

/** The element around `element`, leaving a shadow root through its host. */
export function findParent(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** `element` itself, then everything around it, innermost first. */
export function* walkUp(element: Element): Generator<Element> {
  for (let current: Element | null = element; current; current = findParent(current)) yield current;
}

/** Like `Element.closest`, but also through shadow roots. */
export function findClosest(element: Element, selector: string): Element | null {
  for (let from: Element | null = element; from; ) {
    const found: Element | null = from.closest(selector);
    if (found) return found;
    const root: Node = from.getRootNode();
    from = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/** Elements below `root`, those directly in its own shadow root included. */
export const queryBelow = (root: Element, selector: string): Element[] => [
  ...root.querySelectorAll(selector),
  ...(findShadowRoot(root)?.querySelectorAll(selector) ?? []),
];

/** True when `outer` is `inner` or lies around it, shadow roots included. */
export function isAround(outer: Element, inner: Element): boolean {
  for (const element of walkUp(inner)) if (element === outer) return true;
  return false;
}

/** True when a person can see the element. Sites keep hidden copies of their boxes. */
export function isVisible(element: Element): boolean {
  if (!element.isConnected) return false;
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}

/** The element that has the focus, inside shadow roots too. */
export function findFocused(root: DocumentOrShadowRoot = document): Element | null {
  const active = root.activeElement;
  const inner = active && findShadowRoot(active);
  return inner?.activeElement ? findFocused(inner) : active;
}
