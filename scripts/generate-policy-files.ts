import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { listPolicyFiles } from './policy-files/list-policy-files.ts';

/** Writes every file made from the policy catalog. Run from the project's root: `npm run policy:generate`. */
export async function main(): Promise<void> {
  for (const { path, contents } of listPolicyFiles()) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, contents);
    console.log(path);
  }
}
