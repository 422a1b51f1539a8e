/** Walking the page the way events travel: through open shadow roots as if they were not there. */

/** The elements an event passes, innermost first. */
export function readPath(event: Event): Element[] {
  return event.composedPath().filter((node): node is Element => node instanceof Element);
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
  return active?.shadowRoot?.activeElement ? findFocused(active.shadowRoot) : active;
}
