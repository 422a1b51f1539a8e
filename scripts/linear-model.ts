import { createRandom } from './create-random.ts';

/** A bag of features and what it should say. */
export interface Example {
  features: number[];
  target: boolean;
  weight: number;
}

/** Sum of the weights of a bag, scaled so that long texts do not shout. */
export function scoreBag(features: number[], weights: Float32Array | Int8Array, bias: number, scale = 1): number {
  let sum = 0;
  for (const f of features) sum += weights[f]!;
  return bias + (sum * scale) / Math.sqrt(features.length + 1);
}

/** Logistic regression by AdaGrad over hashed features, averaged over the last epochs. */
export function trainLogistic(examples: Example[], size: number, options: { epochs: number; rate: number; decay: number; seed: number }) {
  const weights = new Float32Array(size);
  const average = new Float32Array(size);
  const squares = new Float32Array(size).fill(1e-2);
  const random = createRandom(options.seed);
  let bias = 0;
  const order = examples.map((_, i) => i);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const index of order) {
      const { features, target, weight } = examples[index]!;
      const norm = 1 / Math.sqrt(features.length + 1);
      const p = 1 / (1 + Math.exp(-scoreBag(features, weights, bias)));
      const error = (p - (target ? 1 : 0)) * weight;
      bias -= 0.02 * error;
      const g = error * norm;
      for (const f of features) {
        const gradient = g + options.decay * weights[f]!;
        squares[f]! += gradient * gradient;
        weights[f]! -= (options.rate * gradient) / Math.sqrt(squares[f]!);
      }
    }
    if (epoch >= options.epochs / 2) for (let f = 0; f < size; f++) average[f]! += weights[f]!;
  }
  const kept = options.epochs - Math.ceil(options.epochs / 2);
  for (let f = 0; f < size; f++) average[f]! /= kept;
  return { weights: average, bias };
}
