import type { Page } from '@playwright/test';
import { watchChecks } from './check-log.ts';
import { expect, settle, test } from './support/extension-test.ts';
import { familySurfaces, gestureOf, type OpenBox, openBox } from './support/surfaces.ts';

/** Ways text gets into a box, beside typing. Each acts where the caret is. */
const writings: Record<string, (box: OpenBox) => Promise<void>> = {
  'keys, fast': ({ page }) => page.keyboard.type('The roses are in bloom. '.repeat(42).slice(0, 1000).trim()),
  dictation: ({ page }) => page.keyboard.insertText(' Happy weekend 👩‍👩‍👧 🇪🇸.'),
  'right to left': ({ page }) => page.keyboard.insertText(' שלום עולם'),
  'a dead key': ({ page }) => compose(page, ['´'], ' é'),
  'an input method': ({ page }) => compose(page, ['に', 'にほ', 'にほん'], '日本'),
  'another extension': ({ page }) => page.evaluate(() => void document.execCommand('insertText', false, ' The bakery opens at nine.')),
  autocorrect: async ({ page }) => {
    await page.keyboard.type(' teh');
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('Shift+ArrowLeft');
    await page.evaluate(() => void document.execCommand('insertText', false, 'the'));
  },
  undo: async ({ page }) => {
    await page.keyboard.type(' gone?');
    await page.keyboard.press('Control+Z');
    await page.keyboard.press('Control+Shift+Z');
    await page.keyboard.press('Control+Z');
  },
  'drag and drop': async ({ page, editor }) => {
    const place = await editor.boundingBox();
    const cdp = await page.context().newCDPSession(page);
    const at = { x: (place?.x ?? 0) + 8, y: (place?.y ?? 0) + 8 };
    const data = { items: [{ mimeType: 'text/plain', data: ' Fresh bread too. ' }], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await cdp.send('Input.dispatchDragEvent', { type, ...at, data });
    await cdp.detach();
  },
  'ten thousand pasted': async (box) => {
    await box.page.evaluate((text) => navigator.clipboard.writeText(text), ` ${'The roses are in bloom. '.repeat(420).trim()}`);
    await box.page.keyboard.press('Control+End');
    await box.page.keyboard.press('Control+V');
  },
};

async function compose(page: Page, steps: readonly string[], result: string): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  for (const text of steps) await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await cdp.send('Input.insertText', { text: result });
  await cdp.detach();
}

for (const surface of familySurfaces) {
  test(`the text that is checked is the text that is sent, however it is written: ${surface.id}`, async ({
    page,
    browserContext,
    server,
    serviceWorker,
  }) => {
    await browserContext.grantPermissions(['clipboard-read', 'clipboard-write']);
    await watchChecks(serviceWorker);
    const box = await openBox(page, surface);
    await box.editor.click();
    for (const [way, write] of Object.entries(writings)) {
      const before = await box.read();
      await test.step(way, () => write(box));
      // Undo ends where it began; everything else leaves its mark.
      if (way !== 'undo') await expect.poll(() => box.read(), way).not.toBe(before);
    }
    await page.keyboard.press('Control+End');
    await box.publish(gestureOf(box));
    await server.waitForPublished(1);
    await settle(page);
    const plainSpaces = (text = '') => text.replace(/\u00a0/g, ' ').trim();
    const sent = plainSpaces(server.published()[0]?.text);
    expect(plainSpaces(await serviceWorker.evaluate(() => globalThis.lastChecked?.text))).toBe(sent);
    expect(server.published()).toHaveLength(1);
    expect(sent.length).toBeGreaterThan(10_000);
  });
}
