import { formatMessage } from '../lib/i18n/format-message.ts';
import { optionsMessages } from '../lib/i18n/options-messages.ts';
import { changes, legalSources, rulesVersion } from '../lib/pages/legal-sources.ts';
import type { OptionsState } from '../lib/pages/options-model.ts';

/** Version, the rules' sources with their dates, and what changed. */
export function AboutView({ state: { locale, version } }: { state: Pick<OptionsState, 'locale' | 'version'> }) {
  const messages = optionsMessages[locale];
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const formatMonth = (isoMonth: string) => month.format(new Date(`${isoMonth}-01`));
  return (
    <>
      <p>
        <strong>{formatMessage(messages.version, { version, rules: rulesVersion })}</strong>
      </p>
      <p>{messages.license}</p>
      <h3>{messages.legal}</h3>
      <p class="hint">{messages.legalHint}</p>
      <dl class="sources">
        {legalSources.map(({ citation, url, what, checked }) => (
          <div key={citation}>
            <dt>
              {url ? (
                <a href={url} target="_blank" rel="noreferrer">
                  {citation}
                </a>
              ) : (
                citation
              )}
            </dt>
            <dd>
              {what[locale]} <span class="hint">{formatMessage(messages.legalChecked, { date: formatMonth(checked) })}</span>
            </dd>
          </div>
        ))}
      </dl>
      <h3>{messages.changes}</h3>
      <dl class="sources">
        {changes.map((change) => (
          <div key={change.version}>
            <dt>{change.version}</dt>
            <dd>
              {change.what[locale]} <span class="hint">{formatMonth(change.month)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
