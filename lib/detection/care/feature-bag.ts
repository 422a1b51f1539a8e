import { mixHash } from '../mix-hash.ts';

/** Features are numbers below this power of two. */
export const featureBits = 18;
const mask = (1 << featureBits) - 1;

/** The feature that stands for `a` and `b` together. */
export function toFeature(a: number, b: number): number {
  const hash = mixHash(a, b);
  return (hash ^ (hash >>> 15)) & mask;
}

/** A set of features in the order they came. Emptied and used again, which is cheaper than a new set for each text. */
export class FeatureBag {
  /** How many there are. */
  count = 0;
  private features = new Int32Array(1024);
  /** For each feature the number of the last filling it went into; one byte, so that the table stays in the processor's cache. */
  private readonly lastFilling = new Uint8Array(1 << featureBits);
  private filling = 1;

  empty(): void {
    this.count = 0;
    this.filling = (this.filling + 1) & 0xff;
    if (this.filling > 0) return;
    this.lastFilling.fill(0);
    this.filling = 1;
  }

  /** The features, each once. A view: what comes next writes over it. */
  read(): Int32Array {
    return this.features.subarray(0, this.count);
  }

  /** Adds the feature that stands for `a` and `b` together. */
  add(a: number, b: number): void {
    this.addFeature(toFeature(a, b));
  }

  addAll(features: Int32Array): void {
    for (let i = 0; i < features.length; i++) this.addFeature(features[i]!);
  }

  addFeature(feature: number): void {
    if (this.lastFilling[feature] === this.filling) return;
    this.lastFilling[feature] = this.filling;
    if (this.count === this.features.length) this.grow();
    this.features[this.count++] = feature;
  }

  private grow(): void {
    const grown = new Int32Array(this.features.length * 2);
    grown.set(this.features);
    this.features = grown;
  }
}
