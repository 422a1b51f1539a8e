import type { ComponentChildren } from 'preact';
import type { Locale } from '../lib/i18n/locale.ts';

interface RankListProps<T extends string> {
  title: string;
  locale: Locale;
  /** Most frequent first. */
  ranks: readonly [T, number][];
  label(value: T): ComponentChildren;
}

/** The most frequent values with their counts. */
export function RankList<T extends string>({ title, locale, ranks, label }: RankListProps<T>) {
  const count = new Intl.NumberFormat(locale);
  return (
    <section>
      <h3>{title}</h3>
      <ol class="rank">
        {ranks.slice(0, 6).map(([value, times]) => (
          <li key={value}>
            <span>{label(value)}</span>
            <strong>{count.format(times)}</strong>
          </li>
        ))}
      </ol>
    </section>
  );
}
