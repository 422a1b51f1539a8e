import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { firefoxAddonId } from '../../lib/rollout/target-browsers.ts';
import { risky } from '../e2e/support/drafts.ts';
import { type FirefoxBox, getFirefoxBuild } from '../e2e/support/firefox.ts';
import { expectEachSent, expectNothingSent, inEach, publish, writeInFamilies } from '../e2e/support/firefox-families.ts';
import { pressInDialog, waitForDialog, waitForNoDialog } from '../e2e/support/firefox-screen.ts';
import { ownBrowserTest as test } from '../e2e/support/firefox-test.ts';

const timeout = 180_000;

/** The same extension as its next version. */
function copyAsNextVersion(): { dir: string; remove(): void } {
  const dir = mkdtempSync(join(tmpdir(), 'second-look-next-'));
  cpSync(getFirefoxBuild(), dir, { recursive: true });
  const path = join(dir, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
  writeFileSync(path, JSON.stringify({ ...manifest, version: `${manifest.version}.1` }));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** One box of each family with a risky text in it, and the dialog open over it. */
async function holdInFamilies(newPage: () => Promise<Page>): Promise<FirefoxBox[]> {
  const boxes = await writeInFamilies(newPage, risky);
  await inEach(boxes, async (box) => {
    await publish(box);
    await waitForDialog(box.page);
  });
  return boxes;
}

const isMarked = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('second-look-marks') !== null || (CSS.highlights as unknown as Map<string, unknown>).size > 0);

test('a page that outlives an update is guarded by the new version, and nothing of the old one stays, in Firefox', { timeout }, async ({
  firefox,
  newPage,
  server,
}) => {
  const boxes = await holdInFamilies(newPage);
  const next = copyAsNextVersion();
  try {
    await firefox.installExtension(next.dir);
  } finally {
    next.remove();
  }
  await inEach(boxes, async ({ page, read }) => {
    await waitForNoDialog(page);
    expect(await isMarked(page)).toBe(false);
    expect((await read()).trimEnd()).toBe(risky);
  });
  await expectNothingSent(server, boxes);
  // What was held is held again, by a dialog whose buttons do something.
  await inEach(boxes, async (box) => {
    await box.focus();
    await publish(box);
    await pressInDialog(box.page, /anyway/i);
  });
  await expectEachSent(server, boxes, risky);
});

test('a page that outlives the extension works as without it, and every button closes the dialog that was open, in Firefox', {
  timeout,
}, async ({ firefox, newPage, server }) => {
  await firefox.installExtension(getFirefoxBuild());
  const boxes = await holdInFamilies(newPage);
  await firefox.uninstallExtension(firefoxAddonId);
  const names = [/anyway/i, /^Keep editing/, /^Not a risk/, /^Remove|^Change to/];
  await inEach(boxes, async (box) => {
    await pressInDialog(box.page, names[boxes.indexOf(box) % names.length]!);
    await expect.poll(() => box.page.evaluate(() => document.activeElement?.localName), { timeout: 20_000 }).not.toBe('second-look-dialog');
    expect((await box.read()).trimEnd()).toBe(risky);
  });
  await expectNothingSent(server, boxes);
  await inEach(boxes, async (box) => {
    await box.focus();
    await publish(box);
  });
  await expectEachSent(server, boxes, risky);
});
