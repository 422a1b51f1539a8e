import { effect } from '@preact/signals';
import { render } from 'preact';
import { Popup } from '../../components/Popup.tsx';
import '../../components/pages.css';
import { createPageAdapter } from '../../lib/pages/create-page-adapter.ts';
import { createPopupModel } from '../../lib/pages/popup-model.ts';

const model = createPopupModel(createPageAdapter());
const root = document.getElementById('root') as HTMLElement;

effect(() => {
  const state = model.state.value;
  if (!state) return;
  document.documentElement.lang = state.locale;
  render(<Popup state={state} actions={model} />, root);
});
