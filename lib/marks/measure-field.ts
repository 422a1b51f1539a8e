import type { MarkedSpan } from './spans.ts';

/** A line of a marked span, in CSS pixels from the inner edge of the field's border, before scrolling. */
export interface FieldBox {
  left: number;
  top: number;
  width: number;
  height: number;
  level: MarkedSpan['level'];
}

export type Field = HTMLTextAreaElement | HTMLInputElement;

/** Everything that decides where a field breaks its lines. */
const copied = [
  'direction',
  'writing-mode',
  'padding-top',
  'padding-right',
  'padding-bottom',
  'padding-left',
  'font-family',
  'font-size',
  'font-style',
  'font-variant',
  'font-weight',
  'font-stretch',
  'font-size-adjust',
  'font-feature-settings',
  'line-height',
  'letter-spacing',
  'word-spacing',
  'text-align',
  'text-indent',
  'text-transform',
  'tab-size',
  'word-break',
  'line-break',
] as const;

/** A key that changes whenever the boxes have to be measured anew, the text aside. */
export function readShape(field: Field): string {
  const style = getComputedStyle(field);
  return [field.clientWidth, field.clientHeight, ...copied.map((name) => style.getPropertyValue(name))].join('|');
}

/**
 * Where the spans of a form field are drawn. A copy of the field's text is laid out in `root`, a closed shadow root, measured and
 * taken out in the same turn, so that the draft stands nowhere but in the field. (dom-input-range does the same but leaves its
 * copy beside the field, in the site's own tree, where React and every script of the page meet it.)
 */
export function measureField(field: Field, text: string, spans: readonly MarkedSpan[], root: ShadowRoot): FieldBox[] {
  const copy = createCopy(field, text);
  root.append(copy);
  try {
    const { left, top, height } = copy.getBoundingClientRect();
    // The one line of an input stands in its middle.
    const middle = field instanceof HTMLInputElement ? (field.clientHeight - height) / 2 : 0;
    const origin = { left, top: top - middle };
    return spans.flatMap(({ start, end, level }) =>
      listLines(copy.firstChild as Text, start, end).map((line) => toBox(line, origin, level)),
    );
  } finally {
    copy.remove();
  }
}

function createCopy(field: Field, text: string): HTMLElement {
  const copy = document.createElement('div');
  const style = getComputedStyle(field);
  for (const name of copied) copy.style.setProperty(name, style.getPropertyValue(name));
  const isSingleLine = field instanceof HTMLInputElement;
  Object.assign(copy.style, {
    position: 'fixed',
    top: '0',
    left: '0',
    boxSizing: 'border-box',
    visibility: 'hidden',
    pointerEvents: 'none',
    whiteSpace: isSingleLine ? 'pre' : 'pre-wrap',
    overflowWrap: 'break-word',
    // Without border and scroll bar: what is left of the field for its text.
    width: isSingleLine ? 'max-content' : `${field.clientWidth}px`,
  });
  copy.textContent = text;
  return copy;
}

function listLines(node: Text, start: number, end: number): DOMRect[] {
  const range = document.createRange();
  range.setStart(node, Math.min(start, node.length));
  range.setEnd(node, Math.min(end, node.length));
  return [...range.getClientRects()].filter(({ width }) => width > 0);
}

const toBox = ({ left, top, width, height }: DOMRect, origin: { left: number; top: number }, level: MarkedSpan['level']): FieldBox => ({
  left: left - origin.left,
  top: top - origin.top,
  width,
  height,
  level,
});
