import { featureBits } from '../../lib/detection/names/name-features.ts';
import { exponentiate, readChance, SequenceScratch, sumSequences, tagCount } from '../../lib/detection/names/tag-sequence.ts';
import type { Run } from './build-examples.ts';

/** Weights of a linear-chain conditional random field: tagCount for each feature bucket, and from tag to tag. */
export interface Field {
  weights: Float32Array;
  transitions: Float64Array;
}

export interface Training {
  epochs: number;
  /** Epochs whose weights do not enter the average. */
  warmUp: number;
  rate: number;
  decay: number;
  /** Share of features left out at each step, so that the rest do not lean on single words. */
  drop: number;
  /** Share of tokens that lose the features of the word itself (the first two). */
  dropWord: number;
  random: () => number;
}

const model = new SequenceScratch();
const truth = new SequenceScratch();
const firstSquare = 1e-3;

/** Stochastic gradient steps (AdaGrad) on the likelihood of the allowed tag sequences; returns weights averaged over the later epochs. */
export function trainField(runs: Run[], training: Training): Field {
  const { epochs, warmUp, random } = training;
  const field: Field = { weights: new Float32Array(tagCount << featureBits), transitions: new Float64Array(tagCount ** 2) };
  const squares = {
    weights: new Float32Array(tagCount << featureBits).fill(firstSquare),
    transitions: new Float64Array(tagCount ** 2).fill(firstSquare),
  };
  const average: Field = { weights: new Float32Array(field.weights.length), transitions: new Float64Array(field.transitions.length) };
  const order = Int32Array.from(runs, (_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const swapped = order[i]!;
      order[i] = order[j]!;
      order[j] = swapped;
    }
    for (const index of order) takeStep(runs[index]!, field, squares, training);
    if (epoch < warmUp) continue;
    for (let at = 0; at < field.weights.length; at++) average.weights[at]! += field.weights[at]! / (epochs - warmUp);
    for (let at = 0; at < field.transitions.length; at++) average.transitions[at]! += field.transitions[at]! / (epochs - warmUp);
  }
  return average;
}

function takeStep(run: Run, field: Field, squares: Field, training: Training): void {
  const { rate, decay } = training;
  const live = chooseFeatures(run, training);
  const expTransitions = exponentiate(field.transitions);
  fillEmissions(run, field.weights, model, live, training.drop, null);
  fillEmissions(run, field.weights, truth, live, training.drop, run.allowed);
  sumSequences(model, run.length, expTransitions);
  if (!Number.isFinite(sumSequences(truth, run.length, expTransitions))) return;
  const change = new Float64Array(tagCount ** 2);
  addTransitions(model, run.length, expTransitions, change, run.weight);
  addTransitions(truth, run.length, expTransitions, change, -run.weight);
  change.forEach((gradient, at) => {
    squares.transitions[at]! += gradient * gradient;
    field.transitions[at]! -= (rate * gradient) / Math.sqrt(squares.transitions[at]!);
  });
  for (let i = 0; i < run.length; i++) {
    const gradients = Array.from({ length: tagCount }, (_, t) => (readChance(model, i, t) - readChance(truth, i, t)) * run.weight);
    if (gradients.every((gradient) => Math.abs(gradient) < 2e-5)) continue;
    for (let k = run.starts[i]!; k < run.starts[i + 1]!; k++) {
      if (!live[k]) continue;
      const base = run.features[k]! * tagCount;
      for (let t = 0; t < tagCount; t++) {
        const gradient = gradients[t]! + decay * field.weights[base + t]!;
        squares.weights[base + t]! += gradient * gradient;
        field.weights[base + t]! -= (rate * gradient) / Math.sqrt(squares.weights[base + t]!);
      }
    }
  }
}

function chooseFeatures(run: Run, { drop, dropWord, random }: Training): Uint8Array {
  const live = new Uint8Array(run.features.length);
  for (let i = 0; i < run.length; i++) {
    const hidesWord = random() < dropWord;
    const start = run.starts[i]!;
    for (let k = start; k < run.starts[i + 1]!; k++) live[k] = (hidesWord && k < start + 2) || random() < drop ? 0 : 1;
  }
  return live;
}

function fillEmissions(
  run: Run,
  weights: Float32Array,
  scratch: SequenceScratch,
  live: Uint8Array,
  drop: number,
  allowed: Uint8Array | null,
): void {
  scratch.reserve(run.length);
  for (let i = 0; i < run.length; i++) {
    for (let t = 0; t < tagCount; t++) {
      let score = 0;
      for (let k = run.starts[i]!; k < run.starts[i + 1]!; k++) if (live[k]) score += weights[run.features[k]! * tagCount + t]!;
      const isAllowed = !allowed || (allowed[i]! & (1 << t)) !== 0;
      scratch.emissions[i * tagCount + t] = isAllowed ? Math.exp(Math.max(-30, Math.min(30, score / (1 - drop)))) : 0;
    }
  }
}

/** Adds the expected number of each tag-to-tag step of a summed run. */
function addTransitions(
  { forward, backward, emissions }: SequenceScratch,
  length: number,
  expTransitions: Float64Array,
  target: Float64Array,
  weight: number,
): void {
  const steps = new Float64Array(tagCount ** 2);
  for (let i = 0; i <= length; i++) {
    let sum = 0;
    for (let at = 0; at < steps.length; at++) {
      const from = Math.floor(at / tagCount);
      const to = at % tagCount;
      const left = i === 0 ? Number(from === 0) : forward[(i - 1) * tagCount + from]!;
      const right = i === length ? Number(to === 0) : emissions[i * tagCount + to]! * backward[i * tagCount + to]!;
      steps[at] = left * right * expTransitions[at]!;
      sum += steps[at]!;
    }
    if (sum > 0)
      steps.forEach((step, at) => {
        target[at]! += (weight * step) / sum;
      });
  }
}
