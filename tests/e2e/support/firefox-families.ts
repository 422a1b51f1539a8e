import { expect } from 'vitest';
import { type FirefoxBox, firefoxFamilies, firefoxGestureOf, openFirefoxBox } from './firefox.ts';
import type { SiteServer } from './site-server.ts';

type NewPage = () => Promise<FirefoxBox['page']>;

/**
 * One page for each editor family, with its box open and this text in it: what follows is waiting, and is done on all at once.
 * @param query one way a page can differ
 * @param onWritten called after each box
 */
export async function writeInFamilies(newPage: NewPage, text: string, query = '', onWritten?: () => Promise<void>): Promise<FirefoxBox[]> {
  const boxes: FirefoxBox[] = [];
  for (const surface of firefoxFamilies) {
    const box = await openFirefoxBox(await newPage(), surface, query);
    boxes.push(box);
    await box.type(text);
    await onWritten?.();
  }
  return boxes;
}

/** Publishes by the key, where there is one. */
export const publish = (box: FirefoxBox): Promise<void> => box.publish(firefoxGestureOf(box.surface));

/** Does this in each box, with its page in front as a person has it. */
export async function inEach(boxes: readonly FirefoxBox[], act: (box: FirefoxBox) => Promise<unknown>): Promise<void> {
  for (const box of boxes) {
    await box.page.bringToFront();
    await act(box);
  }
}

/** Each box has sent this once since the last look, and nothing else was sent. */
export async function expectEachSent(server: SiteServer, boxes: readonly FirefoxBox[], text: string): Promise<void> {
  await server.waitForPublished(boxes.length);
  for (const box of boxes) await box.settle();
  const sent = server.published().map((one) => `${one.surface}: ${one.text}`);
  expect(sent.sort()).toEqual(boxes.map(({ surface }) => `${surface.id}: ${text}`).sort());
  server.reset();
}

/** No box has sent anything since the last look. */
export async function expectNothingSent(server: SiteServer, boxes: readonly FirefoxBox[]): Promise<void> {
  for (const box of boxes) await box.settle();
  expect(server.published()).toEqual([]);
}
