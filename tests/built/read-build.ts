import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const builds = ['chrome-mv3', 'firefox-mv3'] as const;
export type Build = (typeof builds)[number];

const root = join(import.meta.dirname, '../..');

/** Where a build lies. */
export const getBuildFolder = (build: Build): string => join(root, '.output', build);

/** The part of a manifest these tests look at by name; the rest is compared whole. */
export interface Manifest extends Record<string, unknown> {
  content_scripts: { matches: string[]; js: string[] }[];
  web_accessible_resources?: { resources: string[]; matches: string[] }[];
  permissions: string[];
  optional_host_permissions: string[];
  commands?: Record<string, unknown>;
}

/** The manifest of a build. Throws when it has not been built. */
export const readManifest = (build: Build): Manifest =>
  JSON.parse(readFileSync(join(getBuildFolder(build), 'manifest.json'), 'utf8')) as Manifest;

/** All scripts of a build: path below its folder, and code. */
export function readScripts(build: Build): [path: string, code: string][] {
  const folder = getBuildFolder(build);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js'))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]);
}

/** A document at the project's root. */
export const readDocument = (name: string): string => readFileSync(join(root, name), 'utf8');
