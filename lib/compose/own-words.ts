/** How many are remembered: enough for the messages of one conversation that are still on the screen. */
const keptTexts = 50;

const texts = new Set<string>();
const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The person published this here. Kept in this page's memory only. */
export function noteOwnWords(text: string): void {
  texts.add(fold(text));
  const [oldest] = texts;
  if (texts.size > keptTexts && oldest !== undefined) texts.delete(oldest);
}

/** True for words the person published in this page herself: they are not those of the one she answers. */
export const areOwnWords = (text: string): boolean => texts.has(fold(text));
