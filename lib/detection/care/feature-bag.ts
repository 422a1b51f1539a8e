import { mixHash } from '../mix-hash.ts';

/** Features are numbers below this power of two. */
export const featureBits = 18;
const mask = (1 << featureBits) - 1;

/** A set of features in the order they came. Emptied and used again, which is cheaper than a new set for each text. */
export class FeatureBag {
  /** The features, each once. A new list after each `empty`, so a list handed out stays as it is. */
  list: number[] = [];
  /** For each feature the number of the last filling it went into; one byte, so that the table stays in the processor's cache. */
  private readonly lastFilling = new Uint8Array(1 << featureBits);
  private filling = 1;

  empty(): void {
    this.list = [];
    this.filling = (this.filling + 1) & 0xff;
    if (this.filling > 0) return;
    this.lastFilling.fill(0);
    this.filling = 1;
  }

  /** Adds the feature that stands for `a` and `b` together. */
  add(a: number, b: number): void {
    const hash = mixHash(a, b);
    this.addFeature((hash ^ (hash >>> 15)) & mask);
  }

  addFeature(feature: number): void {
    if (this.lastFilling[feature] === this.filling) return;
    this.lastFilling[feature] = this.filling;
    this.list.push(feature);
  }
}
