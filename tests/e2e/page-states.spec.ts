import type { Page } from '@playwright/test';
import { openChip, openNotice, openOverlay } from '../../scripts/pictures/open-overlay.ts';
import { overlayStates } from '../../scripts/pictures/overlay-states.ts';
import { createSampleStorage } from '../../scripts/pictures/sample-storage.ts';
import { findViolations, openPage, schemes, storeSample } from './extension-pages.ts';
import { expect, test } from './support/extension-test.ts';

/** A page in a state that comes about only by what a person does or what is stored. */
interface PageState {
  path: string;
  items?: Record<string, unknown>;
  /** What brings the state about once the page is open. */
  act?(page: Page): Promise<void>;
  /** Words that show that the state is there. */
  says: RegExp;
}

const openAll = async (page: Page): Promise<void> => {
  const closed = page.locator('details:not([open]) > summary');
  for (let left = await closed.count(); left > 0; left -= 1) await closed.first().click();
};
const spanish = createSampleStorage(Date.now(), { interfaceLanguage: 'es' });
const locked = createSampleStorage(Date.now(), { locked: true });

const states: Readonly<Record<string, PageState>> = {
  'popup, paused, first steps open': {
    path: 'popup.html',
    items: { pausedUntil: Date.now() + 600_000 },
    act: openAll,
    says: /Take it down now/,
  },
  'popup, locked by policy': { path: 'popup.html', items: locked, says: /Set by Harbor Ridge/ },
  'popup in Spanish': { path: 'popup.html', items: spanish, says: /Nivel de exigencia/ },
  'settings, locked by policy': { path: 'options.html#guard', items: locked, says: /Set by Harbor Ridge/ },
  'organization, a value refused': {
    path: 'options.html#organization',
    act: async (page) => {
      await page.getByRole('textbox', { name: 'Public phone' }).fill('call us');
      await page.keyboard.press('Tab');
    },
    says: /not written in the expected form/,
  },
  'safe replies, all open': { path: 'options.html#replies', act: openAll, says: /call or text 988/ },
  'safe replies, one of the organization’s own held': {
    path: 'options.html#replies',
    items: {
      userSettings: { version: 1, values: { safeReplies: ['Your therapist misses you, come back to our program!', 'Thank you.'] } },
    },
    says: /the check would hold these/,
  },
  'log, empty': { path: 'options.html#log', items: { eventLog: [] }, says: /Nothing here yet/ },
  'log, as a table, about to be deleted': {
    path: 'options.html#log',
    act: async (page) => {
      await openAll(page);
      await page.getByRole('button', { name: 'Delete the log' }).click();
    },
    says: /This cannot be undone/,
  },
  'log, nothing matches': {
    path: 'options.html#log',
    act: async (page) => {
      await page.getByRole('combobox', { name: 'Site' }).selectOption('LinkedIn');
      await page.getByRole('combobox', { name: 'Level' }).selectOption('Not checked');
      await page.getByRole('combobox', { name: 'Action' }).selectOption('Marked as no risk');
    },
    says: /No event matches this filter/,
  },
  'log in Spanish': { path: 'options.html#log', items: spanish, says: /Avisos en los últimos 30 días/ },
  'diagnostics of a policy with mistakes': { path: 'options.html#diagnostics', items: locked, says: /no such setting/ },
  'the form for managers, all open, an id refused': {
    path: 'options.html#managers',
    act: async (page) => {
      await openAll(page);
      await page.getByRole('textbox', { name: 'Chrome extension id' }).fill('not an id');
      await page.keyboard.press('Tab');
    },
    says: /This is not an extension id/,
  },
  'the practice box, its reply held': {
    path: 'welcome.html#practice',
    act: (page) => page.getByRole('button', { name: 'Publish' }).click(),
    says: /It is not published yet/,
  },
};

for (const [name, { path, items, act, says }] of Object.entries(states)) {
  test(`${name}: no accessibility violations, light and dark`, async ({ page, extensionId, pageErrors }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openPage(page, extensionId, path, items);
    await act?.(page);
    await expect(page.getByText(says).first()).toBeVisible();
    for (const scheme of schemes) {
      await page.emulateMedia({ colorScheme: scheme });
      expect(await findViolations(page), scheme).toEqual([]);
    }
    expect(pageErrors).toEqual([]);
    await storeSample(page);
  });
}

test('the picture of the log takes the colours of the scheme, also when that changes while it is open', async ({ page, extensionId }) => {
  /** Whether anything in the picture has the colour that the styles give a stop just now. */
  const hasStopColor = () =>
    page.locator('.plot canvas').evaluate((canvas: HTMLCanvasElement) => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = 'var(--sl-stop)';
      const wanted = getComputedStyle(probe).color.match(/\d+/g)!.map(Number);
      probe.remove();
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return data.some((_, at) => at % 4 === 0 && wanted.every((part, channel) => data[at + channel] === part));
    });
  await page.emulateMedia({ colorScheme: 'light' });
  await openPage(page, extensionId, 'options.html#log');
  await expect.poll(hasStopColor).toBe(true);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(hasStopColor).toBe(true);
});

test('the dialog with all of it open, and with its reason missing, has no accessibility violations', async ({ page }) => {
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await openOverlay(page, overlayStates.stop!);
    await openAll(page);
    await page.getByRole('button', { name: 'Use a safe reply' }).click();
    await expect(page.getByRole('button', { name: 'Use this reply' }).first()).toBeFocused();
    expect(await findViolations(page), scheme).toEqual([]);
    await openOverlay(page, overlayStates.reason!);
    await page.getByRole('button', { name: 'Publish anyway' }).click();
    await expect(page.getByRole('alert')).toHaveText('Choose a reason first.');
    await expect(page.getByRole('combobox')).toBeFocused();
    expect(await findViolations(page), scheme).toEqual([]);
  }
});

test('a notice has no accessibility violations, light and dark, with and without its button', async ({ page }) => {
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme });
    await openNotice(page, { code: 'nothing-found' });
    await expect(page.getByRole('status')).toHaveText(/Second Look: Nothing found in this text/);
    expect(await findViolations(page), scheme).toEqual([]);
    await openNotice(page, { code: 'not-changed', locale: 'es', copyable: 'Gracias.' });
    await expect(page.getByRole('status').getByRole('button', { name: 'Copiar' })).toBeVisible();
    expect(await findViolations(page), scheme).toEqual([]);
  }
});

for (const page of ['light', 'dark'] as const) {
  test(`the chip can be read on a ${page} page, and tells its name and that it is a status`, async ({ page: tab }) => {
    for (const level of ['stop', 'caution'] as const) {
      await openChip(tab, { level, isDark: page === 'dark' });
      expect(await findViolations(tab)).toEqual([]);
      await expect(tab.getByRole('status').getByRole('button', { name: '2 things to look at' })).toBeVisible();
    }
  });
}
