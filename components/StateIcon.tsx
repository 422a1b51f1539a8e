import type { PopupState } from '../lib/pages/popup-model.ts';

type Shape = 'check' | 'half' | 'cross' | 'pause' | 'dot';

const shapes: Record<PopupState['tab']['state'], Shape> = {
  guarded: 'check',
  partly: 'half',
  'not-guarded': 'cross',
  idle: 'dot',
  'not-a-site': 'dot',
  paused: 'pause',
  'switched-off': 'cross',
  unknown: 'cross',
};

const paths: Record<Shape, string> = {
  check: 'M7 12.5l3.5 3.5L17.5 8.5',
  half: 'M7 12h10',
  cross: 'M8 8l8 8M16 8l-8 8',
  pause: 'M9.5 8v8M14.5 8v8',
  dot: 'M8 12h.01M12 12h.01M16 12h.01',
};

/** A shape for each state, so that colour is not the only sign. The words beside it say the same. */
export function StateIcon({ state }: { state: PopupState['tab']['state'] }) {
  return (
    <svg class="state-icon" viewBox="0 0 24 24" width="28" height="28" aria-hidden="true" focusable="false">
      <circle cx="12" cy="12" r="11" />
      <path d={paths[shapes[state]]} />
    </svg>
  );
}
