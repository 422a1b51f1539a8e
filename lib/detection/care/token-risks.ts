import { careModel } from '../data/care-model.ts';
import { decodeBase64 } from '../packed-table.ts';
import { markIdentifiers } from './mark-identifiers.ts';
import type { DraftReading } from './read-draft.ts';
import { createTokenReader, mostTokenFeatures } from './token-features.ts';

const { scale, bias } = careModel.risk;
const weights = new Int8Array(decodeBase64(careModel.risk.weights).buffer);

/** The features of one token at a time: those of a whole long text would take megabytes. */
const row = new Int32Array(mostTokenFeatures);

/** For each token the linear model's logit of its carrying any risk. */
export function readTokenRisks(draft: DraftReading): Float32Array {
  const readToken = createTokenReader(draft.reading, draft.around.surface, markIdentifiers(draft));
  return Float32Array.from({ length: draft.reading.tokens.count }, (_, i) => {
    const count = readToken(i, row);
    let sum = 0;
    for (let at = 0; at < count; at++) sum += weights[row[at]!]!;
    return bias + (sum * scale) / Math.sqrt(count + 1);
  });
}
