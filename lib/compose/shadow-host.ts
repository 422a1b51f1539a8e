import overlayCss from '../../components/overlay.css?inline';
import noticeCss from './notice.css?inline';

/** An element of ours in the page, closed to its scripts. */
export interface ShadowHost {
  element: HTMLElement;
  root: ShadowRoot;
}

/**
 * Creates an element with a closed shadow root and our styles. Inside it only what a person does counts: scripted events are
 * stopped before any of our handlers.
 */
export function createShadowHost(name: string): ShadowHost {
  const element = document.createElement(name);
  for (const [property, value] of [
    ['all', 'initial'],
    ['display', 'block'],
    ['position', 'fixed'],
    ['z-index', '2147483647'],
  ]) {
    element.style.setProperty(property!, value!, 'important');
  }
  const root = element.attachShadow({ mode: 'closed' });
  addStyles(root);
  for (const type of ['click', 'keydown', 'keyup', 'pointerdown', 'mousedown', 'change', 'input', 'submit']) {
    root.addEventListener(type, stopScripted, { capture: true });
    // The site's own handlers have no business with a press on our dialog.
    root.addEventListener(type, (event) => event.stopPropagation());
  }
  return { element, root };
}

function stopScripted(event: Event): void {
  if (event.isTrusted) return;
  event.stopImmediatePropagation();
  event.preventDefault();
}

/** A constructed sheet is not subject to the page's content security policy. */
function addStyles(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(overlayCss + noticeCss);
  root.adoptedStyleSheets = [sheet];
}
