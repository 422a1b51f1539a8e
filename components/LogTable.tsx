import { useState } from 'preact/hooks';
import { commonMessages } from '../lib/i18n/common-messages.ts';
import type { Locale } from '../lib/i18n/locale.ts';
import { logMessages } from '../lib/i18n/log-messages.ts';
import { overlayMessages } from '../lib/i18n/overlay-messages.ts';
import type { LogEvent } from '../lib/log/log-event.ts';
import { RuleName } from './RuleName.tsx';

interface LogTableProps {
  /** Newest first. */
  events: readonly LogEvent[];
  locale: Locale;
}

const page = 15;

/** The events, 15 at a time. */
export function LogTable({ events, locale }: LogTableProps) {
  const [count, setCount] = useState(page);
  const messages = logMessages[locale];
  if (events.length === 0) return <p class="empty">{messages.noMatch}</p>;
  const heads = [messages.time, messages.site, messages.surface, messages.level, messages.action, messages.rules];
  return (
    <>
      {/* Scrolls sideways on a narrow screen, so it has to be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region needs the focus to be scrolled by keys (WCAG 2.1.1) */}
      <section class="scroll" tabIndex={0} aria-label={messages.events}>
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {events.slice(0, count).map((event) => (
              <LogRow key={`${event.at}${event.action}`} event={event} locale={locale} />
            ))}
          </tbody>
        </table>
      </section>
      {events.length > count && (
        <button type="button" onClick={() => setCount(count + page)}>
          {messages.more}
        </button>
      )}
    </>
  );
}

function LogRow({ event, locale }: { event: LogEvent; locale: Locale }) {
  const { siteNames, levelNames } = commonMessages[locale];
  const { actions, surfaces } = logMessages[locale];
  const time = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' });
  const reason = event.reason ? ` (${overlayMessages[locale].reasons[event.reason]})` : '';
  return (
    <tr>
      <td class="when">
        <time dateTime={new Date(event.at).toISOString()}>{time.format(event.at)}</time>
      </td>
      <td>{siteNames[event.site]}</td>
      <td>{surfaces[event.surface]}</td>
      <td class={`level ${event.level}`}>{levelNames[event.level]}</td>
      <td class="what">{`${actions[event.action]}${reason}`}</td>
      <td class="rules">
        <ul>
          {event.rules.map((code) => (
            <li key={code}>
              <RuleName code={code} locale={locale} />
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
