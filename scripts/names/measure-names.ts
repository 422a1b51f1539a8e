import { overlaps } from '../../lib/detection/finding.ts';
import { findPersonNames } from '../../lib/detection/names/find-person-names.ts';
import type { NameModel } from '../../lib/detection/names/name-model.ts';
import { normalizeText } from '../../lib/detection/normalize-text.ts';
import { tokenize } from '../../lib/detection/tokenize.ts';
import { isPerson, type LabelledText } from './read-texts.ts';

export interface Measure {
  f1: number;
  precision: number;
  recall: number;
}

/** Names found against names marked, in per cent; overlap counts as found, handles count nowhere. */
export function measureNames(texts: LabelledText[], least = 0.5, model?: NameModel): Measure {
  let found = 0;
  let right = 0;
  let marked = 0;
  let covered = 0;
  for (const { text, spans } of texts) {
    const normalized = normalizeText(text);
    const names = findPersonNames(normalized, tokenize(normalized), model)
      .filter(({ score }) => score >= least)
      .map((name) => normalized.toOriginal(name));
    const people = spans.filter(isPerson);
    found += names.length;
    right += names.filter((name) => people.some((person) => overlaps(name, person))).length;
    marked += people.length;
    covered += people.filter((person) => names.some((name) => overlaps(name, person))).length;
  }
  const precision = found === 0 ? 0 : (100 * right) / found;
  const recall = marked === 0 ? 0 : (100 * covered) / marked;
  return { f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall), precision, recall };
}

export function formatMeasure({ f1, precision, recall }: Measure): string {
  return `F1 ${f1.toFixed(1)} (precision ${precision.toFixed(1)}, recall ${recall.toFixed(1)})`;
}
