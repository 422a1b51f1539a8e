import { formatMessage } from '../lib/i18n/format-message.ts';
import type { OverlayMessages } from '../lib/i18n/overlay-messages.ts';

interface AlreadyPublishedProps {
  /** Whom to tell; empty when unknown. */
  contact: string;
  messages: OverlayMessages;
}

/** The first steps after something went out that should not have. */
export function AlreadyPublished({ contact, messages }: AlreadyPublishedProps) {
  return (
    <details class="more">
      <summary>{messages.alreadyPublished}</summary>
      <ol>
        <li>{messages.stepTakeDown}</li>
        <li>{contact ? formatMessage(messages.stepTellWho, { contact }) : messages.stepTell}</li>
        <li>{messages.stepNote}</li>
      </ol>
    </details>
  );
}
