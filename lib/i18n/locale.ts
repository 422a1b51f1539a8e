/** Languages of the interface. English is the pattern the others are typed from. */
export const locales = ['en', 'es'] as const;
export type Locale = (typeof locales)[number];

/** The shape of a catalogue: the same keys and nesting as the English one, any words. */
export type Catalogue<T> = { readonly [K in keyof T]: T[K] extends string ? string : Catalogue<T[K]> };
