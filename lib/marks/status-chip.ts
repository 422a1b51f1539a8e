import { formatMessage, formatNumber } from '../i18n/format-message.ts';
import type { Locale } from '../i18n/locale.ts';
import { marksMessages } from '../i18n/marks-messages.ts';
import type { MarkedSpan } from './spans.ts';

export interface StatusChip {
  element: HTMLElement;
  /** Says how much there is to look at; nothing at 0. */
  say(count: number, level: MarkedSpan['level'], locale: Locale): void;
  /** Wears the colours that go with the text of the box it belongs to. */
  match(editor: Element): void;
}

/** The small button beside a box that says how much there is to look at and opens the findings. Spoken politely when it changes. */
export function createStatusChip(onOpen: () => void): StatusChip {
  const element = document.createElement('div');
  element.className = 'chip';
  element.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  // The caret stays in the box: some sites fold a box away when the focus leaves it.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', (event) => event.isTrusted && onOpen());
  return {
    element,
    say(count, level, locale) {
      const messages = marksMessages[locale];
      const words = count === 0 ? '' : count === 1 ? messages.one : formatMessage(messages.many, { count: formatNumber(count, locale) });
      element.classList.toggle('stop', level === 'stop');
      if (button.textContent === words && element.contains(button) === count > 0) return;
      button.textContent = words;
      button.title = messages.show;
      button.lang = locale;
      if (count === 0) button.remove();
      else element.append(button);
    },
    match(editor) {
      element.classList.toggle('on-dark', isLight(getComputedStyle(editor).color));
    },
  };
}

/** True for a light colour such as "rgb(230, 230, 230)": text of that colour stands on something dark. */
function isLight(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return color.startsWith('rgb') && red * 0.299 + green * 0.587 + blue * 0.114 > 150;
}
