import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { chromiumArgs } from '../tests/e2e/support/chromium-args.ts';
import { getExtensionDir } from '../tests/e2e/support/extension-dir.ts';
import { type SiteServer, startSiteServer } from '../tests/e2e/support/site-server.ts';
import { eightSurfaces } from '../tests/e2e/support/surfaces.ts';
import { findBrowser } from './find-browser.ts';
import { tryBothTexts } from './start/try-both-texts.ts';

const root = join(import.meta.dirname, '..');
const pictures = join(root, 'artifacts', 'start');

/** True where a window can be shown. */
function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function launch(server: SiteServer, headless: boolean): Promise<BrowserContext> {
  return chromium.launchPersistentContext('', {
    executablePath: findBrowser('chromium'),
    headless,
    viewport: headless ? { width: 1280, height: 900 } : null,
    args: [...(headless ? ['--headless=new'] : []), ...chromiumArgs(server.port, getExtensionDir())],
  });
}

/** Opens a tab on each replica site and stays until the browser is closed. */
async function showSites(server: SiteServer): Promise<boolean> {
  const context = await launch(server, false);
  const closed = new Promise((resolve) => context.once('close', resolve));
  let tab = context.pages()[0];
  for (const url of new Set(eightSurfaces.map((surface) => surface.url))) {
    tab ??= await context.newPage();
    await tab.goto(url);
    tab = undefined;
  }
  console.log('\nThe tabs are replicas; nothing leaves this computer. Type into a box and publish, for example as a reply:');
  console.log('  held:     So glad you finished our program, Dana! Your therapist misses you.');
  console.log('  goes out: Thank you for your kind words! Have a great weekend.');
  console.log('Close the browser to end.');
  await closed;
  return true;
}

type Row = [surface: string, clear: string, risky: string, picture: string];

function printTable(head: Row, rows: Row[]): void {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const printed = [head, widths.map((width) => '-'.repeat(width)), ...rows];
  console.log(`\n${printed.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')).join('\n')}\n`);
}

/** Runs the eight boxes without a window. Returns false when one of them did not do what it should. */
async function runSites(server: SiteServer): Promise<boolean> {
  await mkdir(pictures, { recursive: true });
  const context = await launch(server, true);
  try {
    const rows: Row[] = [];
    for (const surface of eightSurfaces) {
      const picture = join(pictures, `${surface.id.replace('/', '-')}.png`);
      const result = await tryBothTexts(context, server, surface, picture);
      rows.push([surface.id, result.clear, result.risky, relative(root, picture)]);
    }
    printTable(['surface', 'clear text', 'risky text', 'picture'], rows);
    return rows.every(([, clear, risky]) => clear === 'published' && risky === 'held');
  } finally {
    await context.close();
  }
}

/** The part of `npm start` after installing and building. `--headless` runs without a window even where there is a display. */
export async function main(args: string[]): Promise<void> {
  const server = await startSiteServer();
  try {
    const windowed = hasDisplay() && !args.includes('--headless');
    const worked = windowed ? await showSites(server) : await runSites(server);
    if (!worked) process.exitCode = 1;
  } finally {
    await server.close();
  }
}
