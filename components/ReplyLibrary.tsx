import { optionsMessages } from '../lib/i18n/options-messages.ts';
import type { OptionsState } from '../lib/pages/options-model.ts';
import { listReplyLibrary } from '../lib/replies/choose-safe-replies.ts';

/** The built-in replies by situation, as they read with the provider's details. */
export function ReplyLibrary({ state: { locale, effective } }: { state: Pick<OptionsState, 'locale' | 'effective'> }) {
  const messages = optionsMessages[locale];
  const profile = {
    organizationName: effective.organizationName.value,
    publicPhone: effective.publicPhone.value,
    portalUrl: effective.portalUrl.value,
    ownReplies: [],
  };
  return (
    <>
      <h3>{messages.library}</h3>
      <p class="hint">{messages.libraryHint}</p>
      {listReplyLibrary(profile, locale).map(({ situation, replies }) => (
        <details class="replies" key={situation}>
          <summary>{messages.situations[situation]}</summary>
          <ul>
            {replies.map((reply) => (
              <li key={reply}>{reply}</li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}
