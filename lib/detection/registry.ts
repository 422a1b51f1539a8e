import type { Recognizer } from './recognizer.ts';

const modules = import.meta.glob<Recognizer>(['./recognizers/*.ts', '!./recognizers/*.test.ts'], { eager: true, import: 'default' });

/** Every recognizer in `recognizers/`, by file name. A new file is found without another edit. */
export const recognizers: readonly Recognizer[] = Object.keys(modules)
  .sort()
  .map((path) => modules[path]!);
