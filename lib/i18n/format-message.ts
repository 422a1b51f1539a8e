import type { Locale } from './locale.ts';

/**
 * Fills `{name}` places of a message. A place without a value stays as it is, so that a slip is seen and not hidden. Words only:
 * a number is written the reader's way by `formatNumber` first.
 */
export function formatMessage(message: string, values: Readonly<Record<string, string>>): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

/** A number as readers of this language write it. */
export const formatNumber = (value: number, locale: Locale): string => new Intl.NumberFormat(locale).format(value);
