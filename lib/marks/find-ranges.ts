import { zeroWidthFillers } from '../editors/read-editor-text.ts';
import { walkEditorText } from '../editors/walk-editor-text.ts';
import type { MarkedSpan } from './spans.ts';

/** A run of text in the page and where it stands in what `readEditorText` reads. */
interface Run {
  node: Text;
  start: number;
  end: number;
}

/** A place in the page to underline. */
export interface MarkedRange {
  range: Range;
  level: MarkedSpan['level'];
}

/** Where `spans` of a contenteditable stand in the page, in order; a span without a place there is left out. Writes nothing. */
export function findRanges(editor: Element, spans: readonly MarkedSpan[]): MarkedRange[] {
  const runs = listRuns(editor);
  return spans.flatMap(({ start, end, level }) => {
    const from = runs.find((run) => start < run.end);
    const to = runs.findLast((run) => end > run.start);
    if (!from || !to || from.start >= end || to.end <= start) return [];
    const range = document.createRange();
    range.setStart(from.node, findIndex(from, start));
    range.setEnd(to.node, findIndex(to, end));
    return range.collapsed ? [] : [{ range, level }];
  });
}

function listRuns(editor: Element): Run[] {
  const runs: Run[] = [];
  let passed = 0;
  for (const { text, node } of walkEditorText(editor)) {
    const { length } = text.replace(zeroWidthFillers, '');
    if (node instanceof Text && length > 0) runs.push({ node, start: passed, end: passed + length });
    passed += length;
  }
  return runs;
}

/** The index in the run's node of the character at `offset` of the draft; fillers are in the page but not in the draft. */
function findIndex({ node: { data }, start, end }: Run, offset: number): number {
  const wanted = Math.min(Math.max(offset, start), end) - start;
  if (data.length === end - start) return wanted;
  let index = 0;
  for (let count = 0; count < wanted && index < data.length; index += 1) if (!/[\u200B\uFEFF]/.test(data[index] ?? '')) count += 1;
  return index;
}
