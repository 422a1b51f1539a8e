/** Weights as whole steps; a weight is about its steps times the scale. */
export interface Quantized {
  steps: Int8Array;
  scale: number;
}

/** Rounds weights to whole steps from -`levels` to `levels` (at most 127); those within `deadZone` steps become 0, which packs well. */
export function quantize(weights: Float32Array, levels: number, deadZone: number): Quantized {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = largest / levels || 1;
  const toStep = (weight: number): number => {
    const steps = Math.abs(weight) / scale;
    return steps <= deadZone ? 0 : Math.sign(weight) * Math.round(steps);
  };
  return { steps: Int8Array.from(weights, toStep), scale };
}
