import { commonMessages } from '../lib/i18n/common-messages.ts';
import { formatMessage } from '../lib/i18n/format-message.ts';
import type { Locale } from '../lib/i18n/locale.ts';
import type { PopupMessages } from '../lib/i18n/popup-messages.ts';
import { popupMessages } from '../lib/i18n/popup-messages.ts';
import type { PopupState } from '../lib/pages/popup-model.ts';
import { StateIcon } from './StateIcon.tsx';

interface TabStatusCardProps extends Pick<PopupState, 'tab' | 'locale' | 'pausedUntil'> {
  messages: PopupMessages;
}

/** Whether the tab is guarded, and why not. */
export function TabStatusCard({ tab, locale, pausedUntil, messages }: TabStatusCardProps) {
  const site = tab.site ? commonMessages[locale].siteNames[tab.site] : '';
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(pausedUntil ?? 0);
  return (
    <section class={`status ${tab.state}`} role="status">
      <StateIcon state={tab.state} />
      <div>
        <h2>{messages.states[tab.state]}</h2>
        <p class="status-hint">{formatMessage(messages.stateHints[tab.state], { site, time })}</p>
        {tab.reasons.length > 0 && (
          <ul class="reasons">
            {describeReasons(tab.reasons, locale).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

/** Coverage codes such as "publish-control-not-found:facebook/comment" in words; one line for all places with the same trouble. */
function describeReasons(codes: readonly string[], locale: Locale): string[] {
  const { reasons } = popupMessages[locale];
  const places = new Map<keyof typeof reasons, string[]>();
  for (const code of codes) {
    const [kind = '', place = code] = code.split(/:(.*)/);
    const known = Object.hasOwn(reasons, kind) ? (kind as keyof typeof reasons) : 'other';
    places.set(known, [...(places.get(known) ?? []), namePlace(place, locale)]);
  }
  const list = new Intl.ListFormat(locale);
  return [...places].map(([kind, names]) => formatMessage(reasons[kind], { place: list.format(names) }));
}

/** A site by its name; a kind of box keeps its code, which a person can quote when she asks for help. */
const namePlace = (place: string, locale: Locale): string =>
  (commonMessages[locale].siteNames as Readonly<Record<string, string>>)[place] ?? place;
