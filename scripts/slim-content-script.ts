import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const stub = '\0no-content-script-context';

/**
 * Keeps the content script inside its size budget (25 kB gzipped).
 * - `wxt/browser` is WXT's own: the polyfill's API table alone would take a tenth, and a page needs two promise calls of it.
 * - Selectors lose their dates and sources, design tokens their names.
 * - Preact's taking over of markup that came from a server is left out: there is no server.
 * - WXT's context is left out: nothing uses it, and any page script can abort it by sending its "newer script" event.
 */
export const slimContentScript = (): Plugin => ({
  name: 'slim-content-script',
  enforce: 'pre',
  config: () => ({
    resolve: { alias: [{ find: 'wxt/browser', replacement: fileURLToPath(import.meta.resolve('wxt/browser')) }] },
    build: {
      minify: 'terser',
      terserOptions: {
        ecma: 2022,
        toplevel: true,
        compress: {
          passes: 6,
          hoist_funs: true,
          unsafe_arrows: true,
          unsafe_methods: true,
          unsafe_undefined: true,
          pure_getters: true,
          keep_fargs: false,
        },
      },
    },
  }),
  resolveId: (id) => (id === 'wxt/utils/content-script-context' ? stub : null),
  load: (id) => (id === stub ? 'export class ContentScriptContext {}' : null),
  transform(code, id) {
    if (/\/preact\/dist\/preact\.\w+$/.test(id.replace(/\?.*$/, ''))) return dropHydration(code);
    if (!id.includes('/lib/sites/')) return null;
    return code.replace(/\bseen\(\s*(\w+|`[^`]*`|'[^']*'|"[^"]*"),\s*'[^']*',\s*'[^']*',?\s*\)/g, '({ css: $1 })');
  },
  // The names of the design tokens are for readers, too; inside our shadow root nobody else uses them.
  renderChunk(code) {
    const names = [...new Set(code.match(/--sl-[\w-]+/g))];
    return code
      .replace(/(--sl-[\w-]+)(: )?/g, (_, name, colon) => `--${names.indexOf(name).toString(36)}x${colon ? ':' : ''}`)
      .replaceAll('--tone', '--t')
      .replaceAll('--t: ', '--t:');
  },
});

const hydrates = /128&(\w+)\.__u&&\(/;

function dropHydration(code: string): string {
  if (!hydrates.test(code)) throw new Error('Preact hydrates in another way than before: look at scripts/slim-content-script.ts.');
  return code.replace(hydrates, 'false&&(');
}
