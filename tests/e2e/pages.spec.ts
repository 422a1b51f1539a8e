import type { Locator, Page } from '@playwright/test';
import { optionsSections } from '../../lib/i18n/options-messages.ts';
import { openOverlay } from '../../scripts/pictures/open-overlay.ts';
import { overlayStates } from '../../scripts/pictures/overlay-states.ts';
import { findViolations, openPage, schemes } from './extension-pages.ts';
import { expect, test } from './support/extension-test.ts';

/** True when the page has to be scrolled sideways. */
const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

const paths = [
  'popup.html',
  ...optionsSections.map((section) => `options.html#${section}`),
  'welcome.html#what',
  'welcome.html#privacy',
  'welcome.html#practice',
];

for (const scheme of schemes) {
  for (const path of paths) {
    test(`${path} has no accessibility violations in ${scheme} and loads nothing remote`, async ({
      page,
      extensionId,
      pageErrors,
      server,
    }) => {
      const remote: string[] = [];
      page.on('request', (request) => {
        if (!/^(?:chrome-extension|data|about|blob):/.test(request.url())) remote.push(request.url());
      });
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await openPage(page, extensionId, path);
      expect(await findViolations(page)).toEqual([]);
      expect(remote).toEqual([]);
      expect(pageErrors).toEqual([]);
      expect(server.port).toBeGreaterThan(0);
    });
  }

  for (const [name, state] of Object.entries(overlayStates)) {
    test(`the dialog "${name}" has no accessibility violations in ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await openOverlay(page, state);
      expect(await findViolations(page)).toEqual([]);
    });
  }
}

for (const size of [
  { width: 1280, height: 720 },
  { width: 320, height: 568 },
  { width: 640, height: 360 },
]) {
  test(`the dialog fits a screen of ${size.width} by ${size.height} in every state`, async ({ page }) => {
    await page.setViewportSize(size);
    for (const state of Object.values(overlayStates)) {
      await openOverlay(page, state);
      const box = await page.getByRole('alertdialog').boundingBox();
      expect(box!.y).toBeGreaterThanOrEqual(0);
      expect(box!.y + box!.height).toBeLessThanOrEqual(size.height);
      expect(box!.x + box!.width).toBeLessThanOrEqual(size.width);
    }
  });
}

for (const path of paths) {
  test(`${path} reads without sideways scrolling at 320 px`, async ({ page, extensionId }) => {
    await page.setViewportSize({ width: 320, height: 720 });
    await openPage(page, extensionId, path);
    expect(await isTooWide(page)).toBe(false);
  });
}

test('the dialog reads from left to right on a page that does not, inside the screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await openOverlay(page, overlayStates.reason!);
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  const dialog = await page.getByRole('alertdialog').boundingBox();
  expect(dialog!.x).toBeGreaterThanOrEqual(0);
  expect(dialog!.x + dialog!.width).toBeLessThanOrEqual(320);
  const title = page.getByRole('heading', { name: 'This may disclose someone’s care' });
  expect(await title.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
});

test('the dialog moves only where the person wants motion', async ({ page }) => {
  const readAnimation = () => page.getByRole('alertdialog').evaluate((dialog) => getComputedStyle(dialog).animationName);
  for (const [reducedMotion, isStill] of [
    ['reduce', true],
    ['no-preference', false],
  ] as const) {
    await page.emulateMedia({ reducedMotion });
    await openOverlay(page, overlayStates.stop!);
    expect(await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches)).toBe(reducedMotion === 'reduce');
    expect((await readAnimation()) === 'none').toBe(isStill);
  }
});

test('the dialog tells its name, description and buttons to assistive technology', async ({ page }) => {
  await openOverlay(page, overlayStates.stop!);
  const dialog = page.getByRole('alertdialog', { name: 'This may disclose someone’s care' });
  await expect(dialog).toHaveAccessibleDescription(/It is not published yet.*may disclose that they are or were a client/);
  await expect(dialog.getByRole('button', { name: 'Keep editing' })).toBeFocused();
  await expect(dialog.getByRole('button', { name: 'Change to “recently”: “last Tuesday”' })).toBeVisible();
});

test('the dialog holds the keyboard: Tab goes round inside, Enter on the first button keeps editing', async ({ page }) => {
  await openOverlay(page, overlayStates.reason!);
  const readFocus = () =>
    page.evaluate(() => {
      const active = document.getElementById('host')?.shadowRoot?.activeElement;
      return active?.textContent ?? '';
    });
  const first = await readFocus();
  const seen: string[] = [];
  do {
    await page.keyboard.press('Tab');
    seen.push(await readFocus());
  } while (seen.at(-1) !== first && seen.length < 20);
  expect(seen).not.toContain('');
  expect(seen).toContain('Publish anyway');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => (window as unknown as { choices: unknown }).choices)).toEqual([['keepEditing']]);
});

test('page script cannot publish; a person with a reason can', async ({ page }) => {
  await openOverlay(page, overlayStates.reason!);
  const readChoices = () => page.evaluate(() => (window as unknown as { choices: unknown }).choices);
  await page.getByRole('button', { name: /anyway/ }).evaluate((button: HTMLElement) => button.click());
  expect(await readChoices()).toEqual([]);
  await page.getByRole('combobox', { name: 'Reason to publish' }).selectOption('not-a-client');
  await page.getByRole('button', { name: /anyway/ }).click();
  expect(await readChoices()).toEqual([['publishAnyway', 'not-a-client', expect.objectContaining({ isTrusted: true })]]);
});

test('by keyboard only: strictness, pause, settings', async ({ page, extensionId }) => {
  await openPage(page, extensionId, 'popup.html');
  await page.getByRole('radio', { name: /Standard/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /Strict/ })).toBeChecked();
  await page.getByRole('button', { name: 'Pause for 10 minutes' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('Paused');
  await page.getByRole('button', { name: 'Guard again now' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('status')).not.toContainText('Paused');
  await page.reload();
  await expect(page.getByRole('radio', { name: /Strict/ })).toBeChecked();
});

test('by keyboard only: the practice box holds a reply, takes a safe one and publishes it', async ({ page, extensionId, pageErrors }) => {
  await openPage(page, extensionId, 'welcome.html');
  await page.getByRole('link', { name: 'Next' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Your words stay here' })).toBeFocused();
  await page.getByRole('link', { name: 'Next' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Publish' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('alertdialog');
  await expect(dialog.getByRole('button', { name: 'Keep editing' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Publish' })).toBeFocused();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Use a safe reply' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Use this reply' }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Publish' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('Published – here only. Nothing was sent.');
  expect(pageErrors).toEqual([]);
});

/** Presses Tab, or Shift+Tab, until `target` has the focus. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let times = 0; times < 80 && !(await isThere()); times += 1) await page.keyboard.press(key);
  await expect(target).toBeFocused();
}

test('by keyboard only: a word is exempted, the log is pictured by action, filtered and deleted', async ({ page, extensionId }) => {
  await openPage(page, extensionId, 'options.html');
  await tabTo(page, page.getByRole('link', { name: 'Words' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('textbox', { name: 'Exempt terms' }));
  await page.keyboard.type('Jordan River');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Saved.')).toBeVisible();
  await tabTo(page, page.getByRole('link', { name: 'Log' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('combobox', { name: 'Site' }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText(/^Showing \d+ of 92$/)).toBeVisible();
  await tabTo(page, page.getByRole('combobox', { name: 'Picture by' }));
  await page.keyboard.press('End');
  await expect(page.getByText('What was done in the last 30 days')).toBeVisible();
  await tabTo(page, page.getByText('Show as a table'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Kept editing' })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Delete the log' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Yes, delete' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing here yet.', { exact: false })).toBeVisible();
});

test('the log filters, exports and is deleted only after a question', async ({ page, extensionId }) => {
  await openPage(page, extensionId, 'options.html#log');
  await page.getByRole('combobox', { name: 'Site' }).selectOption('LinkedIn');
  await expect(page.getByText(/^Showing \d+ of 92$/)).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Facebook' })).toHaveCount(0);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/^second-look-log-\d{4}-\d\d-\d\d\.csv$/);
  await page.getByRole('button', { name: 'Delete the log' }).click();
  await expect(page.getByRole('button', { name: 'Keep them' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Delete the log' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Yes, delete' }).click();
  await expect(page.getByText('Nothing here yet.', { exact: false })).toBeVisible();
});

test('a setting changed on one page counts in an open popup at once', async ({ page, extensionId, browserContext }) => {
  await openPage(page, extensionId, 'popup.html');
  const settings = await browserContext.newPage();
  await settings.goto(`chrome-extension://${extensionId}/options.html#guard`);
  await settings.getByRole('radio', { name: /Relaxed/ }).check();
  await settings.close();
  await expect(page.getByRole('radio', { name: /Relaxed/ })).toBeChecked();
});
