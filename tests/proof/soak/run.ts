import type { Page } from '@playwright/test';
import { createRandom } from '../../../scripts/create-random.ts';
import { readHeldDialog } from '../../e2e/held-dialog.ts';
import { settle } from '../../e2e/support/settle.ts';
import type { SiteServer } from '../../e2e/support/site-server.ts';
import {
  type OpenBox,
  openBox,
  openBoxByNavigation,
  type Surface,
  surfaces,
  surfaceTitle,
  type Variant,
} from '../../e2e/support/surfaces.ts';
import type { Faults, SoakBrowser } from './browser.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { createDice, type Dice } from './texts.ts';

/** Everything the acts of one run work on. */
export interface Run {
  dice: Dice;
  browser: SoakBrowser;
  server: SiteServer;
  page: Page;
  surface: Surface;
  variant: Variant;
  box: OpenBox;
  ledger: Ledger;
  faults: Faults;
  /** What was done, one line each; printed when the run failed. */
  trace: string[];
  gestures: number;
}

const variants: readonly Variant[] = [
  { id: 'plain', lang: 'en', query: '' },
  { id: 'plain', lang: 'en', query: '' },
  { id: 're-mounted', lang: 'en', query: 'remount=1' },
  { id: 'trusted events only', lang: 'en', query: 'trusted-only=1' },
  { id: 'shuffled, submit first', lang: 'de', query: 'lang=de&shuffle=1&order=submit-first' },
  { id: 're-mounted, two boxes, strict CSP', lang: 'es', query: 'lang=es&remount=1&two=1&csp=strict' },
];

/** Opens the box anew, by a page load or by a navigation inside the site. */
export async function openAnew(run: Pick<Run, 'dice' | 'page' | 'surface' | 'variant'>): Promise<OpenBox> {
  const { page, surface, variant } = run;
  return run.dice.chance(0.5) ? openBox(page, surface, variant) : openBoxByNavigation(page, surface, variant);
}

/** Starts a run: which box on which page is the seed's choice. */
export async function startRun(seed: number, browser: SoakBrowser, server: SiteServer, page: Page): Promise<Run> {
  const dice = createDice(createRandom(seed));
  const surface = dice.pick(surfaces);
  const variant = dice.pick(variants);
  server.reset();
  const box = await openAnew({ dice, page, surface, variant });
  const trace = [`${surfaceTitle(surface)} (${variant.id})`];
  return { dice, browser, server, page, surface, variant, box, ledger: createLedger(surface), faults: {}, trace, gestures: 0 };
}

/** True while the dialog is open. */
export async function isDialogOpen(page: Page): Promise<boolean> {
  const counts = await Promise.all(page.frames().map((frame) => frame.locator('second-look-dialog').count()));
  return counts.some((count) => count > 0);
}

export { readHeldDialog, settle };

/** Waits until `isSo`, at most `ms`; a run goes on either way. */
export async function waitShortly(isSo: () => Promise<boolean> | boolean, ms: number): Promise<boolean> {
  for (const until = Date.now() + ms; Date.now() < until; ) {
    if (await isSo()) return true;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return isSo();
}
