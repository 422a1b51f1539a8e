import type { CDPSession, Page } from '@playwright/test';

/** The words underlined in the page's editors, by the CSS Custom Highlight API. */
export function readHighlights(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights as unknown as Map<string, Set<Range>>)]
      .filter(([name]) => name.startsWith('second-look-'))
      .flatMap(([, ranges]) => [...ranges].map((range) => range.toString())),
  );
}

/** A rectangle on the screen, CSS pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface DomNode {
  nodeId: number;
  nodeName: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
  contentDocument?: DomNode;
}

/** Where the lines drawn over a form field stand; they are in our closed shadow root, which only the debugger sees. */
export function readFieldMarks(page: Page): Promise<Box[]> {
  return findBoxes(page, (node, parents) => parents.at(-2)?.attributes?.includes('field-marks') === true && node.nodeName === 'DIV');
}

/** Where the chip stands, or null when there is none to see. */
export async function findChip(page: Page): Promise<Box | null> {
  const [box = null] = await findBoxes(
    page,
    (node, parents) => node.nodeName === 'BUTTON' && parents.at(-1)?.attributes?.some((value) => value.startsWith('chip')) === true,
  );
  return box;
}

async function findBoxes(page: Page, isWanted: (node: DomNode, parents: readonly DomNode[]) => boolean): Promise<Box[]> {
  const cdp = await page.context().newCDPSession(page);
  try {
    const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
    const found: DomNode[] = [];
    const walk = (node: DomNode, parents: readonly DomNode[]): void => {
      if (isWanted(node, parents)) found.push(node);
      for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? []), ...(node.contentDocument ? [node.contentDocument] : [])])
        walk(child, [...parents, node]);
    };
    walk(root, []);
    return (await Promise.all(found.map(({ nodeId }) => readBox(cdp, nodeId)))).filter((box) => box !== null);
  } finally {
    await cdp.detach();
  }
}

/** Null for what is not drawn. */
async function readBox(cdp: CDPSession, nodeId: number): Promise<Box | null> {
  const model = await cdp.send('DOM.getBoxModel', { nodeId }).catch(() => null);
  if (!model) return null;
  const [x = 0, y = 0, right = 0, , , bottom = 0] = model.model.border;
  return { x, y, width: right - x, height: bottom - y };
}

/** What the chip says to assistive technology; empty without one. */
export async function readChip(page: Page): Promise<string> {
  const cdp = await page.context().newCDPSession(page);
  try {
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    const names = nodes.filter(({ role }) => role?.value === 'button').map(({ name }) => String(name?.value ?? ''));
    return names.find((name) => /things? to look at|puntos? que mirar/.test(name)) ?? '';
  } finally {
    await cdp.detach();
  }
}

/** Where the button of the small notice stands, or null. */
export async function findNoticeButton(page: Page): Promise<Box | null> {
  const [box = null] = await findBoxes(
    page,
    (node, parents) => node.nodeName === 'BUTTON' && parents.at(-1)?.attributes?.includes('notice') === true,
  );
  return box;
}
