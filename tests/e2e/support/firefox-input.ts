import type { Page } from 'puppeteer-core';
import { callBesidePage, callInBrowser } from './firefox-driver.ts';

/**
 * Writes by an input method, as dead keys and Japanese do: each step replaces what is being composed, and the result is taken with a key.
 * The driver has no command for it; the browser's own way to test input methods goes through everything a real one goes through.
 * @param key the key that takes the result; without it, the result is taken by a press elsewhere
 */
export async function compose(page: Page, steps: readonly string[], result: string, key = ''): Promise<void> {
  const write = `(steps, result, key) => {
    const window = Services.wm.getMostRecentWindow('navigator:browser');
    const method = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
    if (!method.beginInputTransactionForTests(window)) throw new Error('another input method is at work');
    for (const text of JSON.parse(steps)) {
      method.setPendingCompositionString(text);
      method.appendClauseToPendingComposition(text.length, method.ATTR_RAW_CLAUSE);
      method.setCaretInPendingComposition(text.length);
      method.flushPendingComposition();
    }
    if (!key) return method.commitCompositionWith(result);
    const press = new window.KeyboardEvent('', { key, code: key, keyCode: 13 });
    // As by an input method that leaves the page the key it takes the result with.
    method.commitCompositionWith(result, press, method.KEY_DONT_MARK_KEYDOWN_AS_PROCESSED);
    method.keyup(press);
  }`;
  await callInBrowser(page.browser(), write, JSON.stringify(steps), result, key);
}

/**
 * Drops a text dragged from elsewhere at the beginning of the box that has the focus. Without a display Firefox has nothing to drag with,
 * so the end of the drag is given to the page as the browser gives it: trusted, and with the editor's own answer to it.
 */
export async function dropText(page: Page, text: string): Promise<void> {
  const drop = `(text) => {
    let editor = content.document.activeElement;
    while (editor.openOrClosedShadowRoot?.activeElement) editor = editor.openOrClosedShadowRoot.activeElement;
    editor.scrollIntoView({ block: 'nearest' });
    const { left, top } = editor.getBoundingClientRect();
    const [x, y] = [left + 8, top + 8];
    const inside = editor.getRootNode().elementFromPoint(x, y);
    const target = editor.contains(inside) ? inside : editor;
    // The page may read only what was put in with no more rights than its own.
    const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    const dataTransfer = Cu.evalInSandbox('new DataTransfer()', sandbox);
    sandbox.dataTransfer = dataTransfer;
    sandbox.text = text;
    Cu.evalInSandbox("dataTransfer.setData('text/plain', text)", sandbox);
    const service = Cc['@mozilla.org/widget/dragservice;1'].getService(Ci.nsIDragService);
    service.startDragSessionForTests(content, Ci.nsIDragService.DRAGDROP_ACTION_COPY);
    try {
      for (const type of ['dragenter', 'dragover', 'drop']) {
        // Not by its constructor: an event of that kind does not know where in the text it happens.
        const event = content.document.createEvent('DragEvent');
        event.initDragEvent(type, true, true, content, 0, x, y, x, y, false, false, false, false, 0, null, dataTransfer);
        content.windowUtils.dispatchDOMEventViaPresShellForTesting(target, event);
      }
    } finally {
      content.windowUtils.dragSession.endDragSession(true, 0);
    }
  }`;
  await callBesidePage(page, drop, text);
}
