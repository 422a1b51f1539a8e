import { render } from 'preact';
import { WarningOverlay } from '../../components/WarningOverlay.tsx';
import { createStatusChip } from '../../lib/marks/status-chip.ts';
import type { OverlayState } from './overlay-states.ts';

/** Runs in the browser: shows the chip in a shadow root like that of the marks, in the colours that go with the page. */
export function showChip(level: 'stop' | 'caution', css: string): void {
  const root = document.getElementById('host')!.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const chip = createStatusChip(() => {});
  root.append(chip.element);
  chip.say(2, level, 'en');
  chip.match(document.getElementById('box')!);
}

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
