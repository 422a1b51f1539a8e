import { expect } from 'vitest';
import { risky } from '../e2e/support/drafts.ts';
import { type FirefoxBox, firefoxSurfaces, openFirefoxBox } from '../e2e/support/firefox.ts';
import { compose, dropText } from '../e2e/support/firefox-input.ts';
import { test } from '../e2e/support/firefox-test.ts';

/** Ways text gets into a box, beside typing. Each acts where the caret is. */
const writings: Record<string, (box: FirefoxBox) => Promise<void>> = {
  // First, because editors undo in one step what came shortly before.
  undo: async ({ page }) => {
    await page.keyboard.type(' gone?');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.down('Shift');
    await page.keyboard.press('z');
    await page.keyboard.up('Shift');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
  },
  'keys, fast': ({ page }) => page.keyboard.type(`${'The roses are in bloom. '.repeat(42).slice(0, 1000)}🌷`),
  'a dead key': ({ page }) => compose(page, ['´'], ' é'),
  'an input method': ({ page }) => compose(page, ['に', 'にほ', 'にほん'], '日本'),
  'another extension, emoji, right to left': ({ page }) =>
    page.evaluate(() => void document.execCommand('insertText', false, ' Happy weekend 👩‍👩‍👧 🇪🇸. שלום עולם')),
  'drag and drop': ({ page }) => dropText(page, ' Fresh bread too. '),
  'ten thousand pasted': async ({ page }) => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), ` ${'The roses are in bloom. '.repeat(420).trim()}`);
    await page.keyboard.down('Control');
    await page.keyboard.press('End');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
  },
};

/** No driver can say where in a shadow root something is dropped, so Quill takes the drop in the comment box. */
const isDroppedOn = ({ id }: FirefoxBox['surface']): boolean => id !== 'linkedin/share';

for (const surface of firefoxSurfaces) {
  test(`the text that is checked is the text that is sent, however it is written, in Firefox: ${surface.id}`, {
    timeout: 180_000,
  }, async ({ page, server, background }) => {
    const box = await openFirefoxBox(page, surface);
    await box.type('Spring.');
    for (const [way, write] of Object.entries(writings)) {
      if (way === 'drag and drop' && !isDroppedOn(surface)) continue;
      const before = await box.read();
      await write(box);
      // Undo ends where it began; everything else leaves its mark.
      if (way !== 'undo') await expect.poll(() => box.read(), { timeout: 20_000, message: way }).not.toBe(before);
    }
    await box.publish(surface.gestures.at(-1) ?? 'button');
    await server.waitForPublished(1);
    await box.settle();
    const plainSpaces = (text: string | null | undefined) => text?.replace(/\u00a0/g, ' ').trim();
    const sent = plainSpaces(server.published()[0]?.text);
    expect(plainSpaces(await background.readLastChecked())).toBe(sent);
    expect(server.published()).toHaveLength(1);
    expect(sent?.length).toBeGreaterThan(10_000);
    for (const words of ['🌷', 'é', '日本', 'שלום', ...(isDroppedOn(surface) ? ['Fresh bread'] : [])]) {
      // Not the text itself: ten thousand characters would say little.
      expect(sent?.includes(words), words).toBe(true);
    }
  });
}

for (const surface of firefoxSurfaces.filter(({ gestures }) => gestures.includes('enter'))) {
  test(`Enter during composition with an input method neither publishes nor warns, in Firefox: ${surface.id}`, async ({
    page,
    server,
    background,
  }) => {
    const box = await openFirefoxBox(page, surface);
    await box.type(risky);
    // The Enter that takes what the input method offers.
    await compose(page, ['に', 'にほ', 'にほん'], '日本', 'Enter');
    await background.waitForCheckOf(`${risky}日本`);
    await box.settle();
    expect(await page.$('second-look-dialog, second-look-notice')).toBeNull();
    expect(server.published()).toEqual([]);
  });
}
