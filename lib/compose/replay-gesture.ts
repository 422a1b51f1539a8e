import { isVisible } from './composed-tree.ts';
import type { Composer } from './find-composer.ts';
import { findPublishControl, isDisabled } from './publish-control.ts';
import type { PublishGesture } from './publish-gesture.ts';
import { findKeyTarget, isPressable } from './publish-gesture.ts';
import { readText } from './read-draft.ts';

/** How long a control that exists only while its box is focused may take to come back. */
const controlReturnsMs = 1000;
/** A site that ignores scripted events shows nothing at all in this time. */
const noSignMs = 1500;
/** A site that showed something is busy; how long until that counts as nothing after all. */
const slowSiteMs = 4000;

/**
 * Does the held act again, once, by the same way it came: the same control or the same key in the same box.
 * Returns false when there is nothing left to press.
 */
export async function replayGesture(gesture: PublishGesture, composer: Composer, dispatch: (send: () => void) => void): Promise<boolean> {
  if (gesture.kind === 'submit') return submitForm(gesture, dispatch);
  const isOnEditor =
    gesture.kind === 'key' &&
    composer.editors.some((editor) => editor === gesture.target || editor.contains(gesture.target) || !gesture.target.isConnected);
  const target = isOnEditor ? findKeyTarget(composer) : await findControl(gesture, composer);
  if (!(target instanceof HTMLElement)) return false;
  dispatch(() => (gesture.kind === 'key' ? sendKey(target, gesture, isOnEditor) : sendPress(target, gesture.heldBefore)));
  return true;
}

function submitForm(gesture: PublishGesture, dispatch: (send: () => void) => void): boolean {
  const form = gesture.target;
  if (!(form instanceof HTMLFormElement) || !form.isConnected) return false;
  const submitter = gesture.event instanceof SubmitEvent ? gesture.event.submitter : null;
  dispatch(() => form.requestSubmit(submitter));
  return true;
}

/** The pressed control, or the one that stands in its place now. */
async function findControl(gesture: PublishGesture, composer: Composer): Promise<Element | null> {
  const find = (): Element | null => {
    if (isPressable(gesture.target, composer)) return gesture.target;
    const other = findPublishControl(composer.container, composer.surface.publish, ['selector', 'label', 'word-button']);
    return other && !isDisabled(other) ? other : null;
  };
  return find() ?? (await waitFor(find, controlReturnsMs));
}

function sendPress(control: HTMLElement, heldBefore: readonly string[]): void {
  const { left, top, width, height } = control.getBoundingClientRect();
  const init = {
    bubbles: true,
    cancelable: true,
    composed: true,
    button: 0,
    clientX: left + width / 2,
    clientY: top + height / 2,
    view: window,
  };
  for (const type of heldBefore) {
    const isDown = type.endsWith('down');
    if (type.startsWith('pointer'))
      control.dispatchEvent(
        new PointerEvent(type, { ...init, buttons: isDown ? 1 : 0, pointerId: 1, isPrimary: true, pointerType: 'mouse' }),
      );
    else if (type.startsWith('mouse')) control.dispatchEvent(new MouseEvent(type, { ...init, buttons: isDown ? 1 : 0, detail: 1 }));
  }
  // `click()` and not an event of our own: it also does what the element itself does, such as submitting its form.
  control.click();
}

function sendKey(target: HTMLElement, { event }: PublishGesture, isOnEditor: boolean): void {
  if (!(event instanceof KeyboardEvent)) return;
  const init: KeyboardEventInit = {
    key: event.key,
    code: event.code,
    keyCode: event.keyCode,
    which: event.which,
    location: event.location,
    ctrlKey: event.ctrlKey,
    metaKey: event.metaKey,
    altKey: event.altKey,
    shiftKey: event.shiftKey,
    bubbles: true,
    cancelable: true,
    composed: true,
    view: window,
  };
  const isUntouched = target.dispatchEvent(new KeyboardEvent('keydown', init));
  if (isUntouched) target.dispatchEvent(new KeyboardEvent('keypress', { ...init, charCode: event.keyCode }));
  target.dispatchEvent(new KeyboardEvent('keyup', init));
  // A native button answers a real key by a click of its own; a scripted key does not make one.
  if (isUntouched && !isOnEditor && target.matches('button, input')) target.click();
}

/** Resolves to what `find` finds as the page changes, or null after `ms`. */
function waitFor<Found>(find: () => Found | null, ms: number): Promise<Found | null> {
  return new Promise((resolve) => {
    const finish = (found: Found | null): void => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(found);
    };
    const observer = new MutationObserver(() => {
      const found = find();
      if (found !== null) finish(found);
    });
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['aria-disabled', 'disabled', 'hidden'],
    });
    const timer = setTimeout(() => finish(find()), ms);
  });
}

/**
 * Watches whether a publish took: its text left the box, or the box left the page. True then; false when the site showed no
 * sign of it. A site that shows a spinner or a disabled button is given time.
 */
export function watchPublished(composer: Composer, text: string, control: Element): Promise<boolean> {
  // In a second step the editor may be hidden from the start; there the control that was pressed goes.
  const shown = composer.remembered ? [control] : composer.editors;
  const hasLeft = (): boolean => !shown.some(isVisible) || readText(composer) !== text;
  return new Promise((resolve) => {
    let sawSign = false;
    const started = Date.now();
    const finish = (isPublished: boolean): void => {
      observer.disconnect();
      clearInterval(timer);
      resolve(isPublished);
    };
    const look = (): void => {
      const waited = Date.now() - started;
      if (hasLeft()) finish(true);
      else if (waited > slowSiteMs || (waited > noSignMs && !sawSign)) finish(false);
    };
    const observer = new MutationObserver((records) => {
      sawSign ||= records.some(({ target }) => composer.container.contains(target));
      look();
    });
    const options = {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['aria-disabled', 'disabled', 'aria-busy'],
    };
    observer.observe(document, options);
    const root = composer.container.getRootNode();
    if (root !== document) observer.observe(root, options);
    // A form field that is emptied by script changes nothing an observer sees.
    const timer = setInterval(look, 100);
    look();
  });
}
