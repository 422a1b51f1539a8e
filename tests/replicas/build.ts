import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const here = import.meta.dirname;
/** Where the bundles lie; not committed. */
export const replicaDist = join(here, 'dist');

/** One bundle for each of these pages in `sites/`. */
export const replicaPages = ['facebook', 'x', 'linkedin', 'instagram', 'other'] as const;
export type ReplicaPage = (typeof replicaPages)[number];

async function hashSources(): Promise<string> {
  const entries = await readdir(here, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && /\.(tsx?|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const hash = createHash('sha256');
  for (const file of [...files, join(here, '../../package-lock.json')].sort()) hash.update(file).update(await readFile(file));
  return hash.digest('hex');
}

async function readStamp(): Promise<string> {
  return readFile(join(replicaDist, 'stamp'), 'utf8').catch(() => '');
}

/** Bundles the replica pages unless sources and lock file are unchanged. Returns the folder of the bundles. Takes a few seconds. */
export async function buildReplicas(): Promise<string> {
  const stamp = await hashSources();
  if ((await readStamp()) === stamp) return replicaDist;
  await mkdir(replicaDist, { recursive: true });
  const result = await build({
    entryPoints: replicaPages.map((page) => join(here, 'sites', `${page}.tsx`)),
    outdir: replicaDist,
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'react',
    target: ['chrome120', 'firefox140'],
    // Draft.js expects Node's name for the global object.
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  // Written beside and renamed, so that a second worker never serves half a file.
  for (const { path, contents } of result.outputFiles) {
    const beside = join(replicaDist, `${basename(path)}.${process.pid}`);
    await writeFile(beside, contents);
    await rename(beside, path);
  }
  await copyFile(join(here, 'base.css'), join(replicaDist, 'base.css'));
  await writeFile(join(replicaDist, 'stamp'), stamp);
  return replicaDist;
}
