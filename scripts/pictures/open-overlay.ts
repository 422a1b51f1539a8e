import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import type { Locale } from '../../lib/i18n/locale.ts';
import type { Notice } from '../../lib/i18n/notice-messages.ts';
import type { OverlayState } from './overlay-states.ts';

const root = join(import.meta.dirname, '../..');

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, entry)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'secondLook',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  return outputFiles[0]!.text;
}

let bundles: Promise<[script: string, css: string, marksCss: string, noticeCss: string]> | undefined;

const openBundles = () =>
  (bundles ??= Promise.all([
    bundle('scripts/pictures/overlay-entry.tsx'),
    bundle('components/overlay.css'),
    bundle('lib/marks/marks.css'),
    bundle('lib/compose/notice.css'),
  ]));

/** Shows one state of the dialog over a plain page, without the extension: its looks and its keys need nothing else. */
export async function openOverlay(page: Page, state: OverlayState): Promise<void> {
  const [script, css] = await openBundles();
  await page.goto('about:blank');
  await page.setContent(`<!doctype html><html lang="en"><title>Page</title><main><h1>Comments</h1>
    <p>Thank you all so much!</p><button>Reply</button></main><div id="host"></div></html>`);
  await page.addScriptTag({ content: script });
  await page.evaluate(
    ([shown, sheet]) =>
      (window as unknown as { secondLook: { showOverlay(...values: unknown[]): void } }).secondLook.showOverlay(shown, sheet),
    [state, css] as const,
  );
}

/** Shows the chip over a plain page with a box, light or dark as a site may be. */
export async function openChip(page: Page, { level, isDark }: { level: 'stop' | 'caution'; isDark: boolean }): Promise<void> {
  const [script, , css] = await openBundles();
  await page.goto('about:blank');
  await page.setContent(`<!doctype html><html lang="en"><title>Page</title>
    <body style="${isDark ? 'background: #18191a; color: #e4e6eb' : 'background: #ffffff; color: #1c1e21'}">
    <main><h1>Comments</h1><p id="box">Thank you all so much!</p><div id="host"></div></main></body></html>`);
  await page.addScriptTag({ content: script });
  await page.evaluate(
    ([shown, sheet]) => (window as unknown as { secondLook: { showChip(...values: unknown[]): void } }).secondLook.showChip(shown, sheet),
    [level, css] as const,
  );
}

/** Shows a small notice over a plain page, with its button where it has one. */
export async function openNotice(
  page: Page,
  { code, locale = 'en', copyable }: { code: Notice; locale?: Locale; copyable?: string },
): Promise<void> {
  const [script, css, , noticeCss] = await openBundles();
  await page.goto('about:blank');
  await page.setContent(`<!doctype html><html lang="en"><title>Page</title>
    <main><h1>Comments</h1><p>Thank you all so much!</p><div id="host"></div></main></html>`);
  await page.addScriptTag({ content: script });
  await page.evaluate(
    (values) => (window as unknown as { secondLook: { showNotice(...values: unknown[]): void } }).secondLook.showNotice(...values),
    [code, locale, copyable, css + noticeCss] as const,
  );
}
