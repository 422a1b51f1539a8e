import type { EntityType, Finding, Span } from './finding.ts';

/** Runs a sticky pattern at one offset. The pattern must carry the `y` flag and bounded repeats only. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

/** Runs a global pattern over parts of a text; `index` of each match counts from the start of the whole text. */
export function matchIn(pattern: RegExp, text: string, windows: readonly Span[]): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  for (const { start, end } of windows) {
    // Starting inside a word or number would hide what stands before it from look-behinds.
    let from = start;
    while (from > 0 && start - from < 40 && /[\w.@-]/.test(text[from - 1]!)) from--;
    if (from > 0) from--;
    const part = text.slice(from, end);
    // Not matchAll: it would copy the pattern, and so compile it anew, for every part.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(part); match; match = pattern.exec(part)) {
      if (match[0] === '') pattern.lastIndex++;
      match.index += from;
      matches.push(match);
    }
  }
  return matches;
}

/** The text just before an offset, at most `length` code units and not beyond the line. */
export function readBefore(text: string, offset: number, length: number): string {
  const part = text.slice(Math.max(0, offset - length), offset);
  return part.slice(part.lastIndexOf('\n') + 1);
}

/** The text just behind an offset, at most `length` code units and not beyond the line. */
export function readAfter(text: string, offset: number, length: number): string {
  const part = text.slice(offset, offset + length);
  const line = part.indexOf('\n');
  return line === -1 ? part : part.slice(0, line);
}

/** Whether a character of two code units stands around this offset. */
const isInsideCharacter = (text: string, at: number): boolean =>
  (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** Makes a finding; trailing blanks and closing punctuation stay outside its span. */
export function createFinding(text: string, type: EntityType, rule: string, score: number, start: number, end: number): Finding {
  let last = end;
  while (last > start + 1 && /[\s,.;:!?-]/.test(text[last - 1]!)) last--;
  // A bounded pattern may begin or end in the middle of a character.
  const first = isInsideCharacter(text, start) ? start + 1 : start;
  if (isInsideCharacter(text, last)) last++;
  return { type, start: first, end: last, rule, score };
}

/** Keeps the best finding where spans of one recognizer overlap. */
export function keepBest(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort((a, b) => a.start - b.start || b.score - a.score || b.end - a.end);
  const kept: Finding[] = [];
  for (const finding of sorted) {
    const last = kept.at(-1);
    if (!last || finding.start >= last.end) kept.push(finding);
    else if (finding.score > last.score)
      kept[kept.length - 1] = { ...finding, start: Math.min(last.start, finding.start), end: Math.max(last.end, finding.end) };
    else if (finding.end > last.end && finding.score === last.score) last.end = finding.end;
  }
  return kept;
}
