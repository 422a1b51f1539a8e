import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { type BidiNode, callInPage } from './firefox-driver.ts';

/** How long a wait for the screen may take on a busy machine. */
const soon = { timeout: 20_000 };

function listInside(node: BidiNode): BidiNode[] {
  const { children = [], shadowRoot } = node.value ?? {};
  return [node, ...[...children, ...(shadowRoot ? [shadowRoot] : [])].flatMap(listInside)];
}

const readWords = (node: BidiNode): string => listInside(node).reduce((words, { value }) => words + (value?.nodeValue ?? ''), '');

/** One of our elements in the page with all that stands in it; null when it is not there. */
async function readOwn(page: Page, name: 'second-look-dialog' | 'second-look-notice'): Promise<BidiNode | null> {
  const node = await callInPage(page, `() => document.querySelector('${name}')`);
  return node.sharedId === undefined ? null : node;
}

/** What the dialog over a held draft is called, or null while none is open. */
export async function readDialogTitle(page: Page): Promise<string | null> {
  const dialog = await readOwn(page, 'second-look-dialog');
  const title = dialog && listInside(dialog).find(({ value }) => value?.localName === 'h2');
  return title ? readWords(title) : null;
}

/** Waits until a dialog is open that has the focus; returns its title. */
export async function waitForDialog(page: Page): Promise<string> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName), soon).toBe('second-look-dialog');
  return (await readDialogTitle(page)) ?? '';
}

/** Waits until no dialog is open. */
export const waitForNoDialog = (page: Page): Promise<void> => expect.poll(() => readDialogTitle(page), soon).toBeNull();

/** Waits for a notice with these words. */
export const waitForNotice = (page: Page, words: RegExp): Promise<void> =>
  expect
    .poll(async () => {
      const notice = await readOwn(page, 'second-look-notice');
      return notice ? readWords(notice) : '';
    }, soon)
    .toMatch(words);

/** Presses a button of the dialog with the mouse, by a part of its name. */
export async function pressInDialog(page: Page, name: RegExp): Promise<void> {
  await waitForDialog(page);
  const dialog = await readOwn(page, 'second-look-dialog');
  const buttons = dialog ? listInside(dialog).filter(({ value }) => value?.localName === 'button') : [];
  const button = buttons.find((candidate) => name.test(readWords(candidate)));
  if (!button) throw new Error(`no button ${name} among ${buttons.map(readWords).join(', ')}`);
  const middle = `(button) => {
    button.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = button.getBoundingClientRect();
    return [left + width / 2, top + height / 2].join();
  }`;
  const { value } = await callInPage(page, middle, [{ sharedId: button.sharedId }]);
  const [x = 0, y = 0] = String(value).split(',').map(Number);
  await page.mouse.click(x, y);
}
