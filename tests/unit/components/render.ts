import type { VNode } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';

/** Renders into a fresh element of the document and returns it. */
export function renderInto(node: VNode): HTMLElement {
  const element = document.createElement('div');
  document.body.replaceChildren(element);
  act(() => render(node, element));
  return element;
}

/** The button a person knows by this name: its label, else its words. */
export function getButton(within: ParentNode, name: string): HTMLButtonElement {
  const buttons = [...within.querySelectorAll('button')];
  const found = buttons.find((button) => (button.getAttribute('aria-label') ?? button.textContent?.trim()) === name);
  if (!found) throw new Error(`No button "${name}" among: ${buttons.map((button) => button.textContent).join(', ')}`);
  return found;
}

/** A press as a person makes it, or as a script does (`isTrusted` false). */
export function press(button: Element, { isTrusted = true, detail = 1 } = {}): void {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, detail });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  act(() => void button.dispatchEvent(event));
}

/** A key as a person presses it. */
export function pressKey(element: Element, key: string, values: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...values });
  act(() => void element.dispatchEvent(event));
  return event;
}

/** Chooses or types a value, as the end of a person's change. */
export function change(element: HTMLSelectElement | HTMLInputElement | HTMLTextAreaElement, value: string): void {
  act(() => {
    element.value = value;
    element.dispatchEvent(new Event('change', { bubbles: true }));
  });
}
