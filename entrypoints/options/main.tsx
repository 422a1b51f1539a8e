import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { OptionsPage } from '../../components/OptionsPage.tsx';
import '../../components/pages.css';
import '../../components/options.css';
import '../../components/log.css';
import type { OptionsSection } from '../../lib/i18n/options-messages.ts';
import { optionsMessages, optionsSections } from '../../lib/i18n/options-messages.ts';
import { createOptionsAdapter } from '../../lib/pages/create-options-adapter.ts';
import { createOptionsModel } from '../../lib/pages/options-model.ts';

const readSection = (): OptionsSection => optionsSections.find((name) => location.hash === `#${name}`) ?? 'guard';

const model = createOptionsModel(createOptionsAdapter());
const section = signal(readSection());
const root = document.getElementById('root') as HTMLElement;

window.addEventListener('hashchange', () => {
  section.value = readSection();
});

effect(() => {
  const state = model.state.value;
  if (!state) return;
  document.documentElement.lang = state.locale;
  document.title = optionsMessages[state.locale].title;
  render(<OptionsPage state={state} section={section.value} actions={model} />, root);
});
