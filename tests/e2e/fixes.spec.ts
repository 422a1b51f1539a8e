import type { Page } from '@playwright/test';
import { pressInDialog, readNotices, waitForHeldDialog, waitForNoDialog } from './held-dialog.ts';
import { findNoticeButton } from './marks-on-page.ts';
import { expect, settle, test } from './support/extension-test.ts';
import { getSurface, openBox } from './support/surfaces.ts';

const risky = 'So glad you finished our program last Tuesday, Dana! Your therapist misses you, call me at 561-555-0117.';

/** One box of every editor family for each kind of text; replies are offered wherever somebody is answered. */
const boxes = [
  'facebook/comment',
  'facebook/post',
  'x/reply',
  'x/post',
  'linkedin/share',
  'linkedin/comment',
  'linkedin/comment-v1',
  'linkedin/message',
  'instagram/comment',
  'instagram/message',
].map(getSurface);

/** The text after the fix of this button: "Change to “recently”: “last Tuesday”", or "Remove: “…”" with the space before it. */
function applyFix(name: string): string {
  const [first = '', last] = [...name.matchAll(/“(.+?)”/g)].map(([, words = '']) => words);
  return last === undefined ? risky.replace(` ${first}`, '') : risky.replace(last, first);
}

const normalize = (text: string): string => text.replace(/\s+/g, ' ').trim();

async function pressFirst(page: Page, name: RegExp): Promise<string> {
  const { controls } = await waitForHeldDialog(page);
  const control = controls.find((candidate) => name.test(candidate.name));
  if (!control) throw new Error(`no ${name} among ${controls.map((candidate) => candidate.name).join(' | ')}`);
  await pressInDialog(page, new RegExp(`^${control.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`));
  await waitForNoDialog(page);
  return control.name;
}

for (const surface of boxes) {
  test(`a fix and a safe reply reach the box, and one undo brings the text back: ${surface.id} in ${surface.family}`, async ({
    page,
    server,
    pageErrors,
  }) => {
    const box = await openBox(page, surface);
    const [gesture = 'button'] = surface.gestures;
    await box.type(risky);
    await box.publish(gesture);
    const fixed = applyFix(await pressFirst(page, /^(?:Change to|Remove)/));
    await expect.poll(() => box.read()).toBe(fixed);
    await page.keyboard.press('Control+Z');
    await expect.poll(() => box.read()).toBe(risky);
    await settle(page);
    expect(server.published()).toEqual([]);
    if (surface.truth.surface === 'post') return;

    await box.publish(gesture);
    await waitForHeldDialog(page);
    await pressInDialog(page, /^Use a safe reply$/);
    await pressFirst(page, /^Use this reply/);
    await expect.poll(() => box.read()).not.toBe(risky);
    const reply = await box.read();
    expect(reply).toMatch(/^[A-ZÁÉÍÓÚ¡¿].{20,}[.!]$/);
    await page.keyboard.press('Control+Z');
    await expect.poll(() => box.read()).toBe(risky);
    await page.keyboard.press('Control+Shift+Z');
    await expect.poll(() => box.read()).toBe(reply);
    await box.publish(gesture);
    await server.waitForPublished(1);
    await settle(page);
    expect(server.published().map(({ text }) => normalize(text))).toEqual([normalize(reply)]);
    expect(pageErrors).toEqual([]);
  });
}

test('an editor that takes the change back keeps the old text, and the new one is there to copy', async ({
  page,
  server,
  browserContext,
}) => {
  await browserContext.grantPermissions(['clipboard-read', 'clipboard-write']);
  const box = await openBox(page, getSurface('instagram/comment'));
  await box.type(risky);
  await box.editor.evaluate((field: HTMLTextAreaElement) => {
    const { value } = field;
    field.addEventListener('input', () => (field.value = value));
  });
  await box.publish('enter');
  const fixed = applyFix(await pressFirst(page, /^(?:Change to|Remove)/));
  await expect.poll(() => readNotices(page)).toMatch(/could not be changed here/);
  expect(await box.read()).toBe(risky);
  const button = await findNoticeButton(page);
  await page.mouse.click(button!.x + button!.width / 2, button!.y + button!.height / 2);
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(fixed);
  await settle(page);
  expect(server.published()).toEqual([]);
});
