import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'vite';

type Shipped = typeof import('./shipped-entry.ts');

/**
 * Bundles and minifies the detector as the build of the extension does, and loads it. Run module by module, as scripts are otherwise,
 * every call from file to file goes through a getter, which the shipped extension does not have and which doubles the time.
 */
export async function loadShipped(): Promise<Shipped> {
  const outDir = resolve('node_modules/.cache/second-look-bench');
  const fileName = 'shipped.mjs';
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: resolve('scripts/bench/shipped-entry.ts'),
      outDir,
      emptyOutDir: true,
      minify: true,
      rollupOptions: { output: { entryFileNames: fileName } },
    },
  });
  // Not `import()`, which this script's own loader would take for a module of the project.
  return createRequire(join(outDir, 'bench'))(`./${fileName}`) as Shipped;
}
