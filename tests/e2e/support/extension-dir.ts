import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The built extension: `SECOND_LOOK_EXTENSION`, else `.output/chrome-mv3`. Throws when there is none. */
export function getExtensionDir(): string {
  const dir = resolve(process.env.SECOND_LOOK_EXTENSION ?? join(import.meta.dirname, '../../../.output/chrome-mv3'));
  if (!existsSync(join(dir, 'manifest.json'))) throw new Error(`No built extension in ${dir}. Run "npm run build" first.`);
  return dir;
}
