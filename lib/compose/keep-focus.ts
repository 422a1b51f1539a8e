import { findFocused } from './composed-tree.ts';
import { listenOnWindow } from './listen-on-window.ts';

/** Where the person was in her text. */
export interface KeptFocus {
  /** Puts the focus back into `editor` and, where the text's nodes are still there, the caret too. */
  restore(editor: Element): void;
}

/** Remembers the focused element and the caret. Form fields keep their own caret. */
export function keepFocus(): KeptFocus {
  const focused = findFocused();
  const selection = readSelection(focused);
  return {
    restore(editor) {
      const target = focused?.isConnected && editor.contains(focused) ? focused : editor;
      if (target instanceof HTMLElement) target.focus({ preventScroll: true });
      selection?.restore();
    },
  };
}

function readSelection(focused: Element | null) {
  if (!focused || focused instanceof HTMLTextAreaElement || focused instanceof HTMLInputElement) return null;
  const root = focused.getRootNode() as (Document | ShadowRoot) & { getSelection?: () => Selection | null };
  // Chromium tells a shadow root's selection only through the root itself.
  const selection = root.getSelection?.() ?? document.getSelection();
  if (!selection?.anchorNode || !selection.focusNode) return null;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  return {
    restore() {
      if (!anchorNode.isConnected || !focusNode.isConnected) return;
      try {
        selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
      } catch {
        // The site shortened a text node meanwhile; the caret stays where the focus put it.
      }
    },
  };
}

/**
 * Keeps the page from noticing that the focus goes to our dialog and comes back: several sites fold a box away or draw it anew
 * when its focus leaves.
 */
export function hideFocusMoves(isOwn: (target: EventTarget | null) => boolean, signal: AbortSignal): { during(move: () => void): void } {
  let isMoving = false;
  const hide = (event: Event): void => {
    if (isMoving || isOwn(event.target) || isOwn((event as FocusEvent).relatedTarget)) event.stopImmediatePropagation();
  };
  listenOnWindow(['focus', 'blur', 'focusin', 'focusout'], hide, true, signal);
  return {
    during(move) {
      isMoving = true;
      try {
        move();
      } finally {
        isMoving = false;
      }
    },
  };
}
