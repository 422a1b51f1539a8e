import { findSentences } from '../lib/detection/care/extract-features.ts';
import { normalizeText } from '../lib/detection/normalize-text.ts';
import { readTokens } from '../lib/detection/read-tokens.ts';
import type { LabelledCase } from './cases.ts';
import { createRandom } from './create-random.ts';

/** Of each clear text of several sentences a copy that ends earlier, at a random sentence: what a text says before its last sentence must be judged rightly too. */
export function cutShort(cases: readonly LabelledCase[]): LabelledCase[] {
  const random = createRandom(5);
  return cases.flatMap((labelled) => {
    if (labelled.level !== 'clear') return [];
    const normalized = normalizeText(labelled.text);
    const tokens = readTokens(normalized);
    const sentences = findSentences(tokens);
    if (sentences.length < 2) return [];
    const [from, to] = sentences[Math.floor(random() * (sentences.length - 1))]!;
    const { end } = normalized.toOriginal({ start: tokens.start[from]!, end: tokens.end[to - 1]! });
    return [{ ...labelled, text: labelled.text.slice(0, end) }];
  });
}
