import type { Box } from './marks-on-page.ts';
import { findChip, readFieldMarks } from './marks-on-page.ts';
import { expect, test } from './support/extension-test.ts';
import { getSurface, openBox } from './support/surfaces.ts';

test('the marks of a form field stay on their words through scroll, resize and zoom', async ({ page, browserContext }) => {
  const box = await openBox(page, getSurface('instagram/comment'));
  await box.editor.evaluate((field) => {
    field.style.cssText = 'font: 12px/20px monospace; width: 400px; height: 84px; padding: 2px 6px; border: 3px solid; overflow-y: scroll';
    document.body.style.minHeight = '3000px';
  });
  const [before, words] = ['Hello! ', 'Dana, your therapist has your SSN 219-09-9999'];
  await box.type(`Glad you finished\nour program, Dana!\n${before}${words}\n`);
  /** Where the words must be, worked out from the width of a letter and the height of a line. */
  const expectOnWords = async (zoom = 1) => {
    await box.editor.scrollIntoViewIfNeeded();
    const expected = await box.editor.evaluate(
      (field, [lead, text, factor]) => {
        const canvas = document.createElement('canvas').getContext('2d')!;
        canvas.font = '12px monospace';
        const letter = canvas.measureText('m').width;
        const rect = field.getBoundingClientRect();
        return {
          x: rect.left + (3 + 6 + lead.length * letter) * factor,
          y: rect.top + (3 + 2 + 2 * 20 - field.scrollTop) * factor,
          width: text.length * letter * factor,
        };
      },
      [before, words, zoom] as const,
    );
    await expect
      .poll(async () => {
        const marks = await readFieldMarks(page);
        return marks.some((mark) => isNear(mark, expected, zoom)) || { marks, expected };
      })
      .toBe(true);
  };
  await expectOnWords();
  await box.editor.evaluate((field) => field.scrollTo(0, 13));
  await expectOnWords();
  await page.evaluate(() => window.scrollTo(0, 57));
  await expectOnWords();
  await page.setViewportSize({ width: 900, height: 700 });
  await expectOnWords();
  await box.editor.evaluate((field) => {
    field.style.width = '520px';
    field.parentElement!.insertAdjacentHTML('beforebegin', '<p style="height: 41px">The site puts something above.</p>');
  });
  await expectOnWords();
  const cdp = await browserContext.newCDPSession(page);
  await cdp.send('Emulation.setDeviceMetricsOverride', { width: 640, height: 450, deviceScaleFactor: 2, mobile: false });
  await expectOnWords();
  await box.editor.evaluate((field) => {
    (field.closest('article, section, main') as HTMLElement).style.zoom = '1.5';
  });
  await expectOnWords(1.5);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await expect.poll(() => readFieldMarks(page)).toEqual([]);
});

test('the marks of a form field stand on their words where the page reads from right to left', async ({ page }) => {
  const box = await openBox(page, getSurface('instagram/comment'));
  await box.editor.evaluate((field) => {
    document.documentElement.dir = 'rtl';
    field.style.cssText = 'font: 12px/20px monospace; width: 400px; height: 84px; padding: 2px 6px; border: 3px solid; overflow-y: scroll';
  });
  await box.type('Dana, your therapist has your SSN 219-09-9999');
  const expected = await box.editor.evaluate((field) => {
    const rect = field.getBoundingClientRect();
    return { right: rect.right - 3 - 6, top: rect.top + 3 + 2 };
  });
  await expect
    .poll(async () => {
      const marks = await readFieldMarks(page);
      const isOnLine = ({ x, y, width }: Box) => Math.abs(x + width - expected.right) < 2 && y >= expected.top && y < expected.top + 20;
      return marks.some(isOnLine) || { marks, expected };
    })
    .toBe(true);
  const chip = await findChip(page);
  expect(chip!.x).toBeGreaterThanOrEqual(0);
  expect(chip!.x + chip!.width).toBeLessThanOrEqual(page.viewportSize()!.width);
});

/** Within two pixels beside, and on the line. */
function isNear(mark: Box, wanted: { x: number; y: number; width: number }, zoom: number): boolean {
  const isOnLine = mark.y >= wanted.y - zoom && mark.y + mark.height <= wanted.y + 21.5 * zoom;
  const isOnWords = Math.abs(mark.x - wanted.x) < 2 && Math.abs(mark.width - wanted.width) < 2;
  return isOnLine && isOnWords;
}
