import { render } from 'preact';
import { WarningOverlay } from '../../components/WarningOverlay.tsx';
import type { OverlayState } from './overlay-states.ts';

/** Runs in the browser: shows the dialog in a shadow root like the guard's, and writes each choice into `window.choices`. */
export function showOverlay(state: OverlayState, css: string): void {
  const choices: unknown[] = [];
  const choose =
    (name: string) =>
    (...values: unknown[]) =>
      choices.push([name, ...values]);
  const root = document.getElementById('host')!.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  render(
    <WarningOverlay
      {...state}
      onKeepEditing={choose('keepEditing')}
      onPublishAnyway={choose('publishAnyway')}
      onApplyFix={choose('applyFix')}
      onUseSafeReply={choose('useSafeReply')}
      onDismissFinding={choose('dismissFinding')}
    />,
    root,
  );
  Object.assign(window, { choices });
}
