import type { Plugin } from 'vite';

const assignment = /\(\w+\.innerHTML\s*=\s*\w+\.__html\)/g;

/**
 * Takes the way from text to markup out of Preact (`dangerouslySetInnerHTML`), which nothing here uses: what is not in the package
 * needs no trust, and the stores' linters have nothing to warn of.
 */
export const dropInnerHtml = (): Plugin => ({
  name: 'drop-inner-html',
  transform(code, id) {
    if (!/\/preact\/dist\/preact\.\w+$/.test(id.replace(/\?.*$/, ''))) return null;
    if (!assignment.test(code)) throw new Error('Preact sets innerHTML in another way than before: look at scripts/drop-inner-html.ts.');
    return { code: code.replace(assignment, 'void 0'), map: null };
  },
});
