import type { ThreadContext } from '../detection/draft.ts';
import { type EntityType, type Finding, identifierTypes } from '../detection/finding.ts';
import { guessLanguage } from '../i18n/guess-language.ts';
import type { Locale } from '../i18n/locale.ts';

/** These say nothing once generalized, so they go. */
const removable: ReadonlySet<EntityType> = new Set([
  'phone',
  'fax',
  'email',
  'ssn',
  'mrn',
  'health-plan-id',
  'account-number',
  'license-number',
  'device',
  'ip',
  'url',
  'handle',
]);

/** First pattern that matches what stands before the date decides; the last one always does. */
const dates: Record<Locale, readonly (readonly [RegExp, string | undefined])[]> = {
  en: [
    [/\b(?:born|birth ?day|birth|dob|d\.o\.b\.)(?:\s+(?:on|in|is))?[\s:,-]*$/i, ''],
    [/\b(?:on|from|for|of|this)\s*$/i, 'a recent day'],
    [/\bin\s*$/i, 'recent weeks'],
    [/\b(?:since|until|till|by|before|after|every)\s*$/i, undefined],
    [/\b(?:the|last|next)\s*$/i, 'other day'],
    [/$/, 'recently'],
  ],
  es: [
    [/(?:\bnaci(?:ó|do|da|miento)|\bF\.?N\.?)(?:\s+(?:el|en|de))?[\s:,-]*$/iu, ''],
    [/\b(?:el|del|al)\s*$/iu, 'otro día'],
    [/\ben\s*$/iu, 'fechas recientes'],
    [/\b(?:para|antes de|después de|cada)\s*$/iu, undefined],
    [/$/u, 'hace poco'],
  ],
};

const someone: Record<Locale, string> = { en: 'someone', es: 'alguien' };
const overNinety: Record<Locale, string> = { en: '90 or older', es: '90 años o más' };
const greeting = /\b(?:hi|hello|hey)[,\s]*$/i;
const address = /\b(?:dear|thanks|thank you|hola|gracias|estimad[oa]|querid[oa])[,\s]*$/i;

/**
 * What could stand instead of a finding so that the draft says the same less exactly; "" removes it, `undefined` when the
 * sentence has to be written anew (care facts, conduct, anything that would read wrong).
 */
export function suggestReplacement(finding: Finding, thread: ThreadContext, text: string): string | undefined {
  // The model marks a stretch of words, not the identifier in it: another word in its place would change what is said.
  if (finding.rule.startsWith('care/') && (identifierTypes as readonly EntityType[]).includes(finding.type)) return undefined;
  if (removable.has(finding.type)) return '';
  const language = guessLanguage(text);
  const before = text.slice(Math.max(0, finding.start - 40), finding.start);
  const words = text.slice(finding.start, finding.end);
  switch (finding.type) {
    case 'name':
      return replaceName(before, thread, language);
    case 'date':
      return /\b(?:dob|born|birth|naci)/i.test(`${finding.rule} ${words}`)
        ? ''
        : dates[language].find(([pattern]) => pattern.test(before))?.[1];
    case 'age':
      return /^\s*(?:9\d|1[01]\d)\s*$/.test(words) ? overNinety[language] : undefined;
    default:
      return undefined;
  }
}

function replaceName(before: string, { surface }: ThreadContext, language: Locale): string | undefined {
  if (surface !== 'post' && greeting.test(before)) return 'there';
  if (surface !== 'post' && (address.test(before) || before.trim() === '')) return '';
  return someone[language];
}
