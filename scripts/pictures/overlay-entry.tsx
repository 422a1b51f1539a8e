import { render } from 'preact';
import { WarningOverlay } from '../../components/WarningOverlay.tsx';
import { createNoticeLine, sayNotice } from '../../lib/compose/notice-line.ts';
import type { Locale } from '../../lib/i18n/locale.ts';
import type { Notice } from '../../lib/i18n/notice-messages.ts';
import { noticeMessages } from '../../lib/i18n/notice-messages.ts';
import { createStatusChip } from '../../lib/marks/status-chip.ts';
import type { OverlayState } from './overlay-states.ts';

/** A shadow root like ours, but open, so that it can be looked into. */
function openRoot(css: string): ShadowRoot {
  const root = document.getElementById('host')!.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  return root;
}

/** Runs in the browser: shows the chip in a shadow root like that of the marks, in the colours that go with the page. */
export function showChip(level: 'stop' | 'caution', css: string): void {
  const root = openRoot(css);
  const chip = createStatusChip(() => {});
  root.append(chip.element);
  chip.say(2, level, 'en');
  chip.match(document.getElementById('box')!);
}

/** Runs in the browser: shows a notice in a shadow root like the guard's. */
export function showNotice(code: Notice, locale: Locale, copyable: string | undefined, css: string): void {
  const root = openRoot(css);
  const line = createNoticeLine(locale);
  root.append(line);
  sayNotice(line, noticeMessages[locale], code, copyable);
}

/** Runs in the browser: shows the dialog in a shadow root like the guard's, and writes each choice into `window.choices`. */
export function showOverlay(state: OverlayState, css: string): void {
  const choices: unknown[] = [];
  const choose =
    (name: string) =>
    (...values: unknown[]) =>
      choices.push([name, ...values]);
  const root = openRoot(css);
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
