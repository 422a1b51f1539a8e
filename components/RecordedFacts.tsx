import { formatMessage, formatNumber } from '../lib/i18n/format-message.ts';
import { optionsMessages } from '../lib/i18n/options-messages.ts';
import type { OptionsState } from '../lib/pages/options-model.ts';

/** What is recorded about the person who sits here, and every event that left. */
export function RecordedFacts({ state }: { state: OptionsState }) {
  const { locale, sent, effective } = state;
  const messages = optionsMessages[locale];
  const endpoint = effective.eventEndpoint.value;
  const address = URL.canParse(endpoint) ? new URL(endpoint).host : endpoint;
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  return (
    <section class="recorded">
      <h3>{messages.recordedTitle}</h3>
      <p>{messages.recordedLocal}</p>
      <p>
        {sent
          ? formatMessage(messages.recordedExportOn, { address, count: formatNumber(sent.events.length, locale) })
          : messages.recordedExportOff}
      </p>
      {sent && (
        <ol class="codes">
          {[...sent.events].reverse().map(({ id, at, sentAt, ...facts }) => (
            <li key={id}>{`${time.format(sentAt)}: ${Object.values(facts).flat().join(' ')}`}</li>
          ))}
        </ol>
      )}
    </section>
  );
}
