import type { Page, Worker } from '@playwright/test';
import { waitForCheckOf, watchChecks } from './check-log.ts';
import { pressInDialog, readHeldDialog, readNotices, waitForHeldDialog, waitForNoDialog } from './held-dialog.ts';
import type { Box } from './marks-on-page.ts';
import { findChip, readChip, readHighlights } from './marks-on-page.ts';
import { risky } from './support/drafts.ts';
import { expect, settle, test } from './support/extension-test.ts';
import { getSurface, openBox, type Variant } from './support/surfaces.ts';

const strict: Variant = { id: 'strict CSP, Trusted Types, two boxes', lang: 'en', query: 'csp=strict&two=1' };
/** One box of each editor that keeps its text in the page. */
const editors = ['facebook/comment', 'x/post', 'linkedin/share', 'linkedin/comment', 'instagram/message', 'linkedin/message'];

const waitForChip = (page: Page, words: RegExp) => expect.poll(() => readChip(page)).toMatch(words);

/** Presses the extension's own key the way the browser does: it never reaches the page. */
async function pressOpenFindings(worker: Worker): Promise<void> {
  await worker.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension's API object exists only inside the browser
    const { commands, tabs } = (globalThis as any).chrome;
    // Which window has the focus is not settled without a screen; a tab without a box stays still.
    for (const tab of await tabs.query({ active: true })) commands.onCommand.dispatch('open-findings', tab);
  });
}

for (const id of editors) {
  test(`risky words are underlined while typing, without a write into the editor and without a flicker: ${id}`, async ({
    page,
    pageErrors,
  }) => {
    const box = await openBox(page, getSurface(id), strict);
    await box.type(risky);
    await box.editor.evaluate((editor) => {
      window.writes = [];
      new MutationObserver((records) => window.writes.push(...records.map(({ type }) => type))).observe(editor, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    });
    await waitForChip(page, /things? to look at$/);
    const marked = await readHighlights(page);
    expect(marked.length).toBeGreaterThan(0);
    for (const words of marked) expect(risky).toContain(words);
    expect(await page.evaluate(() => window.writes)).toEqual([]);

    // Every picture while more is typed still shows what was marked.
    await watchPictures(page);
    await page.keyboard.type(' The garden looks lovely and the weather is warm today');
    await expect.poll(() => page.evaluate(() => window.seen.length)).toBeGreaterThan(2);
    for (const seen of await page.evaluate(() => window.seen))
      for (const words of marked) expect(seen).toContain(words.replace(/[.!?]$/, ''));

    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await expect.poll(() => readChip(page)).toBe('');
    expect(await readHighlights(page)).toEqual([]);
    expect(pageErrors).toEqual([]);
  });
}

test('the chip follows its box, makes way when the person leaves it, and covers no control', async ({ page }) => {
  const box = await openBox(page, getSurface('facebook/comment'));
  await box.type(risky);
  await waitForChip(page, /things to look at/);
  const chip = await findChip(page);
  const editor = await box.editor.boundingBox();
  expect(Math.abs(chip!.y - (editor!.y + editor!.height))).toBeLessThan(40);
  for (const control of await page.locator('button:visible, [role="button"]:visible, a:visible').all()) {
    const other = await control.boundingBox();
    if (other) expect(isOverlap(chip!, other), (await control.textContent()) ?? '').toBe(false);
  }
  await page.getByRole('textbox').nth(1).click();
  await expect.poll(() => findChip(page)).toBeNull();
  await box.editor.click();
  await expect.poll(() => findChip(page)).toEqual(chip);
  await page.evaluate(() => window.replica.navigate('/messages/t/2001'));
  await expect.poll(() => page.locator('second-look-marks').count()).toBe(0);
  expect(await readHighlights(page)).toEqual([]);
});

test('the chip makes way for a list that the site opens under the box, and goes while a dialog of the site is in front', async ({
  page,
}) => {
  const box = await openBox(page, getSurface('facebook/comment'));
  await box.type(risky);
  await waitForChip(page, /things to look at/);
  const chip = await findChip(page);
  // As a list of people to mention: it comes a moment after the letter that calls it.
  await box.editor.evaluate((editor, { x, y, width }) => {
    const openList = () =>
      setTimeout(() => {
        const list = document.createElement('ul');
        list.setAttribute('role', 'listbox');
        list.id = 'site-list';
        list.style.cssText = `position: fixed; left: ${x - 40}px; top: ${y - 2}px; width: ${width + 80}px; margin: 0; background: #fff; z-index: 5`;
        list.append(
          ...['Dana Whitfield', 'Dana Ortiz', 'Dana Ames'].map((name) =>
            Object.assign(document.createElement('li'), { textContent: name }),
          ),
        );
        document.body.append(list);
      }, 60);
    editor.addEventListener('input', openList, { once: true });
  }, chip!);
  await page.keyboard.type(' @');
  const list = page.locator('#site-list');
  await list.waitFor();
  const listBox = (await list.boundingBox())!;
  await expect
    .poll(async () => {
      const moved = await findChip(page);
      return moved !== null && !isOverlap(moved, listBox);
    })
    .toBe(true);
  await page.evaluate(() => {
    document.getElementById('site-list')?.remove();
    const dialog = document.createElement('div');
    dialog.setAttribute('role', 'dialog');
    dialog.id = 'site-dialog';
    dialog.style.cssText = 'position: fixed; inset: 0; background: #fff; z-index: 50';
    const close = dialog.appendChild(Object.assign(document.createElement('button'), { textContent: 'Close' }));
    document.body.append(dialog);
    close.focus();
  });
  await expect.poll(() => findChip(page)).toBeNull();
  await page.evaluate(() => document.getElementById('site-dialog')?.remove());
  await box.editor.click();
  await expect.poll(() => findChip(page)).not.toBeNull();
});

const isOverlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;

for (const way of ['the key', 'the chip'] as const) {
  test(`${way} opens the findings without publishing and without a second check`, async ({ page, server, serviceWorker }) => {
    await watchChecks(serviceWorker);
    const box = await openBox(page, getSurface('x/post'));
    await box.type(risky);
    await waitForCheckOf(serviceWorker, risky);
    await waitForChip(page, /things to look at/);
    for (let times = 0; times < 4; times += 1) await page.keyboard.press('ArrowLeft');
    await watchChecks(serviceWorker);
    if (way === 'the key') await pressOpenFindings(serviceWorker);
    else {
      const chip = await findChip(page);
      await page.mouse.click(chip!.x + chip!.width / 2, chip!.y + chip!.height / 2);
    }
    const dialog = await waitForHeldDialog(page);
    expect(dialog.hasFocus).toBe(true);
    expect(dialog.controls.filter(({ name }) => /anyway/i.test(name))).toEqual([]);
    expect(await serviceWorker.evaluate(() => globalThis.lastChecked)).toBeNull();
    await page.keyboard.press('Escape');
    await waitForNoDialog(page);
    await page.keyboard.type('always ');
    await expect.poll(() => box.read()).toBe(risky.replace('s you.', 's always you.'));
    await settle(page);
    expect(server.published()).toEqual([]);
  });
}

test('the key says so when nothing was found, and calls no text cleared', async ({ page, serviceWorker }) => {
  await watchChecks(serviceWorker);
  const box = await openBox(page, getSurface('facebook/comment'));
  await box.type('Thank you for your kind words!');
  await waitForCheckOf(serviceWorker, 'Thank you for your kind words!');
  await pressOpenFindings(serviceWorker);
  await expect.poll(() => readNotices(page)).toMatch(/Nothing found in this text\. Read it once more yourself/);
  expect(await readHeldDialog(page)).toBeNull();
});

test('what is set aside as no risk is not asked again for the same draft, also after other edits, but for any other', async ({
  page,
  server,
}) => {
  const box = await openBox(page, getSurface('facebook/comment'));
  await box.type(risky);
  await waitForChip(page, /^2 things to look at$/);
  await box.publish('enter');
  await pressInDialog(page, /^Not a risk/);
  await expect.poll(async () => (await readHeldDialog(page))?.controls.filter(({ name }) => /^Not a risk/.test(name)).length).toBe(1);
  await page.keyboard.press('Escape');
  await waitForNoDialog(page);
  await waitForChip(page, /^1 thing to look at$/);
  await box.publish('enter');
  await waitForHeldDialog(page);
  expect((await readHeldDialog(page))?.controls.filter(({ name }) => /^Not a risk/.test(name)).length).toBe(1);
  await pressInDialog(page, /^Not a risk/);
  await waitForNoDialog(page);
  await expect.poll(() => readChip(page)).toBe('');
  await page.keyboard.type(' x');
  await waitForChip(page, /^2 things to look at$/);
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect.poll(() => readChip(page)).toBe('');
  await settle(page);
  expect(server.published()).toEqual([]);
  await box.publish('enter');
  await server.waitForPublished(1);
  expect(server.published().map(({ text }) => text)).toEqual([risky]);
});

test('speaks Spanish in the box and in the dialog', async ({ page, serviceWorker }) => {
  const choose = (values: object) =>
    serviceWorker.evaluate(
      // biome-ignore lint/suspicious/noExplicitAny: the extension's API object exists only inside the browser
      (userSettings) => (globalThis as any).chrome.storage.local.set({ userSettings }),
      { version: 1, values },
    );
  await choose({ interfaceLanguage: 'es' });
  try {
    const box = await openBox(page, getSurface('facebook/comment'));
    await box.type(risky);
    await waitForChip(page, /^Hay 2 puntos que mirar$/);
    await box.publish('enter');
    expect((await waitForHeldDialog(page)).name).toBe('Esto puede revelar la atención de alguien');
  } finally {
    await choose({});
  }
});

/** Notes in `window.seen` what is underlined in each picture the browser draws: a resize is told after all that a frame still changes. */
function watchPictures(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.seen = [];
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.cssText = 'position: fixed; width: 1px; height: 1px';
    new ResizeObserver(() => {
      const ranges = [...(CSS.highlights as unknown as Map<string, Set<Range>>).values()].flatMap((all) => [...all]);
      window.seen.push(ranges.map((range) => range.toString()).join('|'));
    }).observe(probe);
    const next = () => {
      probe.style.width = probe.style.width === '1px' ? '2px' : '1px';
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}

declare global {
  interface Window {
    writes: string[];
    seen: string[];
  }
}
