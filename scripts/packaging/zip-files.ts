import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** Contents by path with `/`. */
export type FileSet = Record<string, Uint8Array>;

/** All files below a folder. */
export async function readFolder(folder: string): Promise<FileSet> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return readFiles(
    folder,
    paths.map((path) => path.slice(folder.length + 1)),
  );
}

/** These files of a folder. */
export async function readFiles(folder: string, paths: readonly string[]): Promise<FileSet> {
  const read = paths.map(async (path) => [path.replaceAll('\\', '/'), new Uint8Array(await readFile(join(folder, path)))] as const);
  return Object.fromEntries(await Promise.all(read));
}

/**
 * Zips a set of files so that the same files always give the same bytes: sorted names, one fixed time, no extra fields.
 * The zip format keeps local time, so the time is a local one too: the same on every machine.
 */
export function zipFiles(files: FileSet): Uint8Array<ArrayBuffer> {
  const mtime = new Date(2000, 0, 1);
  const entries: Zippable = {};
  for (const path of Object.keys(files).sort()) entries[path] = [files[path]!, { mtime, level: 9 }];
  return new Uint8Array(zipSync(entries));
}
