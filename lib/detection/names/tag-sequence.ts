/** Tags a token can get. Places, organisations and works are learned too, since knowing them keeps them from being taken for people. */
export const tag = { outside: 0, beginPerson: 1, insidePerson: 2, beginOther: 3, insideOther: 4 } as const;
export const tagCount = 5;

/** Which tag may follow which: an inside tag only its own begin or inside tag. */
export function mayFollow(previous: number, next: number): boolean {
  if (next === tag.outside || next % 2 === 1) return true;
  return previous === next || previous === next - 1;
}

/** Working memory for runs of up to `length` tokens. */
export class SequenceScratch {
  emissions = new Float64Array(0);
  forward = new Float64Array(0);
  backward = new Float64Array(0);

  reserve(length: number): void {
    if (this.emissions.length >= length * tagCount) return;
    const size = Math.max(length, 64) * 2 * tagCount;
    this.emissions = new Float64Array(size);
    this.forward = new Float64Array(size);
    this.backward = new Float64Array(size);
  }
}

/**
 * Sums over all tag sequences of a run (a linear-chain conditional random field) whose neighbours on both sides are outside.
 * `emissions` hold exp(score) of each token and tag, `transitions` exp(score) of tag after tag. Fills `forward` and `backward`,
 * each token's row scaled to sum 1, so that the probability of tag t at token i is forward × backward, normalised over t.
 * Returns the log of the total.
 */
export function sumSequences(scratch: SequenceScratch, length: number, transitions: Float64Array): number {
  const { emissions, forward, backward } = scratch;
  const T = tagCount;
  let logTotal = 0;
  for (let i = 0; i < length; i++) {
    const row = i * T;
    let sum = 0;
    for (let t = 0; t < T; t++) {
      let value = 0;
      if (i === 0) value = transitions[t]!;
      else for (let p = 0; p < T; p++) value += forward[row - T + p]! * transitions[p * T + t]!;
      value *= emissions[row + t]!;
      forward[row + t] = value;
      sum += value;
    }
    const scale = 1 / sum;
    for (let t = 0; t < T; t++) forward[row + t]! *= scale;
    logTotal += Math.log(sum);
  }
  let last = 0;
  const lastRow = (length - 1) * T;
  for (let t = 0; t < T; t++) {
    backward[lastRow + t] = transitions[t * T]!;
    last += forward[lastRow + t]! * transitions[t * T]!;
  }
  logTotal += Math.log(last);
  for (let i = length - 2; i >= 0; i--) {
    const row = i * T;
    let sum = 0;
    for (let t = 0; t < T; t++) {
      let value = 0;
      for (let n = 0; n < T; n++) value += transitions[t * T + n]! * emissions[row + T + n]! * backward[row + T + n]!;
      backward[row + t] = value;
      sum += value;
    }
    const scale = 1 / sum;
    for (let t = 0; t < T; t++) backward[row + t]! *= scale;
  }
  return logTotal;
}

/** Chance that token `i` of a summed run has `wanted`, from 0 to 1. */
export function readChance({ forward, backward }: SequenceScratch, i: number, wanted: number): number {
  const row = i * tagCount;
  let sum = 0;
  for (let t = 0; t < tagCount; t++) sum += forward[row + t]! * backward[row + t]!;
  return (forward[row + wanted]! * backward[row + wanted]!) / sum;
}

/** exp of transition scores, zero where the order is impossible. */
export function exponentiate(transitions: ArrayLike<number>): Float64Array {
  return Float64Array.from(transitions, (value, at) => (mayFollow(Math.floor(at / tagCount), at % tagCount) ? Math.exp(value) : 0));
}
