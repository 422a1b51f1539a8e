import type { Catalogue, Locale } from './locale.ts';

const en = {
  one: '1 thing to look at',
  many: '{count} things to look at',
  show: 'Show what Second Look found',
};

/** Words of the small chip beside a box. */
export const marksMessages: Record<Locale, Catalogue<typeof en>> = {
  en,
  es: {
    one: 'Hay 1 punto que mirar',
    many: 'Hay {count} puntos que mirar',
    show: 'Mostrar lo que encontró Second Look',
  },
};
