import type { NormalizedText } from './normalize-text.ts';

const memories = new WeakMap<NormalizedText, unknown[]>();
let slots = 0;

/** Makes a function of a text that works once per text, for what several recognizers share. Forgotten together with the text. */
export function rememberPerText<T extends object>(compute: (text: NormalizedText) => T): (text: NormalizedText) => T {
  const slot = slots++;
  return (text) => {
    let memory = memories.get(text);
    if (!memory) {
      memory = [];
      memories.set(text, memory);
    }
    memory[slot] ??= compute(text);
    return memory[slot] as T;
  };
}
