import type { Locale } from '../lib/i18n/locale.ts';
import { nameRule } from '../lib/log/name-rule.ts';

/** A rule as a person reads it, with its code for whoever looks it up or compares it with an export. */
export function RuleName({ code, locale }: { code: string; locale: Locale }) {
  const name = nameRule(code, locale);
  return (
    <span class="rule">
      {name !== code && `${name} `}
      <code>{code}</code>
    </span>
  );
}
