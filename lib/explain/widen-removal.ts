/**
 * The span to take out so that no gap is left: a removal takes the space before it along, at the end of a clause its comma too, and
 * at the beginning of a line what would open the rest. Spans that get another word instead stay as they are. Offsets are UTF-16.
 */
export function widenRemoval(
  text: string,
  { start, end }: { start: number; end: number },
  replacement: string,
): { start: number; end: number } {
  if (replacement !== '') return { start, end };
  const before = text.slice(0, start);
  const after = text.slice(end);
  const opening = /(?:^|\n)[ \t]*$/.test(before) ? /^[,;:]?[ \t]*/.exec(after)?.[0].length : 0;
  if (opening) return { start, end: end + opening };
  const isClauseEnd = /^(?:[.,!?;:)]|$|\n)/.test(after);
  const gap = (isClauseEnd ? /,?[ \t]+$/ : /^[ \t]/.test(after) ? /[ \t]+$/ : /$/).exec(before)?.[0].length ?? 0;
  return { start: start - gap, end };
}
