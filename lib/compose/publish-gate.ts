import type { SurfaceAdapter } from '../sites/site-adapter.ts';
import type { ComposeGuard } from './compose-guard.ts';
import type { Composer } from './find-composer.ts';
import { findComposerByControl } from './find-composer.ts';
import { listenOnWindow } from './listen-on-window.ts';
import { findPublishControl } from './publish-control.ts';
import type { PublishGesture } from './publish-gesture.ts';
import { findPress, findPublishKey, findSubmit, pressEvents } from './publish-gesture.ts';
import type { PublishSteps } from './publish-steps.ts';

/** One press of pointer or key, from its first event to its last. */
interface Press {
  number: number;
  /** True when the events of this press are being kept from the site. */
  isHeld: boolean;
  heldTypes: string[];
}

export interface PublishGate {
  /** Lets the events that `send` dispatches pass. */
  open(send: () => void): void;
  /**
   * Goes the way of a press on this box's control, without one. The browser compiles a function when it first runs, which is half of
   * what the first publish would wait for; while typing rests nobody waits. Changes nothing.
   */
  rehearse(composer: Composer): void;
}

export interface GateParts {
  steps: PublishSteps;
  /** The surfaces that can be on this page now; empty when the guard is switched off here. */
  getSurfaces(): readonly SurfaceAdapter[];
  guard(): ComposeGuard;
  /** A gesture was held because the page keeps the guard from seeing what it would publish. */
  onCannotJudge(): void;
  /** True for events inside the guard's own overlay. */
  isOwn(event: Event): boolean;
  signal: AbortSignal;
}

/** The events that end in a publish; the others only lead up to one. */
const canPublish = (event: Event): boolean =>
  event.type === 'click' ||
  event.type === 'submit' ||
  (event instanceof KeyboardEvent && event.type === 'keydown' && event.key === 'Enter');

/**
 * Stands before the site's own handlers: capture listeners on `window`, in place before the page's first script. Whatever could
 * publish is put to the guard; what is held is stopped at once, with the rest of the same press.
 */
export function startPublishGate({ getSurfaces, steps, guard, onCannotJudge, isOwn, signal }: GateParts): PublishGate {
  let press: Press = { number: 0, isHeld: false, heldTypes: [] };
  let isOpen = false;
  const place = () => ({ surfaces: getSurfaces(), steps });

  const begin = (): void => {
    press = { number: press.number + 1, isHeld: false, heldTypes: [] };
  };

  const stop = (event: Event): void => {
    event.stopImmediatePropagation();
    // A suppressed touchstart would suppress the click; the click decides.
    if (event.cancelable && !event.type.startsWith('touch')) event.preventDefault();
    press.heldTypes.push(event.type);
  };

  const decide = (gesture: PublishGesture | null, event: Event): void => {
    if (gesture?.isStep) steps.note(gesture.composer);
    if (!gesture || gesture.isStep) return;
    const isRepeat = event instanceof KeyboardEvent && event.repeat;
    const isHeld = guard().judge({ ...gesture, heldBefore: [...press.heldTypes], chain: press.number, isRepeat }) === 'hold';
    press.isHeld = isHeld;
    if (isHeld) stop(event);
  };

  const onPress = (event: Event): void => {
    if (event.type === 'click') decide(findPress(event, place()), event);
    else if (event.isTrusted) onPressPart(event);
  };

  const onPressPart = (event: Event): void => {
    // Only the first of pointerdown, touchstart and mousedown begins a press.
    const isFirst = event.type === 'pointerdown' || (event.type === 'mousedown' && !('PointerEvent' in window));
    if (isFirst) {
      begin();
      const gesture = findPress(event, place());
      press.isHeld = gesture !== null && !gesture.isStep && guard().foresee(gesture.composer) === 'hold';
    }
    if (press.isHeld) stop(event);
  };

  const onKey = (event: Event): void => {
    if (!(event instanceof KeyboardEvent)) return;
    if (event.type === 'keydown') {
      if (!event.repeat) begin();
      decide(findPublishKey(event, place()), event);
    } else if (press.isHeld && (event.key === 'Enter' || event.key === ' ')) stop(event);
  };

  const onSubmit = (event: Event): void => decide(findSubmit(event, place()), event);

  const listen = (types: readonly string[], listener: (event: Event) => void): void => {
    const guarded = (event: Event): void => {
      if (isOpen || isOwn(event) || getSurfaces().length === 0) return;
      try {
        listener(event);
      } catch {
        // A page can give its elements properties that break the search for a box. What cannot be judged does not pass.
        if (!canPublish(event)) return;
        stop(event);
        onCannotJudge();
      }
    };
    listenOnWindow(types, guarded, false, signal);
  };
  listen(pressEvents, onPress);
  listen(['keydown', 'keypress', 'keyup'], onKey);
  listen(['submit'], onSubmit);

  return {
    rehearse({ container, surface }) {
      const control = findPublishControl(container, surface.publish);
      const found = control && findComposerByControl([control], getSurfaces(), steps);
      if (found) guard().foresee(found.composer);
    },
    open(send) {
      isOpen = true;
      try {
        send();
      } finally {
        isOpen = false;
      }
    },
  };
}
