import { careNetwork } from '../data/care-network.ts';
import type { Surface } from '../draft.ts';
import { decodeBase64, readPackedTable } from '../packed-table.ts';
import { findSentences } from './extract-features.ts';
import { LookedUpConvolution, productStep, type TokenTables } from './looked-up-convolution.ts';
import { markIdentifiers } from './mark-identifiers.ts';
import type { DraftReading } from './read-draft.ts';
import { readEchoes, readTokenRows } from './token-rows.ts';
import type { Evidence } from './weigh-evidence.ts';

/** The network reads a text in stretches of at most as many tokens as it was trained on; the loudest stretch counts. */
const stretchLength = 200;
/** Of what was answered, no more tokens than these are read. */
const mostParentTokens = 100;

const { sizes } = careNetwork;
const { size, channels, parentChannels, hidden, types } = sizes;
/** Learned means of the channels; `summarize` computes both at once. */
const heads = 2;

function decodeSteps({ steps }: { steps: string; scale: number }): Int8Array {
  return new Int8Array(decodeBase64(steps).buffer);
}

/** Doubles: the arithmetic is in doubles, and turning every number into one takes longer than fetching it. */
const decode = (packed: { steps: string; scale: number }): Float64Array =>
  Float64Array.from(decodeSteps(packed), (step) => step * packed.scale);

const { arrays } = careNetwork;
const tokens: TokenTables = {
  size,
  // In the order of a token row. They are the largest, and stay as small as they came.
  tables: [arrays.word, arrays.symbol, arrays.group, arrays.kind, arrays.identifier].map((packed) => ({
    rows: decodeSteps(packed),
    scale: packed.scale,
  })),
  roles: decode(arrays.role),
};
const words = readPackedTable(careNetwork.words);
const convolution = new LookedUpConvolution(tokens, decode(arrays.convolution), channels, 5, 5120);
const parentConvolution = new LookedUpConvolution(tokens, decode(arrays.parentConvolution), parentChannels, 3, 1024);
/** How many tokens on each side of a token the convolution looks at. */
const reach = convolution.width >> 1;
const convolutionBias = decode(arrays.convolutionBias);
const parentBias = decode(arrays.parentConvolutionBias);
const attention = decode(arrays.attention);
// Input by input: many inputs are silent, and those need not be asked.
const fromParent = transpose(decode(arrays.fromParent), parentChannels);
const fromParentBias = decode(arrays.fromParentBias);
const hiddenWeights = transpose(decode(arrays.hidden), channels * (1 + heads) + parentChannels + 2);
const hiddenBias = decode(arrays.hiddenBias);
const levels = transpose(decode(arrays.levels), hidden);
const levelsBias = decode(arrays.levelsBias);
const tagWeights = transpose(decode(arrays.tags), channels);
const tagBias = decode(arrays.tagsBias);
const textTags = transpose(decode(arrays.textTags), hidden);

function transpose(matrix: Float64Array, columns: number): Float64Array {
  const rows = matrix.length / columns;
  return Float64Array.from(matrix, (_, at) => matrix[(at % rows) * columns + Math.floor(at / rows)]!);
}

const roles: Record<Surface, number> = { post: 0, reply: 1, message: 2 };

/** What the network makes of a draft. */
export interface NetworkReading {
  /** At the end of each sentence, what it says of all that stands up to there. These logits are its own; `care-model.ts` puts them beside the linear model's. */
  ends: Evidence[];
  /** For each token the logit of its carrying any risk. */
  risks: Float32Array;
  /** Logits of the finding types of one token, in the order of `entityTypes` (and any risk last); valid until the next call. */
  readTypes(i: number): Float64Array;
}

/** Number of a word in the network's table by its hash; 0 when it has none. */
const wordOf = (hash: number): number => words.get(hash);
const noEchoes: ReadonlySet<number> = new Set();

/** Adds to `out` the row of each input times the input's value. */
function addProducts(out: Float64Array, rows: Float64Array, values: Float64Array): void {
  const width = out.length;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value === 0) continue;
    for (let n = 0, at = i * width; n < width; n++, at++) out[n]! += rows[at]! * value;
  }
}

/** The most of each channel over the answered text, and what every token of the draft starts from. */
function readParent({ parent, around }: DraftReading): { known: Float64Array; base: Float64Array } {
  const known = new Float64Array(parentChannels);
  if (parent && parent.tokens.count > 0) {
    const rows = readTokenRows(parent, wordOf, null, noEchoes, mostParentTokens);
    const role = roles[around.surface] + 3;
    const read = Math.min(parent.tokens.count, mostParentTokens);
    const places = parentConvolution.findPlaces(rows, 0, read, role);
    const roleSums = parentConvolution.getRoleSums(role);
    for (let i = 0; i < read; i++) {
      const sums = parentConvolution.sumAround(places, i);
      for (let c = 0; c < parentChannels; c++) known[c] = Math.max(known[c]!, parentBias[c]! + roleSums[c]! + sums[c]! * productStep);
    }
  }
  const base = fromParentBias.slice();
  addProducts(base, fromParent, known);
  const roleSums = convolution.getRoleSums(roles[around.surface]);
  for (let c = 0; c < channels; c++) base[c]! += convolutionBias[c]! + roleSums[c]!;
  return { known, base };
}

/** A sentence, or a part of one that is too long to be read at once, in tokens, `[from, to)`. */
interface Passage {
  from: number;
  to: number;
  /** What the stretch as a whole adds to the types of its tokens. */
  shift: Float64Array;
  endsSentence: boolean;
}

function cutPassages(draft: DraftReading): Passage[] {
  const passages: Passage[] = [];
  for (const [start, end] of findSentences(draft.reading.tokens)) {
    for (let from = start; from < end; from += stretchLength) {
      const to = Math.min(end, from + stretchLength);
      passages.push({ from, to, shift: noShift, endsSentence: to === end });
    }
  }
  return passages;
}

/** Reads a draft. Linear in its length. */
export function readNetwork(draft: DraftReading): NetworkReading {
  const role = roles[draft.around.surface];
  const { known, base } = readParent(draft);
  const rows = readTokenRows(draft.reading, wordOf, markIdentifiers(draft), readEchoes(draft.parent));
  const risks = new Float32Array(draft.reading.tokens.count);
  summary.set(known, channels * (1 + heads));
  summary[summary.length - 2] = Number(draft.around.hasOrganization);
  summary[summary.length - 1] = Number(draft.parent !== null && draft.parent.tokens.count > 0);
  const passages = cutPassages(draft);
  const ends: Evidence[] = [];
  const loudest: Evidence = { stop: Number.NEGATIVE_INFINITY, caution: Number.NEGATIVE_INFINITY };
  let stretch: Passage[] = [];
  const closeStretch = (): void => {
    raise(loudest, conclude());
    const shift = new Float64Array(types);
    addProducts(shift, textTags, inner);
    for (const passage of stretch) {
      passage.shift = shift;
      for (let i = passage.from; i < passage.to; i++) risks[i]! += shift[anyRisk]!;
    }
    stretch = [];
  };
  for (const passage of passages) {
    const { from, to } = passage;
    if (stretch.length > 0 && to - stretch[0]!.from > stretchLength) closeStretch();
    if (stretch.length === 0) startSummary();
    stretch.push(passage);
    summarize(convolution.findPlaces(rows, from, to, role), base, risks.subarray(from, to));
    if (!passage.endsSentence) continue;
    // A single token, such as one of a row of marks, changes too little to be worth the whole conclusion; the text's end is.
    const last = to - from === 1 && passage !== passages.at(-1) ? ends.at(-1) : undefined;
    ends.push(last ?? raise({ ...loudest }, conclude()));
  }
  if (stretch.length > 0) closeStretch();
  const readTypes = (i: number): Float64Array => {
    const { from, to, shift } = findPassage(passages, i);
    const first = Math.max(from, i - reach);
    const places = convolution.findPlaces(rows, first, Math.min(to, i + reach + 1), role);
    const sums = convolution.sumAround(places, i - first);
    for (let type = 0; type < types; type++) typeLogits[type] = tagBias[type]! + shift[type]!;
    for (let c = 0; c < channels; c++) row[c] = Math.max(0, base[c]! + sums[c]! * productStep);
    addProducts(typeLogits, tagWeights, row);
    return typeLogits;
  };
  return { ends, risks, readTypes };
}

/** Raises `evidence` to what `other` says where that is more. */
function raise(evidence: Evidence, other: Evidence): Evidence {
  evidence.stop = Math.max(evidence.stop, other.stop);
  evidence.caution = Math.max(evidence.caution, other.caution);
  return evidence;
}

/** The passage that holds token `i`. */
function findPassage(passages: readonly Passage[], i: number): Passage {
  let low = 0;
  let high = passages.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passages[middle]!.to <= i) low = middle + 1;
    else high = middle;
  }
  return passages[low]!;
}

const row = new Float64Array(channels);
const inner = new Float64Array(hidden);
const outcome = new Float64Array(2);
const typeLogits = new Float64Array(types);
const noShift = new Float64Array(types);
/** The last question is whether a token carries any risk at all. */
const anyRisk = types - 1;
const riskWeights = Float64Array.from({ length: channels }, (_, c) => tagWeights[c * types + anyRisk]!);

/** What a stretch says as a whole: the most of each channel and the means its heads ask for, then what was answered. */
const summary = new Float64Array(channels * (1 + heads) + parentChannels + 2);
const most = summary.subarray(0, channels);
/** What the means are made of: the weighed sum of each channel, the sum of the weights, and the highest logit, for each head. */
const weighed = new Float64Array(channels * heads);
const totals = new Float64Array(heads);
const peaks = new Float64Array(heads);

function startSummary(): void {
  most.fill(0);
  weighed.fill(0);
  totals.fill(0);
  peaks.fill(Number.NEGATIVE_INFINITY);
}

/** Adds the tokens of a passage to the summary of the stretch, and writes the risk of each into `risks`. */
function summarize(places: Int32Array, base: Float64Array, risks: Float32Array): void {
  for (let i = 0; i < risks.length; i++) {
    const sums = convolution.sumAround(places, i);
    let risk = tagBias[anyRisk]!;
    let first = 0;
    let second = 0;
    // Everything that is asked of a channel at once: this loop is most of the network's time.
    for (let c = 0; c < channels; c++) {
      const value = Math.max(0, base[c]! + sums[c]! * productStep);
      row[c] = value;
      if (value > most[c]!) most[c] = value;
      risk += riskWeights[c]! * value;
      first += attention[c]! * value;
      second += attention[channels + c]! * value;
    }
    risks[i] = risk;
    attend(0, first);
    attend(1, second);
  }
}

/** A token of less weight than this, against the weightiest so far, changes no mean. */
const leastWeight = 1e-4;

/** Adds the token in `row` to the mean of a head, weighed by the exponential of its logit, against the highest so far. */
function attend(head: number, logit: number): void {
  const at = head * channels;
  if (logit > peaks[head]!) {
    const shrink = Math.exp(peaks[head]! - logit);
    totals[head]! *= shrink;
    for (let c = 0; c < channels; c++) weighed[at + c]! *= shrink;
    peaks[head] = logit;
  }
  const weight = Math.exp(logit - peaks[head]!);
  if (weight < leastWeight) return;
  totals[head]! += weight;
  for (let c = 0; c < channels; c++) weighed[at + c]! += weight * row[c]!;
}

/** What the summary so far amounts to; leaves the inner layer in `inner`. */
function conclude(): Evidence {
  for (let head = 0, at = 0; head < heads; head++)
    for (let c = 0; c < channels; c++, at++) summary[channels + at] = weighed[at]! / totals[head]!;
  inner.set(hiddenBias);
  addProducts(inner, hiddenWeights, summary);
  for (let i = 0; i < hidden; i++) if (inner[i]! < 0) inner[i] = 0;
  outcome.set(levelsBias);
  addProducts(outcome, levels, inner);
  return { stop: outcome[0]!, caution: outcome[1]! };
}
