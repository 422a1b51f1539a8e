import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import overlayCss from '../../components/overlay.css?inline';
import '../../components/pages.css';
import { WarningOverlay } from '../../components/WarningOverlay.tsx';
import type { WelcomeScreen } from '../../components/WelcomePage.tsx';
import { WelcomePage, welcomeScreens } from '../../components/WelcomePage.tsx';
import '../../components/welcome.css';
import { welcomeMessages } from '../../lib/i18n/welcome-messages.ts';
import { createPageAdapter } from '../../lib/pages/create-page-adapter.ts';
import { createPracticeModel } from '../../lib/pages/practice-model.ts';

const readScreen = (): WelcomeScreen => welcomeScreens.find((name) => location.hash === `#${name}`) ?? 'what';

const model = createPracticeModel(createPageAdapter());
const screen = signal(readScreen());
const root = document.getElementById('root') as HTMLElement;

// The same element, styles and dialog as on the sites; open here, because there is no page to hide it from.
const overlay = (document.getElementById('overlay') as HTMLElement).attachShadow({ mode: 'open' });
const sheet = new CSSStyleSheet();
sheet.replaceSync(overlayCss);
overlay.adoptedStyleSheets = [sheet];

window.addEventListener('hashchange', () => {
  screen.value = readScreen();
  root.querySelector('h1')?.focus();
});

effect(() => {
  const state = model.state.value;
  if (!state) return;
  document.documentElement.lang = state.locale;
  document.title = welcomeMessages[state.locale].title;
  render(<WelcomePage state={state} screen={screen.value} actions={model} />, root);
});

effect(() => {
  const state = model.state.value;
  const dialog = state?.held && (
    <WarningOverlay
      verdict={state.held.verdict}
      text={state.held.text}
      page={state.page}
      hasAttachment={false}
      onKeepEditing={model.keepEditing}
      onPublishAnyway={model.publishAnyway}
      onApplyFix={model.applyFix}
      onUseSafeReply={model.useSafeReply}
      onDismissFinding={model.dismissFinding}
    />
  );
  render(dialog || null, overlay);
});
