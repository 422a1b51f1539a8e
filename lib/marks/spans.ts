/** Characters `start` to `end` of a draft, and how grave they are. */
export interface MarkedSpan {
  start: number;
  end: number;
  level: 'stop' | 'caution';
}

/**
 * Where spans of `before` stand in `after`, which differs by one edit. Spans the edit touched are left out: what they said has
 * changed, and the next check will tell.
 */
export function shiftSpans(spans: readonly MarkedSpan[], before: string, after: string): MarkedSpan[] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const editEnd = before.length - tail;
  const moved = after.length - before.length;
  return spans.flatMap((span) => {
    if (span.end <= head) return [span];
    if (span.start >= editEnd) return [{ ...span, start: span.start + moved, end: span.end + moved }];
    return [];
  });
}

/** The part of a draft that one of its boxes holds. */
export interface DraftPart {
  editor: Element;
  text: string;
  /** Where the part begins in the draft. */
  offset: number;
}

/** The boxes of a draft with their texts, joined as `readText` of lib/compose joins them: an empty line between, empty ones left out. */
export function listParts(editors: readonly Element[], read: (editor: Element) => string): { text: string; parts: DraftPart[] } {
  const parts: DraftPart[] = [];
  let offset = 0;
  for (const editor of editors) {
    const text = read(editor);
    if (editors.length > 1 && text.trim() === '') continue;
    parts.push({ editor, text, offset });
    offset += text.length + 2;
  }
  return { text: parts.map((part) => part.text).join('\n\n'), parts };
}

/** The spans inside one part, counted from its own beginning. */
export function cutSpans(spans: readonly MarkedSpan[], { text, offset }: DraftPart): MarkedSpan[] {
  return spans.flatMap(({ start, end, level }) => {
    const from = Math.max(0, start - offset);
    const to = Math.min(text.length, end - offset);
    return from < to ? [{ start: from, end: to, level }] : [];
  });
}
