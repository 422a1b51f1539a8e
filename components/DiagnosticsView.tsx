import { useState } from 'preact/hooks';
import { commonMessages } from '../lib/i18n/common-messages.ts';
import { formatMessage, formatNumber } from '../lib/i18n/format-message.ts';
import { optionsMessages } from '../lib/i18n/options-messages.ts';
import type { OptionsModel, OptionsState } from '../lib/pages/options-model.ts';
import { getPolicyKey } from '../lib/settings/policy-catalog.ts';

interface DiagnosticsViewProps {
  state: Pick<OptionsState, 'diagnostics' | 'locale'>;
  actions: Pick<OptionsModel, 'copyDiagnostics'>;
}

/** What of the policy arrived, what was refused and why, and what is in force. */
export function DiagnosticsView({ state, actions }: DiagnosticsViewProps) {
  const { locale, diagnostics } = state;
  const messages = optionsMessages[locale];
  const { policyReadAt, coverage, events } = diagnostics;
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  const sites: Readonly<Record<string, string>> = commonMessages[locale].siteNames;
  return (
    <>
      <p>
        <strong>{messages.policyStates[diagnostics.policyState]}</strong>{' '}
        {policyReadAt ? formatMessage(messages.readAt, { time: time.format(new Date(policyReadAt)) }) : messages.neverRead}
      </p>
      <CopyButton copy={actions.copyDiagnostics} messages={messages} />
      <div class="ranks">
        <Lines title={messages.received} lines={diagnostics.received} none={messages.nothing} />
        <Lines title={messages.accepted} lines={diagnostics.accepted} none={messages.nothing} />
        <Lines title={messages.refused} lines={diagnostics.refused} none={messages.nothing} />
        <Lines title={messages.userRefused} lines={diagnostics.userRefused} none={messages.nothing} />
        <Lines
          title={messages.coverage}
          lines={coverage.map(({ site, state: covered, reasons }) => [sites[site] ?? site, covered, ...reasons].join(' · '))}
          none={messages.nothing}
        />
      </div>
      <p>{diagnostics.privateWindowsAllowed ? messages.privateAllowed : messages.privateNotAllowed}</p>
      <p>
        {events
          ? formatMessage(messages.events, {
              sent: formatNumber(events.sent, locale),
              waiting: formatNumber(events.waiting, locale),
              dropped: formatNumber(events.dropped, locale),
            })
          : messages.eventsOff}
      </p>
      <SettingsTable state={state} />
    </>
  );
}

function SettingsTable({ state: { diagnostics, locale } }: Pick<DiagnosticsViewProps, 'state'>) {
  const messages = optionsMessages[locale];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region needs the focus to be scrolled by keys (WCAG 2.1.1)
    <section class="scroll" tabIndex={0} aria-label={messages.inForce}>
      <table>
        <caption>{messages.inForce}</caption>
        <thead>
          <tr>
            <th scope="col">{messages.setting}</th>
            <th scope="col">{messages.value}</th>
            <th scope="col">{messages.source}</th>
          </tr>
        </thead>
        <tbody>
          {diagnostics.settings.map(({ name, value, source }) => (
            <tr key={name}>
              <th scope="row">
                {getPolicyKey(name).title[locale]} <code>{name}</code>
              </th>
              <td class="codes">{value}</td>
              <td>{messages.sources[source]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Lines({ title, lines, none }: { title: string; lines: readonly string[]; none: string }) {
  return (
    <section>
      <h3>{title}</h3>
      {lines.length === 0 ? (
        <p class="hint">{none}</p>
      ) : (
        <ul class="codes">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function CopyButton({ copy, messages }: { copy(): Promise<boolean>; messages: (typeof optionsMessages)['en'] }) {
  const [said, setSaid] = useState('');
  const press = async () => setSaid((await copy()) ? messages.copied : messages.notCopied);
  return (
    <div class="actions">
      <button type="button" onClick={press}>
        {messages.copy}
      </button>
      <p role="status" class="hint">
        {said}
      </p>
    </div>
  );
}
