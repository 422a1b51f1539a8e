import type { Locale } from '../i18n/locale.ts';
import { ruleMessages } from '../i18n/rule-messages.ts';

/**
 * A plain name for a rule's code in the log, such as "Age" for `age/years-old`. Several codes can share one. A code nobody here
 * knows, from another version for example, is its own name.
 */
export function nameRule(code: string, locale: Locale): string {
  const { kinds, reasons, ownTerm } = ruleMessages[locale];
  if (code === 'organization/sensitive-term') return ownTerm;
  const [recognizer = '', detail = ''] = code.split('/');
  // The care model's rules say what was found behind the stroke, those of recognizers before it.
  const names: Readonly<Record<string, string>> = { ...kinds, ...reasons };
  const key = recognizer === 'care' ? detail : recognizer;
  return Object.hasOwn(names, key) ? (names[key] ?? code) : code;
}

/** The same in one line, for places that cannot set the code apart. */
export function nameRuleWithCode(code: string, locale: Locale): string {
  const name = nameRule(code, locale);
  return name === code ? code : `${name} (${code})`;
}
