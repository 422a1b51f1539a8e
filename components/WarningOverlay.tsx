import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatMessage, formatNumber } from '../lib/i18n/format-message.ts';
import type { OverlayMessages } from '../lib/i18n/overlay-messages.ts';
import { englishOverlay } from '../lib/i18n/overlay-messages.ts';
import { AlreadyPublished } from './AlreadyPublished.tsx';
import { FindingGroups } from './FindingGroups.tsx';
import { groupFindings } from './group-findings.ts';
import { PublishAnyway } from './PublishAnyway.tsx';
import { trapFocus } from './trap-focus.ts';
import type { WarningOverlayProps } from './warning-overlay-props.ts';

/**
 * The dialog over a held draft: what was found, why, and what can be done. A native modal dialog, so that the page behind it
 * can neither be reached nor pull the focus away.
 */
export function WarningOverlay(props: WarningOverlayProps) {
  const { verdict, page, onKeepEditing } = props;
  const messages = page.words?.overlay ?? englishOverlay;
  // Alone in its shadow root.
  const id = 'overlay';
  const dialog = useRef<HTMLDialogElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const [areRepliesOpen, setRepliesOpen] = useState(false);
  const groups = verdict.decision === 'unavailable' ? [] : groupFindings(verdict.findings);
  const groupIds = groups.map((_, number) => `${id}g${number}`);

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    keep.current?.focus();
    return () => element?.close();
  }, []);

  const handleKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    // The Enter that published is still held down: it must not press the button that now has the focus.
    if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
    if (event.key === 'Escape') {
      event.preventDefault();
      onKeepEditing();
    }
    if (dialog.current) trapFocus(event, dialog.current);
  };

  return (
    <dialog
      ref={dialog}
      class={verdict.decision}
      role="alertdialog"
      aria-modal="true"
      aria-labelledby={`${id}t`}
      aria-describedby={[`${id}d`, ...groupIds].join(' ')}
      lang={page.locale}
      dir="ltr"
      onKeyDown={handleKey}
      onKeyUp={(event) => event.stopPropagation()}
      onCancel={(event) => {
        event.preventDefault();
        onKeepEditing();
      }}
    >
      {/*
        Every button closes without us, too: when Firefox removes or updates the extension under an open dialog, none of its scripts
        runs any more.
      */}
      <form method="dialog" onClickCapture={stayOpen}>
        <header>
          <p class="brand">Second Look{page.organizationName && ` · ${page.organizationName}`}</p>
          <h2 id={`${id}t`}>{getTitle(props, messages)}</h2>
          <p id={`${id}d`}>{getSummary(props, messages)}</p>
        </header>
        <div class="body">
          <FindingGroups {...props} groups={groups} ids={groupIds} messages={messages} />
          {props.hasAttachment && <p class="note">{messages.attachment}</p>}
          {areRepliesOpen && <SafeReplies {...props} messages={messages} id={`${id}r`} />}
          <AlreadyPublished contact={page.privacyContact} messages={messages} />
        </div>
        <footer>
          <button type="submit" class="primary" ref={keep} onClick={() => onKeepEditing()}>
            {messages.keepEditing}
          </button>
          {hasSafeReplies(props) && (
            <button type="submit" aria-expanded={areRepliesOpen} aria-controls={`${id}r`} onClick={() => setRepliesOpen(!areRepliesOpen)}>
              {messages.safeReplies}
            </button>
          )}
          {props.onPublishAnyway && <Override {...props} onPublishAnyway={props.onPublishAnyway} messages={messages} />}
        </footer>
      </form>
    </dialog>
  );
}

/** While our scripts run, they decide what a button does. */
function stayOpen(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('button')) event.preventDefault();
}

interface PartProps extends WarningOverlayProps {
  messages: OverlayMessages;
}

function getTitle({ verdict }: WarningOverlayProps, messages: OverlayMessages): string {
  if (verdict.decision === 'unavailable') return messages.titleUnavailable;
  return verdict.decision === 'block' ? messages.titleStop : messages.titleCaution;
}

function getSummary({ verdict, page }: WarningOverlayProps, messages: OverlayMessages): string {
  if (verdict.decision === 'unavailable') return `${messages.unavailable[verdict.reason]} ${messages.heldUnavailable}`;
  const count = verdict.findings.length;
  return count === 1 ? messages.heldOne : formatMessage(messages.heldMany, { count: formatNumber(count, page.locale) });
}

const hasSafeReplies = ({ verdict, onUseSafeReply }: WarningOverlayProps): boolean =>
  onUseSafeReply !== undefined && verdict.decision !== 'unavailable' && verdict.safeReplies.length > 0;

function SafeReplies({ verdict, messages, onUseSafeReply, id }: PartProps & { id: string }) {
  const list = useRef<HTMLElement>(null);
  // Opened on purpose, so they come into view, and Tab from their button would not lead here.
  useLayoutEffect(() => {
    list.current?.scrollIntoView({ block: 'nearest' });
    list.current?.querySelector('button')?.focus();
  }, []);
  if (verdict.decision === 'unavailable') return null;
  return (
    <section ref={list} class="replies" id={id} aria-label={messages.safeReplies}>
      <p class="hint">{messages.safeRepliesHint}</p>
      <ul>
        {verdict.safeReplies.map((reply) => (
          <li key={reply}>
            <p dir="auto">{reply}</p>
            <button type="submit" class="small" onClick={() => onUseSafeReply?.(reply)}>
              {messages.useReply}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Override({
  verdict,
  page,
  messages,
  onPublishAnyway,
}: PartProps & { onPublishAnyway: NonNullable<WarningOverlayProps['onPublishAnyway']> }) {
  if (verdict.override === 'forbidden') {
    const { privacyContact: contact } = page;
    return <p class="hint">{contact ? formatMessage(messages.forbiddenWho, { contact }) : messages.forbidden}</p>;
  }
  return (
    <PublishAnyway
      messages={messages}
      locale={page.locale}
      askReason={verdict.override === 'reason'}
      coolDownSeconds={verdict.decision === 'block' ? page.coolDownSeconds : 0}
      onPublishAnyway={onPublishAnyway}
    />
  );
}
