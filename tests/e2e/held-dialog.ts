import { type CDPSession, expect, type Page } from '@playwright/test';

/** A control in the dialog, as assistive technology sees it. */
interface Control {
  role: string;
  name: string;
  backendNodeId: number;
}

/** What a person perceives of the dialog over a held draft. */
export interface HeldDialog {
  name: string;
  /** Everything it says. */
  words: string;
  hasFocus: boolean;
  controls: Control[];
}

interface AxNode {
  nodeId: string;
  role?: { value?: unknown };
  name?: { value?: unknown };
  backendDOMNodeId?: number;
  childIds?: string[];
  properties?: { name: string; value: { value?: unknown } }[];
}

const readValue = (field: { value?: unknown } | undefined): string => String(field?.value ?? '');
const isFocused = (node: AxNode): boolean =>
  node.properties?.some(({ name, value }) => name === 'focused' && value.value === true) ?? false;

/** The dialog's shadow root is closed to the page and to Playwright's selectors; the accessibility tree shows it as it shows it to people. */
export async function readHeldDialog(page: Page): Promise<HeldDialog | null> {
  return withCdp(page, async (cdp) => {
    for (const nodes of await readFrames(cdp)) {
      const dialog = findDialog(nodes);
      if (dialog) return dialog;
    }
    return null;
  });
}

/** The accessibility tree of the page and of each of its frames. */
async function readFrames(cdp: CDPSession): Promise<AxNode[][]> {
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const frameIds = [frameTree.frame.id, ...(frameTree.childFrames ?? []).map(({ frame }) => frame.id)];
  const trees = await Promise.all(frameIds.map((frameId) => cdp.send('Accessibility.getFullAXTree', { frameId })));
  return trees.map(({ nodes }) => nodes as AxNode[]);
}

function findDialog(nodes: AxNode[]): HeldDialog | null {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const dialog = nodes.find((node) => readValue(node.role) === 'alertdialog');
  if (!dialog) return null;
  const inside = [dialog];
  for (const node of inside) inside.push(...(node.childIds ?? []).flatMap((id) => byId.get(id) ?? []));
  const controls = inside
    .filter((node) => ['button', 'combobox', 'link'].includes(readValue(node.role)) && node.backendDOMNodeId !== undefined)
    .map((node) => ({ role: readValue(node.role), name: readValue(node.name), backendNodeId: node.backendDOMNodeId ?? 0 }));
  const words = inside
    .filter((node) => readValue(node.role) === 'StaticText')
    .map((node) => readValue(node.name))
    .join('\n');
  return { name: readValue(dialog.name), words, hasFocus: inside.some(isFocused), controls };
}

/** Waits until the dialog is open, in the page or one of its frames, and reads it. */
export async function waitForHeldDialog(page: Page): Promise<HeldDialog> {
  await Promise.any(page.frames().map((frame) => frame.locator('second-look-dialog').waitFor({ state: 'attached' })));
  const dialog = await readHeldDialog(page);
  if (!dialog) throw new Error('the dialog is in the page, but not in its accessibility tree');
  return dialog;
}

/** Waits until no dialog is open in the page. */
export async function waitForNoDialog(page: Page): Promise<void> {
  await Promise.all(page.frames().map((frame) => frame.locator('second-look-dialog').waitFor({ state: 'detached' })));
}

/** Presses a button of the dialog with the mouse, by a part of its name. */
export async function pressInDialog(page: Page, name: RegExp): Promise<void> {
  const { x, y } = await findInDialog(page, name);
  await page.mouse.click(x, y);
}

/** The middle of a button of the dialog. */
export async function findInDialog(page: Page, name: RegExp): Promise<{ x: number; y: number }> {
  const dialog = await waitForHeldDialog(page);
  const control = dialog.controls.find((candidate) => candidate.role === 'button' && name.test(candidate.name));
  if (!control) throw new Error(`no button ${name} among ${dialog.controls.map((candidate) => candidate.name).join(', ')}`);
  const { backendNodeId } = control;
  const quad = await withCdp(page, async (cdp) => {
    await cdp.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
    return (await cdp.send('DOM.getContentQuads', { backendNodeId })).quads[0];
  });
  if (!quad) throw new Error(`${control.name} is not visible`);
  const [left = 0, top = 0, , , right = 0, bottom = 0] = quad;
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

async function withCdp<Result>(page: Page, use: (cdp: CDPSession) => Promise<Result>): Promise<Result> {
  const cdp = await page.context().newCDPSession(page);
  try {
    return await use(cdp);
  } finally {
    await cdp.detach();
  }
}

/** The words of our small notices that are on the page, as assistive technology reads them. */
export function readNotices(page: Page): Promise<string> {
  return withCdp(page, async (cdp) => {
    const trees = await readFrames(cdp);
    return trees
      .flat()
      .map((node) => readValue(node.name))
      .filter((name) => name.startsWith('Second Look: '))
      .join('\n');
  });
}

/** Waits for a notice with these words; they stand in a closed shadow root, so assistive technology is asked. */
export const waitForNotice = (page: Page, words: RegExp): Promise<void> => expect.poll(() => readNotices(page)).toMatch(words);
