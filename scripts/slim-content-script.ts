import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const stub = '\0no-content-script-context';

/**
 * Keeps the content script inside its size budget (25 kB gzipped).
 * - `wxt/browser` is WXT's own: the polyfill's API table alone would take a tenth, and a page needs two promise calls of it.
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
        ecma: 2020,
        toplevel: true,
        compress: { passes: 6, unsafe_arrows: true, unsafe_methods: true, unsafe_undefined: true, pure_getters: true },
      },
    },
  }),
  resolveId: (id) => (id === 'wxt/utils/content-script-context' ? stub : null),
  load: (id) => (id === stub ? 'export class ContentScriptContext {}' : null),
  transform(code, id) {
    if (!id.includes('/lib/sites/')) return null;
    // Where a selector was seen is for readers of the source.
    return code.replace(/\bseen\(\s*(`[^`]*`|'[^']*'|"[^"]*"),\s*'[^']*',\s*'[^']*',?\s*\)/g, 'seen($1)');
  },
});
