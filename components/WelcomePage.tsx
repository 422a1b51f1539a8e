import type { ComponentChildren } from 'preact';
import { formatMessage, formatNumber } from '../lib/i18n/format-message.ts';
import type { WelcomeMessages } from '../lib/i18n/welcome-messages.ts';
import { welcomeMessages } from '../lib/i18n/welcome-messages.ts';
import type { PracticeModel, PracticeState } from '../lib/pages/practice-model.ts';
import { Brand } from './Brand.tsx';
import { PracticeBox } from './PracticeBox.tsx';

/** The screens in order; also the hashes of the page's address. */
export const welcomeScreens = ['what', 'privacy', 'practice'] as const;
export type WelcomeScreen = (typeof welcomeScreens)[number];

interface WelcomePageProps {
  state: PracticeState;
  screen: WelcomeScreen;
  actions: PracticeModel;
}

/** The first-run page: what it does, what it keeps, and a box to meet the warning where nothing can happen. */
export function WelcomePage({ state, screen, actions }: WelcomePageProps) {
  const messages = welcomeMessages[state.locale];
  const step = welcomeScreens.indexOf(screen);
  return (
    <main class="welcome" lang={state.locale}>
      <header>
        <p class="brand-line">
          <Brand />
        </p>
        <p class="hint">
          {formatMessage(messages.steps, {
            step: formatNumber(step + 1, state.locale),
            total: formatNumber(welcomeScreens.length, state.locale),
          })}
        </p>
      </header>
      {screen === 'what' && (
        <Screen title={messages.whatTitle} text={messages.whatText} points={[messages.whatOne, messages.whatTwo, messages.whatThree]} />
      )}
      {screen === 'privacy' && (
        <Screen
          title={messages.privacyTitle}
          text={messages.privacyText}
          points={[messages.privacyOne, messages.privacyTwo, messages.privacyThree]}
        >
          <p>
            <a href="/options.html#log">{messages.privacyLog}</a>
          </p>
        </Screen>
      )}
      {screen === 'practice' && (
        <Screen title={messages.practiceTitle} text={messages.practiceText} points={[]}>
          <PracticeBox state={state} actions={actions} messages={messages} />
        </Screen>
      )}
      <Steps step={step} messages={messages} />
    </main>
  );
}

function Screen({
  title,
  text,
  points,
  children,
}: {
  title: string;
  text: string;
  points: readonly string[];
  children?: ComponentChildren;
}) {
  return (
    <section class="screen">
      {/* Takes the focus when the screen changes, so that a screen reader starts at its top. */}
      <h1 tabIndex={-1}>{title}</h1>
      <p class="lead">{text}</p>
      {points.length > 0 && (
        <ul class="points">
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}

function Steps({ step, messages }: { step: number; messages: WelcomeMessages }) {
  const [before, after] = [welcomeScreens[step - 1], welcomeScreens[step + 1]];
  return (
    <nav class="steps" aria-label={messages.title}>
      {before ? (
        <a class="button" href={`#${before}`}>
          {messages.back}
        </a>
      ) : (
        <span />
      )}
      {after ? (
        <a class="button primary" href={`#${after}`}>
          {messages.next}
        </a>
      ) : (
        // The screen's own button is the one to press here.
        <a class="button" href="/options.html">
          {messages.finish}
        </a>
      )}
    </nav>
  );
}
