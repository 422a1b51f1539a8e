import type { MarkedRange } from './find-ranges.ts';
import type { MarkedSpan } from './spans.ts';

/** The underlining of one level; told apart by its line, not by its colour alone, and from the browser's spelling marks. */
const styles: Record<MarkedSpan['level'], string> = {
  stop: 'background-color: rgb(214 64 58 / 14%); text-decoration: underline 2px solid #d6403a',
  caution: 'text-decoration: underline 2px dashed #b47800',
};
const levels = ['stop', 'caution'] as const;
const nameOf = (level: MarkedSpan['level']): string => `second-look-${level}`;

let sheet: CSSStyleSheet | null = null;

/** The rules, as a constructed sheet: the page's content security policy does not reach it, and no element is added. */
function getSheet(): CSSStyleSheet {
  if (sheet) return sheet;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(levels.map((level) => `::highlight(${nameOf(level)}) { ${styles[level]} }`).join('\n'));
  return sheet;
}

/** Underlines ranges with the CSS Custom Highlight API: nothing is written into the page's text. Replaces what was underlined before. */
export function highlightText(marked: readonly MarkedRange[]): void {
  if (!('highlights' in CSS)) return;
  for (const level of levels) {
    const ranges = marked.filter((mark) => mark.level === level).map(({ range }) => range);
    if (ranges.length === 0) CSS.highlights.delete(nameOf(level));
    else CSS.highlights.set(nameOf(level), new Highlight(...ranges));
  }
  for (const { range } of marked) adoptSheet(range.startContainer.getRootNode() as Document | ShadowRoot);
}

/** Rules count only in the tree they stand in, so an editor in a shadow root needs them there. */
function adoptSheet(root: Document | ShadowRoot): void {
  try {
    const own = getSheet();
    if (!root.adoptedStyleSheets.includes(own)) root.adoptedStyleSheets.push(own);
  } catch {
    // A browser that refuses the sheet shows no underlining; the list of findings is the truth.
  }
}
