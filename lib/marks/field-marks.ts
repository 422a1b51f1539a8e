import type { Field } from './measure-field.ts';
import { measureField, readShape } from './measure-field.ts';
import type { MarkedSpan } from './spans.ts';

export interface FieldMarks {
  readonly field: Field;
  /** Underlines these spans of the field's text. */
  draw(text: string, spans: readonly MarkedSpan[]): void;
  /** Follows the field after it moved, scrolled or changed its size. `isSeen` false hides the marks. */
  place(isSeen: boolean): void;
  remove(): void;
}

/**
 * Marks of one form field. Its text cannot be underlined in place, so lines are drawn over it, in our own closed shadow root, that
 * let every click through. They hold no text.
 */
export function createFieldMarks(field: Field, root: ShadowRoot): FieldMarks {
  const frame = document.createElement('div');
  const sheet = document.createElement('div');
  frame.className = 'field-marks';
  frame.setAttribute('aria-hidden', 'true');
  frame.append(sheet);
  root.append(frame);
  let drawn = { text: '', spans: [] as readonly MarkedSpan[], shape: '' };

  const measure = (): void => {
    const boxes = measureField(field, drawn.text, drawn.spans, root);
    sheet.replaceChildren(
      ...boxes.map(({ left, top, width, height, level }) => {
        const line = document.createElement('div');
        line.className = level;
        Object.assign(line.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
        return line;
      }),
    );
  };
  const scroll = (): void => {
    sheet.style.transform = `translate(${-field.scrollLeft}px, ${-field.scrollTop}px)`;
  };
  field.addEventListener('scroll', scroll, { passive: true });

  return {
    field,
    draw(text, spans) {
      drawn = { text, spans, shape: readShape(field) };
      measure();
      scroll();
    },
    place(isSeen) {
      frame.hidden = !isSeen;
      if (!isSeen) return;
      const rect = field.getBoundingClientRect();
      // A field inside something scaled is drawn larger or smaller than it lays itself out.
      const scale = field.offsetWidth > 0 ? rect.width / field.offsetWidth : 1;
      Object.assign(frame.style, {
        left: `${rect.left + field.clientLeft * scale}px`,
        top: `${rect.top + field.clientTop * scale}px`,
        width: `${field.clientWidth}px`,
        height: `${field.clientHeight}px`,
        transform: scale === 1 ? '' : `scale(${scale})`,
      });
      const shape = readShape(field);
      if (shape !== drawn.shape) {
        drawn = { ...drawn, shape };
        measure();
      }
      scroll();
    },
    remove() {
      field.removeEventListener('scroll', scroll);
      frame.remove();
    },
  };
}
