import type { Locale } from './locale.ts';

const spanish =
  /(?<!\p{L})(?:el|la|los|las|de|del|que|y|en|un|una|con|por|para|su|es|está|gracias|hola|señora?|usted|le|se|muy|pero)(?!\p{L})/giu;
const english = /(?<!\p{L})(?:the|a|an|of|to|and|in|is|was|for|with|your|you|our|we|thanks?|hi|hello|it|that|but|so)(?!\p{L})/giu;

/** Whether a text reads as Spanish or English; a replacement must speak the draft's language, not the interface's. */
export function guessLanguage(text: string): Locale {
  const sample = text.slice(0, 2000);
  const count = (words: RegExp) => sample.match(words)?.length ?? 0;
  const marks = /[¡¿ñ]/i.test(sample) ? 2 : 0;
  return count(spanish) + marks > count(english) ? 'es' : 'en';
}
