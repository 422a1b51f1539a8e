import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';

const sizes = [16, 32, 48, 96, 128];
const icons = join(import.meta.dirname, '../../public/icon');

/** Draws the toolbar and store icons from the two marks: guarded, and paused or not guarded ("off-…"). */
export async function drawIcons(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  for (const [mark, prefix] of [
    ['mark.svg', ''],
    ['mark-off.svg', 'off-'],
  ]) {
    const svg = await readFile(join(import.meta.dirname, mark!), 'utf8');
    for (const size of prefix ? sizes.slice(0, 2) : sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      await writeFile(join(icons, `${prefix}${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  }
  await page.close();
}
