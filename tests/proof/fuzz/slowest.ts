import type { Draft } from '../../../lib/detection/draft.ts';

/** Shorter texts cost what a call costs, whatever stands in them. */
const shortest = 200;

/** A short and a long text made of the same words. The longer is about what the longest draft may be. */
const lengths = [5_000, 60_000] as const;
/** A character of the long one may cost so much more than one of the short one; were time the square of length, it would be twelve times. */
const mostGrowth = 4;
/** Processor time for a character, three readings of it included; some five times the dearest ever seen here. */
const mostMicroseconds = 100;

export interface Slow {
  microsecondsPerCharacter: number;
  characters: number;
  /** How the text begins, to see what kind it is. */
  begins: string;
}

type Check = (draft: Draft) => void;

/** Processor time of this process for each character: other work of the machine does not count. */
function measure(draft: Draft, check: Check): number {
  const start = process.cpuUsage();
  check(draft);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / draft.text.length;
}

const fill = (text: string, length: number): string => `${text} `.repeat(Math.ceil(length / (text.length + 1))).slice(0, length);

/** The best of three, so that what is measured is the text and not what else the process did. */
const measureFilled = (draft: Draft, length: number, check: Check): number =>
  Math.min(...[1, 2, 3].map(() => measure({ ...draft, text: fill(draft.text, length) }, check)));

/** What is wrong with the time that a draft takes when its text is repeated up to the longest draft, or null. */
export function findUnbounded(draft: Draft, check: Check): string | null {
  const [short, long] = lengths.map((length) => measureFilled(draft, length, check)) as [number, number];
  const costs = `${short.toFixed(1)} and ${long.toFixed(1)} µs a character at ${lengths.join(' and ')} characters`;
  if (long > mostMicroseconds) return `too slow: ${costs}`;
  return long > short * mostGrowth ? `slower the longer: ${costs}` : null;
}

/** Keeps the dearest drafts per character, and says how dear the usual one is. */
export function createSlowestList(size = 5) {
  const costs: number[] = [];
  let slowest: { cost: number; draft: Draft }[] = [];
  return {
    /** Runs `check`, and notes what it cost for each character. */
    time(draft: Draft, check: Check): void {
      if (draft.text.length < shortest) {
        check(draft);
        return;
      }
      const cost = measure(draft, check);
      costs.push(cost);
      if (slowest.length === size && cost <= slowest[size - 1]!.cost) return;
      slowest.push({ cost, draft });
      slowest = slowest.sort((a, b) => b.cost - a.cost).slice(0, size);
    },
    /** The median first, then the dearest. Each covers three readings: two by the detector alone, one with its verdict. */
    list(): Slow[] {
      const median = costs.sort((a, b) => a - b)[costs.length >> 1] ?? Number.NaN;
      const rows = slowest.map(({ cost, draft: { text } }) => ({
        microsecondsPerCharacter: cost,
        characters: text.length,
        begins: JSON.stringify(text.slice(0, 40)),
      }));
      return [{ microsecondsPerCharacter: median, characters: costs.length, begins: '(median of so many texts)' }, ...rows];
    },
    /** What is wrong with the time the dearest take, one line each. */
    findUnbounded: (check: Check): string[] =>
      slowest.flatMap(({ draft }) => {
        const wrong = findUnbounded(draft, check);
        return wrong ? [`${wrong}: ${JSON.stringify(draft.text.slice(0, 80))}`] : [];
      }),
  };
}
