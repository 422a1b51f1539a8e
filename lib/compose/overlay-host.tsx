import { render } from 'preact';
import { WarningOverlay } from '../../components/WarningOverlay.tsx';
import type { WarningOverlayProps } from '../../components/warning-overlay-props.ts';
import { widenRemoval } from '../explain/widen-removal.ts';
import type { Notice } from '../i18n/notice-messages.ts';
import { englishNotices } from '../i18n/notice-messages.ts';
import type { PageSettings } from '../messaging/protocol.ts';
import type { OverrideReason, VerdictFinding } from '../verdict/verdict.ts';
import type { Composer } from './find-composer.ts';
import { findAgain } from './find-composer.ts';
import { hideFocusMoves, keepFocus } from './keep-focus.ts';
import { createNoticeLine, sayNotice } from './notice-line.ts';
import type { ShadowHost } from './shadow-host.ts';
import { createShadowHost } from './shadow-host.ts';

/** A change to the text that the person chose in the dialog: characters `start` to `end` become `text`. */
export interface DraftChange {
  start: number;
  end: number;
  text: string;
  kind: 'fix-applied' | 'safe-reply-used';
}

/** One held draft to show. Exactly one of its endings is called, once; setting a finding aside ends it only with the last. */
export interface Warning extends Pick<WarningOverlayProps, 'verdict' | 'text' | 'hasAttachment' | 'onKeepEditing'> {
  /** The event that was held, if there was one. */
  held?: Event;
  onPublishAnyway?(reason?: OverrideReason): void;
  /** Absent when the box cannot be written to. */
  onChange?(change: DraftChange): void;
  /** Absent when findings may not be set aside. `isLast`: none is left. */
  onDismiss?(finding: VerdictFinding, isLast: boolean): void;
  composer: Composer;
  /** The box left the page; the dialog is closed. */
  onGone(): void;
}

/** Everything the guard puts on the screen. */
export interface GuardScreen {
  /** Opens the dialog. False when another one is open: then nothing was shown. */
  showWarning(warning: Warning): boolean;
  /** A small passing notice, with a button that copies `copyable` if given. Call what it returns to take it away early. */
  notify(notice: Notice, copyable?: string): () => void;
  /** True for events inside our own elements. */
  isOwn(event: Event): boolean;
  close(): void;
}

/** How long a notice stays. */
const noticeMs = 8000;
/** How long one stays that has something to press. */
const copyMs = 60_000;
/** A site that draws its box anew puts it back within this time. */
const goneMs = 300;

export function createGuardScreen(getPage: () => PageSettings, signal: AbortSignal): GuardScreen {
  let host: ShadowHost | null = null;
  let notice: ShadowHost | null = null;
  let stopWatching: (() => void) | null = null;
  const isOurs = (target: EventTarget | null): boolean => target !== null && (target === host?.element || target === notice?.element);
  const focusMoves = hideFocusMoves(isOurs, signal);

  const close = (): void => {
    stopWatching?.();
    stopWatching = null;
    if (!host) return;
    render(null, host.root);
    host.element.remove();
    host = null;
  };

  const showWarning = (warning: Warning): boolean => {
    if (host) return false;
    const kept = keepFocus();
    const end = (then: () => void): void => {
      if (!host) return;
      focusMoves.during(() => {
        close();
        const editor = findAgain(warning.composer, warning.text)?.editors[0];
        if (editor) kept.restore(editor);
      });
      then();
    };
    let { verdict } = warning;
    const shownAt = performance.now();
    const paint = (): void => {
      if (!host) return;
      const { onChange, onDismiss } = warning;
      const findings = verdict.decision === 'unavailable' ? [] : verdict.findings;
      const change = (draftChange: DraftChange): void => end(() => onChange?.(draftChange));
      const dismiss = (index: number): void => {
        const finding = findings[index];
        if (!finding) return;
        const left = findings.filter((_, number) => number !== index);
        if (left.length === 0) end(() => onDismiss?.(finding, true));
        else if (verdict.decision !== 'unavailable') {
          onDismiss?.(finding, false);
          verdict = { ...verdict, findings: left };
          paint();
        }
      };
      const fix = (index: number): void => {
        const finding = findings[index];
        const words = finding?.replacement ?? '';
        if (finding) change({ ...widenRemoval(warning.text, finding, words), text: words, kind: 'fix-applied' });
      };
      render(
        <WarningOverlay
          verdict={verdict}
          text={warning.text}
          hasAttachment={warning.hasAttachment}
          // The pause is for a reply in a temper; a post answers nobody.
          page={{ ...getPage(), ...(warning.composer.surface.kind === 'post' && { coolDownSeconds: 0 }) }}
          onKeepEditing={() => end(warning.onKeepEditing)}
          onPublishAnyway={
            warning.onPublishAnyway &&
            ((reason, press) => isStray(press, warning.held, shownAt) || end(() => warning.onPublishAnyway?.(reason)))
          }
          onApplyFix={onChange && fix}
          onUseSafeReply={onChange && ((reply) => change({ start: 0, end: warning.text.length, text: reply, kind: 'safe-reply-used' }))}
          onDismissFinding={onDismiss && dismiss}
        />,
        host.root,
      );
    };
    const draw = (): void =>
      focusMoves.during(() => {
        host = createShadowHost('second-look-dialog');
        findLayer().append(host.element);
        paint();
      });
    draw();
    stopWatching = watchPage(warning, () => host?.element.isConnected ?? true, {
      onGone: () => {
        close();
        warning.onGone();
      },
      onRemoved: () => {
        host?.element.remove();
        draw();
      },
    });
    return true;
  };

  const notify = (code: Notice, copyable?: string): (() => void) => {
    notice?.element.remove();
    const shown = createShadowHost('second-look-notice');
    notice = shown;
    const { words, locale } = getPage();
    const line = createNoticeLine(locale);
    shown.root.append(line);
    findLayer().append(shown.element);
    requestAnimationFrame(() => sayNotice(line, words?.notices ?? englishNotices, code, copyable));
    const remove = (): void => shown.element.remove();
    setTimeout(remove, copyable === undefined ? noticeMs : copyMs);
    return remove;
  };

  signal.addEventListener('abort', () => {
    close();
    notice?.element.remove();
  });
  return { showWarning, notify, close, isOwn: (event) => isOurs(event.target) };
}

/** Where our elements go: outside everything the site draws, but inside a modal dialog of the page, which leaves the rest dead. */
function findLayer(): Element {
  return [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.fullscreenElement ?? document.documentElement;
}

/** So long, and so near to it in pixels, a press can still be one for what the held press was for. */
const strayMs = 1000;
const strayPixels = 8;

/** An impatient second press on the site's button can fall on ours, which came between: it releases nothing. */
function isStray(press: MouseEvent, held: Event | undefined, shownAt: number): boolean {
  const isEarly = press.detail > 0 && press.timeStamp - shownAt < strayMs;
  return isEarly && held instanceof MouseEvent && Math.hypot(press.x - held.x, press.y - held.y) < strayPixels;
}

/** Notices when the box goes, or when the page throws our dialog out. */
function watchPage(warning: Warning, isInPage: () => boolean, on: { onGone(): void; onRemoved(): void }): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let redraws = 0;
  const isBoxThere = (): boolean => findAgain(warning.composer, warning.text) !== null;
  const observer = new MutationObserver(() => {
    if (!isInPage() && redraws < 3) {
      redraws += 1;
      on.onRemoved();
    } else if (!isInPage()) on.onGone();
    if (timer === undefined && !warning.composer.editors[0]?.isConnected) {
      timer = setTimeout(() => {
        timer = undefined;
        if (!isBoxThere()) on.onGone();
      }, goneMs);
    }
  });
  const options = { childList: true, subtree: true };
  observer.observe(document, options);
  const root = warning.composer.container.getRootNode();
  if (root !== document) observer.observe(root, options);
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}
