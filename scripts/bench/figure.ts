/** One measured figure with its goal, as `npm run bench` prints it. */
export interface Figure {
  figure: string;
  goal: string;
  median: string;
  /** Smallest and largest run. */
  spread: string;
}

/** Sums runs up. `unit` is printed behind the numbers, such as "ms". */
export function toFigure(figure: string, goal: string, unit: string, runs: readonly number[]): Figure {
  const sorted = [...runs].sort((a, b) => a - b);
  const print = (value = Number.NaN) => `${Number(value.toFixed(2))} ${unit}`;
  return {
    figure,
    goal,
    median: print(sorted[sorted.length >> 1]),
    spread: `${print(sorted[0])} – ${print(sorted.at(-1))} (${runs.length} runs)`,
  };
}
