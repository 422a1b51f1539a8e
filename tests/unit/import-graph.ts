import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Source text by path from the project's root, with `/`. */
export type Sources = Record<string, string>;

/** One import that stays in the built code, or one of types only. `to` is a path from the root, or a package's name. */
export interface Import {
  from: string;
  to: string;
  isType: boolean;
}

const root = join(import.meta.dirname, '../..');
const statement = /^\s*(import|export)\s(type\s)?(?:[\w*{][^'"();]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]/g;

/** Every TypeScript file of these folders. */
export function readSources(folders: readonly string[]): Sources {
  const sources: Sources = {};
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      const path = `${folder}/${entry.replaceAll('\\', '/')}`;
      if (/\.tsx?$/.test(path)) sources[path] = readFileSync(join(root, path), 'utf8');
    }
  }
  return sources;
}

const resolveFrom = (from: string, to: string): string => (to.startsWith('.') ? join(from, '..', to).replaceAll('\\', '/') : to);

/** Imports of all files, in order. `import { type A }` without `type` in front stays in the built code, so it counts as run time. */
export function listImports(sources: Sources): Import[] {
  return Object.entries(sources).flatMap(([from, source]) => [
    ...[...source.matchAll(statement)].map(([, , type, to]) => ({ from, to: resolveFrom(from, to!), isType: type !== undefined })),
    ...[...source.matchAll(dynamic)].map(([, to]) => ({ from, to: resolveFrom(from, to!), isType: false })),
  ]);
}

/** Everything loaded when `starts` are: the files themselves and all they import at run time, packages included. */
export function findLoaded(starts: readonly string[], imports: readonly Import[]): Set<string> {
  const loaded = new Set(starts);
  for (const path of loaded) {
    for (const { from, to, isType } of imports) if (from === path && !isType) loaded.add(to);
  }
  return loaded;
}
