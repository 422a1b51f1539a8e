import { careNetwork } from '../data/care-network.ts';
import type { Surface } from '../draft.ts';
import { decodeBase64, readPackedTable } from '../packed-table.ts';
import { LookedUpConvolution, productStep, type TokenTables } from './looked-up-convolution.ts';
import { markIdentifiers } from './mark-identifiers.ts';
import type { DraftReading } from './read-draft.ts';
import { readEchoes, readTokenRows } from './token-rows.ts';

/** The network reads a text in stretches of as many tokens as it was trained on; the loudest stretch counts. */
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

const decode = (packed: { steps: string; scale: number }): Float32Array =>
  Float32Array.from(decodeSteps(packed), (step) => step * packed.scale);

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
const convolution = new LookedUpConvolution(tokens, decode(arrays.convolution), channels, sizes.width);
const parentConvolution = new LookedUpConvolution(tokens, decode(arrays.parentConvolution), parentChannels, sizes.parentWidth);
const convolutionBias = decode(arrays.convolutionBias);
const parentBias = decode(arrays.parentConvolutionBias);
const fromParent = decode(arrays.fromParent);
const fromParentBias = decode(arrays.fromParentBias);
const attention = decode(arrays.attention);
const hiddenWeights = decode(arrays.hidden);
const hiddenBias = decode(arrays.hiddenBias);
const levels = decode(arrays.levels);
const levelsBias = decode(arrays.levelsBias);
const tagWeights = decode(arrays.tags);
const tagBias = decode(arrays.tagsBias);
const textTags = decode(arrays.textTags);

const roles: Record<Surface, number> = { post: 0, reply: 1, message: 2 };

/** What the network makes of a draft. Both logits are the network's own; `care-model.ts` puts them beside the linear model's. */
export interface NetworkReading {
  stop: number;
  caution: number;
  /** For each token the logit of its carrying any risk. */
  risks: Float32Array;
  /** Logits of the finding types of one token, in the order of `entityTypes` (and any risk last); valid until the next call. */
  readTypes(i: number): Float32Array;
}

/** Number of a word in the network's table by its hash; 0 when it has none. */
const wordOf = (hash: number): number => words.get(hash);
const noEchoes: ReadonlySet<number> = new Set();

/** `out[r] = bias[r] + weights[r] · values`, with rows from `row` on. */
function multiply(weights: Float32Array, bias: Float32Array, values: Float32Array, out: Float32Array): void {
  const width = values.length;
  for (let row = 0, at = 0; row < out.length; row++) {
    let sum = bias[row]!;
    for (let i = 0; i < width; i++) sum += weights[at++]! * values[i]!;
    out[row] = sum;
  }
}

/** The most of each channel over the answered text, and what every token of the draft starts from. */
function readParent({ parent, around }: DraftReading): { known: Float32Array; base: Float32Array } {
  const known = new Float32Array(parentChannels);
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
  const base = new Float32Array(channels);
  multiply(fromParent, fromParentBias, known, base);
  const roleSums = convolution.getRoleSums(roles[around.surface]);
  for (let c = 0; c < channels; c++) base[c]! += convolutionBias[c]! + roleSums[c]!;
  return { known, base };
}

const row = new Float32Array(channels);
const inner = new Float32Array(hidden);
const outcome = new Float32Array(2);
const typeLogits = new Float32Array(types);
/** The last question is whether a token carries any risk at all. */
const anyRisk = types - 1;
const noBias = new Float32Array(types);
const riskWeights = tagWeights.subarray(anyRisk * channels, types * channels);

/** What a stretch says as a whole: the most of each channel and the means its heads ask for, then what was answered. */
const summary = new Float32Array(channels * (1 + heads) + parentChannels + 2);

/** Reads a draft. Linear in its length. */
export function readNetwork(draft: DraftReading): NetworkReading {
  const { count } = draft.reading.tokens;
  const role = roles[draft.around.surface];
  const { known, base } = readParent(draft);
  const rows = readTokenRows(draft.reading, wordOf, markIdentifiers(draft), readEchoes(draft.parent));
  const risks = new Float32Array(count);
  summary.set(known, channels * (1 + heads));
  summary[summary.length - 2] = Number(draft.around.hasOrganization);
  summary[summary.length - 1] = Number(draft.parent !== null && draft.parent.tokens.count > 0);
  // What each stretch as a whole adds to the types of its tokens.
  const shifts: Float32Array[] = [];
  let stop = Number.NEGATIVE_INFINITY;
  let caution = Number.NEGATIVE_INFINITY;
  for (let from = 0; from < count; from += stretchLength) {
    const to = Math.min(count, from + stretchLength);
    const stretch = risks.subarray(from, to);
    summarize(convolution.findPlaces(rows, from, to, role), base, stretch);
    multiply(hiddenWeights, hiddenBias, summary, inner);
    for (let i = 0; i < hidden; i++) if (inner[i]! < 0) inner[i] = 0;
    multiply(levels, levelsBias, inner, outcome);
    const shift = new Float32Array(types);
    multiply(textTags, noBias, inner, shift);
    shifts.push(shift);
    for (let i = 0; i < stretch.length; i++) stretch[i]! += shift[anyRisk]!;
    stop = Math.max(stop, outcome[0]!);
    caution = Math.max(caution, outcome[1]!);
  }
  const readTypes = (i: number): Float32Array => {
    const from = Math.max(0, i - (sizes.width >> 1));
    const places = convolution.findPlaces(rows, from, Math.min(count, i + (sizes.width >> 1) + 1), role);
    const sums = convolution.sumAround(places, i - from);
    for (let c = 0; c < channels; c++) row[c] = Math.max(0, base[c]! + sums[c]! * productStep);
    multiply(tagWeights, tagBias, row, typeLogits);
    const shift = shifts[Math.floor(i / stretchLength)]!;
    for (let type = 0; type < types; type++) typeLogits[type]! += shift[type]!;
    return typeLogits;
  };
  return { stop, caution, risks, readTypes };
}

const most = summary.subarray(0, channels);
const means = summary.subarray(channels, channels * (1 + heads));
const totals = new Float64Array(heads);
const peaks = new Float64Array(heads);

/** Reads the tokens of a stretch one after another into `summary`, and the risk of each into `risks`. */
function summarize(places: Int32Array, base: Float32Array, risks: Float32Array): void {
  most.fill(0);
  means.fill(0);
  totals.fill(0);
  peaks.fill(Number.NEGATIVE_INFINITY);
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
  for (let head = 0, at = 0; head < heads; head++) for (let c = 0; c < channels; c++, at++) means[at]! /= totals[head]!;
}

/** A token of less weight than this, against the weightiest so far, changes no mean. */
const leastWeight = 1e-4;

/** Adds the token in `row` to the mean of a head, weighed by the exponential of its logit, against the highest so far. */
function attend(head: number, logit: number): void {
  const at = head * channels;
  if (logit > peaks[head]!) {
    const shrink = Math.exp(peaks[head]! - logit);
    totals[head]! *= shrink;
    for (let c = 0; c < channels; c++) means[at + c]! *= shrink;
    peaks[head] = logit;
  }
  const weight = Math.exp(logit - peaks[head]!);
  if (weight < leastWeight) return;
  totals[head]! += weight;
  for (let c = 0; c < channels; c++) means[at + c]! += weight * row[c]!;
}
