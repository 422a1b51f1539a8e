/** Shorter texts cost what a call costs, whatever stands in them. */
const shortest = 200;

export interface Slow {
  microsecondsPerCharacter: number;
  characters: number;
  /** How the text begins, to see what kind it is. */
  begins: string;
}

/** Keeps the dearest texts per character, and says how dear the usual one is. */
export function createSlowestList(size = 5) {
  const costs: number[] = [];
  let slowest: Slow[] = [];
  return {
    /** Runs `check`, and notes what it cost for each character. */
    time(text: string, check: () => void): void {
      const start = performance.now();
      check();
      if (text.length < shortest) return;
      const cost = ((performance.now() - start) * 1000) / text.length;
      costs.push(cost);
      if (slowest.length === size && cost <= slowest[size - 1]!.microsecondsPerCharacter) return;
      slowest.push({ microsecondsPerCharacter: cost, characters: text.length, begins: JSON.stringify(text.slice(0, 40)) });
      slowest = slowest.sort((a, b) => b.microsecondsPerCharacter - a.microsecondsPerCharacter).slice(0, size);
    },
    /** The median first, then the dearest. Each covers three readings: two by the detector alone, one with its verdict. */
    list(): Slow[] {
      const median = costs.sort((a, b) => a - b)[costs.length >> 1] ?? Number.NaN;
      return [{ microsecondsPerCharacter: median, characters: costs.length, begins: '(median of so many texts)' }, ...slowest];
    },
  };
}
