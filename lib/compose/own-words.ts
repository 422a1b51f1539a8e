/** How many are remembered: enough for the messages of one conversation that are still on the screen. */
const keptTexts = 50;

const texts = new Set<string>();
const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** Published, not folded yet: the publish itself must not wait for that. */
let waiting: string[] = [];

/** The person published this here. Kept in this page's memory only. */
export function noteOwnWords(text: string): void {
  waiting = [...waiting, text].slice(-keptTexts);
}

/** True for words the person published in this page herself: they are not those of the one she answers. */
export function areOwnWords(text: string): boolean {
  for (const own of waiting) {
    texts.add(fold(own));
    const [oldest] = texts;
    if (texts.size > keptTexts && oldest !== undefined) texts.delete(oldest);
  }
  waiting = [];
  return texts.has(fold(text));
}
