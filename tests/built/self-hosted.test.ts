import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { main } from '../../scripts/package.ts';
import { readDocument } from './read-build.ts';

const folder = mkdtempSync(join(tmpdir(), 'second-look-packages-'));
const { version, dependencies } = JSON.parse(readDocument('package.json')) as { version: string; dependencies: Record<string, string> };
const readPackage = (name: string): Buffer => readFileSync(join(folder, 'artifacts', name));

beforeAll(async () => {
  writeFileSync(join(folder, 'signed.xpi'), 'signed by Mozilla');
  vi.spyOn(console, 'log').mockReturnValue();
  const address = ['--base-url', 'https://updates.harbor-ridge.example/second-look/'];
  await main(['--skip-build', '--out', join(folder, 'artifacts'), ...address, '--signed-xpi', join(folder, 'signed.xpi')]);
}, 120_000);
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

test('the address from which Firefox updates is that of a file in the folder to serve, with its hash', () => {
  const { addons } = JSON.parse(readPackage('updates.json').toString());
  const [update] = Object.values(addons as Record<string, { updates: Record<string, string>[] }>)[0]!.updates;
  const name = update!.update_link!.replace('https://updates.harbor-ridge.example/second-look/', '');
  expect(name).toBe(`second-look-${version}.xpi`);
  expect(update!.update_hash).toBe(`sha256:${createHash('sha256').update(readPackage(name)).digest('hex')}`);
});

test('the list of parts names every package the extension depends on, and none that only builds it', () => {
  const { bomFormat, components } = JSON.parse(readPackage(`second-look-${version}.cdx.json`).toString());
  const names = (components as { group?: string; name: string }[]).map(({ group, name }) => (group ? `${group}/${name}` : name));
  expect(bomFormat).toBe('CycloneDX');
  expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)));
  expect(names).not.toContain('vite');
});
