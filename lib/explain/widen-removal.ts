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
  const blanks = countBlanksAtEnd(before);
  const opensLine = blanks === before.length || before[before.length - blanks - 1] === '\n';
  const opening = opensLine ? /^[,;:]?[ \t]*/.exec(after)?.[0].length : 0;
  if (opening) return { start, end: end + opening };
  const isClauseEnd = /^(?:[.,!?;:)]|$|\n)/.test(after);
  if (blanks === 0 || !(isClauseEnd || /^[ \t]/.test(after))) return { start, end };
  const hasComma = isClauseEnd && before[before.length - blanks - 1] === ',';
  return { start: start - blanks - (hasComma ? 1 : 0), end };
}

/** How many spaces and tabs a text ends with. A loop: a pattern that looks for the end takes quadratic time on a text of blanks. */
function countBlanksAtEnd(text: string): number {
  let count = 0;
  while (count < text.length && ' \t'.includes(text[text.length - 1 - count]!)) count++;
  return count;
}
