import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collectLicences } from '../../../scripts/packaging/licences.ts';
import { listImports, readSources } from '../import-graph.ts';

const root = join(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;

const nameOf = (specifier: string): string => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

test('every package has a line that says why', () => {
  const page = read('docs/dependencies.md');
  const named = new Set(
    [...page.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell]) => [...cell!.matchAll(/`([^`]+)`/g)].map(([, name]) => name)),
  );
  expect([...named].sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort());
});

test('what the extension loads is among its dependencies, so that it is listed and its licence is handed on', () => {
  const loaded = listImports(readSources(['components', 'entrypoints', 'lib']))
    .filter(({ to, isType }) => !isType && /^[@a-z]/.test(to) && !/^(?:components|entrypoints|lib)\//.test(to))
    .map(({ to }) => nameOf(to));
  expect([...new Set(loaded)].filter((name) => !(name in dependencies) && name !== 'wxt')).toEqual([]);
});

test('the licence of each of them is collected', () => {
  const text = collectLicences(root);
  for (const name of [...Object.keys(dependencies), 'wxt']) expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
});

test('the lock file names no registry', () => {
  expect(read('package-lock.json')).not.toContain('"resolved"');
});
