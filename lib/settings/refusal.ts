import type { Localized } from './catalog/policy-key.ts';

/** Why a value was not taken. Codes only: a refusal never repeats the value, which may be a secret. */
export type RefusalCode =
  | 'unknown-key'
  | 'wrong-type'
  | 'bad-json'
  | 'not-a-choice'
  | 'bad-format'
  | 'too-big'
  | 'too-small'
  | 'failed-migration';

/** One refused value. */
export interface Refusal {
  key: string;
  /** Number of the list entry (from 0) or name of the map entry, when only that entry was refused. */
  entry?: number | string;
  code: RefusalCode;
  /** What would have been right: a kind, the choices, or a similar key name. */
  expected?: string;
}

const words: Record<RefusalCode, Localized> = {
  'unknown-key': { en: 'no such setting', es: 'no existe ese ajuste' },
  'wrong-type': { en: 'wrong kind of value', es: 'tipo de valor incorrecto' },
  'bad-json': { en: 'not valid JSON', es: 'no es JSON válido' },
  'not-a-choice': { en: 'not one of the allowed words', es: 'no es una de las palabras permitidas' },
  'bad-format': { en: 'not written in the expected form', es: 'no está escrito en la forma esperada' },
  'too-big': { en: 'too long or too large', es: 'demasiado largo o grande' },
  'too-small': { en: 'too short or too small', es: 'demasiado corto o pequeño' },
  'failed-migration': { en: 'could not be brought up to date', es: 'no se pudo actualizar' },
};

/** Puts a refusal in one line, such as "phones, entry 2: not written in the expected form". */
export function describeRefusal(refusal: Refusal, locale: 'en' | 'es' = 'en'): string {
  const entry = typeof refusal.entry === 'number' ? refusal.entry + 1 : refusal.entry;
  const where = entry === undefined ? refusal.key : `${refusal.key}, ${locale === 'es' ? 'entrada' : 'entry'} ${entry}`;
  const hint = refusal.expected ? ` (${locale === 'es' ? 'se espera' : 'expected'}: ${refusal.expected})` : '';
  return `${where}: ${words[refusal.code][locale]}${hint}`;
}
