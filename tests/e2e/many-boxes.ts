import type { BrowserContext } from '@playwright/test';
import { pressInDialog, waitForHeldDialog } from './held-dialog.ts';
import { expect, settle } from './support/extension-test.ts';
import type { SiteServer } from './support/site-server.ts';
import { type OpenBox, openBox, type Surface, sentText } from './support/surfaces.ts';

/** One page for each surface, with its box open; all at once, because what follows takes seconds of waiting on each. */
export async function openBoxes(context: BrowserContext, server: SiteServer, surfaces: readonly Surface[]): Promise<OpenBox[]> {
  server.reset();
  const boxes: OpenBox[] = [];
  for (const surface of surfaces) boxes.push(await openBox(await context.newPage(), surface));
  return boxes;
}

export const closeAll = (boxes: readonly OpenBox[]) => Promise.all(boxes.map(({ page }) => page.close()));
export const settleAll = (boxes: readonly OpenBox[]) => Promise.all(boxes.map(({ page }) => settle(page)));

/** What each box must have sent, and nothing else. */
export function expectEachSent(server: SiteServer, boxes: readonly OpenBox[], text: string): void {
  const sent = server.published().map((one) => `${one.surface}: ${one.text}`);
  expect(sent.sort()).toEqual(boxes.map(({ surface }) => `${surface.id}: ${sentText(surface, text)}`).sort());
}

/** Every box is held as not checked, and nothing is sent. */
export async function expectHeldUnchecked(server: SiteServer, boxes: readonly OpenBox[]): Promise<void> {
  const dialogs = await Promise.all(boxes.map(({ page }) => waitForHeldDialog(page)));
  expect(dialogs.map(({ name }) => name)).toEqual(boxes.map(() => 'Not checked'));
  await settleAll(boxes);
  expect(server.published()).toEqual([]);
}

/** Every held box sends its text once when that is wanted. */
export async function expectSentOnPurpose(server: SiteServer, boxes: readonly OpenBox[], text: string): Promise<void> {
  for (const { page } of boxes) await pressInDialog(page, /anyway/i);
  await server.waitForPublished(boxes.length);
  await settleAll(boxes);
  expectEachSent(server, boxes, text);
}
