/** A corner of the screen, in CSS pixels. */
export interface Place {
  left: number;
  top: number;
}

const gap = 4;
/** What a person presses or writes in. */
const controls = 'a, button, input, textarea, select, summary, label, [role="button"], [role="link"], [role="textbox"], [contenteditable]';

type Root = Pick<DocumentOrShadowRoot, 'elementsFromPoint'>;

/** The topmost element of the page at a point, our own left out; null outside the window. */
function findTop(root: Root, x: number, y: number, own: Element): Element | null {
  return root.elementsFromPoint(x, y).find((element) => element !== own) ?? null;
}

const getRoot = (editor: Element): Root => editor.getRootNode() as Document | ShadowRoot;

/** True when a part of the editor can be seen: neither scrolled away nor under a dialog or menu of the site. */
export function isSeen(editor: Element, container: Element, own: Element): boolean {
  const { left, right, top, bottom } = editor.getBoundingClientRect();
  const [x1, x2] = [Math.max(left, 0) + 2, Math.min(right, innerWidth) - 2];
  const [y1, y2] = [Math.max(top, 0) + 2, Math.min(bottom, innerHeight) - 2];
  if (x1 > x2 || y1 > y2) return false;
  const root = getRoot(editor);
  return [
    [(x1 + x2) / 2, (y1 + y2) / 2],
    [x1, y1],
    [x2, y2],
  ].some(([x, y]) => {
    const top = findTop(root, x ?? 0, y ?? 0, own);
    return top !== null && (container.contains(top) || top.contains(editor));
  });
}

/** True when something a person presses, writes in, looks at or reads would lie under the point. */
function isTaken(root: Root, x: number, y: number, own: Element): boolean {
  const top = findTop(root, x, y, own);
  if (!top) return true;
  return (
    top.closest(controls) !== null ||
    top.matches('img, svg, svg *, video, canvas') ||
    [...top.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
  );
}

/** The places for something small beside a box, best first: under or over the editor at the end of its line, then the whole box. */
function listPlaces(editor: Element, container: Element, { width, height }: { width: number; height: number }): Place[] {
  const isRightToLeft = getComputedStyle(editor).direction === 'rtl';
  return [editor, container].flatMap((element) => {
    const box = element.getBoundingClientRect();
    const left = isRightToLeft ? box.left : box.right - width;
    return [
      { left, top: box.bottom + gap },
      { left, top: box.top - height - gap },
    ];
  });
}

const isInside = ({ left, top }: Place, size: { width: number; height: number }): boolean =>
  left >= 0 && top >= 0 && left + size.width <= innerWidth && top + size.height <= innerHeight;

/**
 * Where the chip goes: the first place in the window that covers nothing, else inside the editor's last line.
 * @param chosen number of the place it had; kept while it is free, so that it does not jump about.
 */
export function findPlace(
  editor: Element,
  container: Element,
  size: { width: number; height: number },
  own: Element,
  chosen: number | null,
): { place: Place; number: number } {
  const places = listPlaces(editor, container, size);
  const kept = chosen === null ? undefined : places[chosen];
  const root = getRoot(editor);
  const isFree = (place: Place): boolean =>
    isInside(place, size) &&
    [0.05, 0.5, 0.95].every((part) => !isTaken(root, place.left + size.width * part, place.top + size.height / 2, own));
  if (kept && chosen !== null && isFree(kept)) return { place: kept, number: chosen };
  const number = places.findIndex(isFree);
  const found = places[number];
  if (found) return { place: found, number };
  const box = editor.getBoundingClientRect();
  const left = getComputedStyle(editor).direction === 'rtl' ? box.left + gap : box.right - size.width - gap;
  return { place: { left, top: Math.min(box.bottom, innerHeight) - size.height - gap }, number: places.length };
}
