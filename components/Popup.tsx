import { commonMessages } from '../lib/i18n/common-messages.ts';
import { formatMessage, formatNumber } from '../lib/i18n/format-message.ts';
import type { Locale } from '../lib/i18n/locale.ts';
import { overlayMessages } from '../lib/i18n/overlay-messages.ts';
import type { PopupMessages } from '../lib/i18n/popup-messages.ts';
import { popupMessages } from '../lib/i18n/popup-messages.ts';
import type { TodayCounts } from '../lib/log/summarize-log.ts';
import type { PopupModel, PopupState } from '../lib/pages/popup-model.ts';
import { AlreadyPublished } from './AlreadyPublished.tsx';
import { Brand } from './Brand.tsx';
import { StrictnessPicker } from './StrictnessPicker.tsx';
import { TabStatusCard } from './TabStatusCard.tsx';

interface PopupProps {
  state: PopupState;
  actions: Pick<PopupModel, 'chooseStrictness' | 'pause' | 'resume'>;
}

/** The window under the toolbar button. */
export function Popup({ state, actions }: PopupProps) {
  const messages = popupMessages[state.locale];
  return (
    <main class="popup" lang={state.locale}>
      <header>
        <h1>
          <Brand />
        </h1>
        {state.organizationName && <p class="hint">{state.organizationName}</p>}
      </header>
      <TabStatusCard {...state} messages={messages} />
      <PauseButton {...state} actions={actions} messages={messages} />
      <StrictnessPicker
        setting={state.strictness}
        organizationName={state.organizationName}
        messages={commonMessages[state.locale]}
        onChoose={actions.chooseStrictness}
      />
      <section class="today">
        <h2>{messages.today}</h2>
        <p>{describeToday(state.today, state.locale)}</p>
      </section>
      <AlreadyPublished contact={state.privacyContact} messages={overlayMessages[state.locale]} />
      <nav aria-label={messages.links}>
        {[
          ['/options.html', messages.settings],
          ['/options.html#log', messages.log],
          ['/welcome.html#practice', messages.practice],
          [state.policyUrl, messages.policy],
        ].map(
          ([address, words]) =>
            address && (
              <a key={address} href={address} target="_blank" rel="noreferrer">
                {words}
              </a>
            ),
        )}
      </nav>
    </main>
  );
}

interface PauseButtonProps extends Pick<PopupState, 'pauseAllowed' | 'pausedUntil'>, Pick<PopupProps, 'actions'> {
  messages: PopupMessages;
}

function PauseButton({ pauseAllowed, pausedUntil, actions, messages }: PauseButtonProps) {
  if (!pauseAllowed) return <p class="lock locked">{messages.pauseForbidden}</p>;
  return pausedUntil === null ? (
    <button type="button" onClick={actions.pause}>
      {messages.pause}
    </button>
  ) : (
    <button type="button" class="primary" onClick={actions.resume}>
      {messages.resume}
    </button>
  );
}

/** "2 warnings · 1 changed"; parts that are zero are left out. */
export function describeToday({ shown, edited, publishedAnyway }: TodayCounts, locale: Locale): string {
  const messages = popupMessages[locale];
  const say = (count: number, one: string, many: string) =>
    count === 0 ? [] : [count === 1 ? one : formatMessage(many, { count: formatNumber(count, locale) })];
  const parts = [
    ...say(shown, messages.shownOne, messages.shownMany),
    ...say(edited, messages.editedOne, messages.editedMany),
    ...say(publishedAnyway, messages.publishedOne, messages.publishedMany),
  ];
  return parts.join(' · ') || messages.todayNone;
}
