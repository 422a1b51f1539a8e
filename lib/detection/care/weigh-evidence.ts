import { careModel } from '../data/care-model.ts';
import { decodeBase64 } from '../packed-table.ts';
import { extractFeatures, type Passage } from './extract-features.ts';
import type { DraftReading } from './read-draft.ts';

const { stop: stopHead, caution: cautionHead } = careModel;

/**
 * Weights of both questions, signed bytes, those of one feature side by side: a text's features lie all over the table, and fetching
 * is what takes time.
 */
const weights = new Int8Array(decodeBase64(careModel.weights).buffer);

/** What the two questions give for a stretch of tokens, `[from, to)`, as logits. */
interface Evidence {
  from: number;
  to: number;
  stop: number;
  caution: number;
}

/** Scaled by the root of the number of features, so that long texts do not shout. */
function weigh({ from, to, features }: Passage): Evidence {
  let stop = 0;
  let caution = 0;
  for (const feature of features) {
    stop += weights[feature * 2]!;
    caution += weights[feature * 2 + 1]!;
  }
  const norm = Math.sqrt(features.length + 1);
  return {
    from,
    to,
    stop: stopHead.bias + (stop * stopHead.scale) / norm,
    caution: cautionHead.bias + (caution * cautionHead.scale) / norm,
  };
}

/** Weighs the whole text and its loudest sentence, half and half: one risky sentence inside a long warm text must still be found. */
export function weighEvidence({ reading, around }: DraftReading): { stop: number; caution: number; loudest: [number, number] } {
  const { whole, sentences } = extractFeatures(reading, around);
  const all = weigh(whole);
  const parts = sentences.length > 0 ? sentences.map(weigh) : [all];
  const loudest = parts.reduce((best, part) => (part.stop > best.stop ? part : best));
  // Not `Math.max(...)`: a text can have more sentences than a function takes arguments.
  const loudestCaution = parts.reduce((most, { caution }) => Math.max(most, caution), Number.NEGATIVE_INFINITY);
  return {
    stop: (all.stop + loudest.stop) / 2,
    caution: (all.caution + loudestCaution) / 2,
    loudest: [loudest.from, loudest.to],
  };
}
