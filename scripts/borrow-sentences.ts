import { findSentences } from '../lib/detection/care/extract-features.ts';
import { normalizeText } from '../lib/detection/normalize-text.ts';
import { readTokens } from '../lib/detection/read-tokens.ts';
import type { LabelledCase } from './cases.ts';
import { createRandom } from './create-random.ts';

/** Share of the texts that are not clear of which a longer copy is made. */
const share = 0.35;
const shortestWords = 4;
const longestWords = 25;

/** Sentences of the clear texts, by surface. */
function collectSentences(cases: readonly LabelledCase[]): Map<string, string[]> {
  const sentences = new Map<string, string[]>();
  for (const { level, surface, text } of cases) {
    if (level !== 'clear') continue;
    const normalized = normalizeText(text);
    const tokens = readTokens(normalized);
    const found = findSentences(tokens)
      .filter(([from, to]) => to - from >= shortestWords && to - from <= longestWords)
      .map(([from, to]) => {
        const { start, end } = normalized.toOriginal({ start: tokens.start[from]!, end: tokens.end[to - 1]! });
        return text.slice(start, end);
      });
    sentences.set(surface, [...(sentences.get(surface) ?? []), ...found]);
  }
  return sentences;
}

/**
 * Copies of some texts that are not clear, with one or two sentences of clear texts before or behind: they stay what they are, so that the
 * model learns that a harmless sentence takes nothing back.
 */
export function borrowSentences(cases: readonly LabelledCase[]): LabelledCase[] {
  const random = createRandom(3);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const sentences = collectSentences(cases);
  return cases
    .filter(({ level }) => level !== 'clear' && random() < share)
    .map((labelled) => {
      let { text } = labelled;
      for (let times = pick([1, 1, 2]); times > 0; times--) {
        const other = pick(sentences.get(labelled.surface)!);
        text = random() < 0.35 ? `${other} ${text}` : `${/[\p{L}\p{N}]$/u.test(text) ? `${text}.` : text} ${other}`;
      }
      return { ...labelled, text };
    });
}
