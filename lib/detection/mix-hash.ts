/** Mixes two hashes into one of 32 bits. The care model's weights stand at the places it gives, so a change here needs a training. */
export function mixHash(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 13;
  return Math.imul(hash, 0xc2b2ae35);
}
