import type { Locale } from '../i18n/locale.ts';
import type { Notice } from '../i18n/notice-messages.ts';

/** The line of a notice, still without words: screen readers speak a status that changes, not one that is born with its words. */
export function createNoticeLine(locale: Locale): HTMLElement {
  const line = document.createElement('p');
  line.className = 'notice';
  line.setAttribute('role', 'status');
  line.lang = locale;
  return line;
}

/** Gives the line its words, and a button that copies `copyable` if given. */
export function sayNotice(line: HTMLElement, messages: Record<Notice, string>, code: Notice, copyable?: string): void {
  line.textContent = `Second Look: ${messages[code]} `;
  if (copyable !== undefined) line.append(createCopyButton(copyable, messages));
}

function createCopyButton(text: string, { copy, copied }: Record<Notice, string>): HTMLElement {
  const button = document.createElement('button');
  button.textContent = copy;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text);
    button.textContent = copied;
  });
  return button;
}
