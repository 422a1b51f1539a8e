import { pressInDialog } from './held-dialog.ts';
import { risky } from './support/drafts.ts';
import { expect, launchChromium, test } from './support/extension-test.ts';
import { allowPrivateWindows, openPrivatePage, type PrivatePage } from './support/private-window.ts';
import { getSurface, openBox } from './support/surfaces.ts';

const isHeld = 'document.querySelector("second-look-dialog") !== null';

const press = async (page: PrivatePage, key: string, keyCode: number): Promise<void> => {
  const which = { key, code: key, windowsVirtualKeyCode: keyCode };
  await page.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...which });
  await page.send('Input.dispatchKeyEvent', { type: 'keyUp', ...which });
};

test('a draft held in a private window is held like any other and leaves nothing in the log', async ({ server }) => {
  server.reset();
  const { context, worker } = await launchChromium(server.port);
  try {
    const extension = await allowPrivateWindows(context, worker);
    const readActions = () =>
      extension.evaluate(async () => {
        // biome-ignore lint/suspicious/noExplicitAny: the extension's API object exists only inside the browser
        const { eventLog } = await (globalThis as any).chrome.storage.local.get('eventLog');
        return ((eventLog ?? []) as { site: string; action: string }[]).map(({ site, action }) => `${site} ${action}`);
      });
    const hidden = await openPrivatePage(extension, 'https://www.instagram.com/');
    await expect
      .poll(() => hidden.evaluate('document.querySelector("textarea")?.focus() ?? document.activeElement?.tagName'))
      .toBe('TEXTAREA');
    await hidden.send('Input.insertText', { text: risky });
    await press(hidden, 'Enter', 13);
    await expect.poll(() => hidden.evaluate(isHeld)).toBe(true);
    await press(hidden, 'Escape', 27);
    await expect.poll(() => hidden.evaluate(isHeld)).toBe(false);

    // The same in an ordinary window: what the log holds afterwards is this alone.
    const page = await context.newPage();
    const box = await openBox(page, getSurface('facebook/comment'));
    await box.type(risky);
    await box.publish('enter');
    await pressInDialog(page, /keep editing/i);
    await expect.poll(readActions).toContain('facebook kept-editing');
    expect(await readActions()).toEqual(['facebook shown', 'facebook kept-editing']);
    expect(server.published()).toEqual([]);
  } finally {
    await context.close();
  }
});
