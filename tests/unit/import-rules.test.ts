import { describe, expect, test } from 'vitest';
import { findLoaded, type Import, listImports, readSources, type Sources } from './import-graph.ts';

const browserPackages = /^(wxt|webextension-polyfill|@wxt-dev|preact|@preact)(\/|$)/;
const sharedSiteFiles = /^lib\/sites\/(registry|site-adapter|publish-labels|generic-surface)\.ts$/;

/** May this import stand? Each rule names the files it is about and what they must not import. */
const rules: Record<string, (imported: Import) => boolean> = {
  'detection and verdict import no browser, interface or page code': ({ from, to }) =>
    /^lib\/(detection|verdict)\//.test(from) &&
    (browserPackages.test(to) || /^(components|entrypoints|lib\/(?!detection\/|verdict\/))/.test(to)),
  'components import no browser API and do not ask the background': ({ from, to, isType }) =>
    from.startsWith('components/') &&
    (/^(wxt|webextension-polyfill|@wxt-dev)(\/|$)/.test(to) || (!isType && /^lib\/(messaging|compose|sites|editors|detection)\//.test(to))),
  'a site imports no other site': ({ from, to }) =>
    /^lib\/sites\//.test(from) && !sharedSiteFiles.test(from) && /^lib\/sites\//.test(to) && !sharedSiteFiles.test(to),
  'nobody imports an entrypoint': ({ from, to }) =>
    to.startsWith('entrypoints/') && from.split('/').slice(0, 2).join('/') !== to.split('/').slice(0, 2).join('/'),
};

/** What the content script loads of the things it must not: the detector, and the validation library. */
function findLoadedInPage(sources: Sources): string[] {
  const starts = Object.keys(sources).filter((path) => /^(entrypoints\/\w+\.content\.ts$|lib\/sites\/)/.test(path));
  return [...findLoaded(starts, listImports(sources))].filter((path) => /^(lib\/detection\/|zod(\/|$))/.test(path));
}

const findBreaches = (rule: string, sources: Sources): string[] =>
  listImports(sources)
    .filter(rules[rule]!)
    .map(({ from, to }) => `${from} imports ${to}`);

const sources = readSources(['components', 'entrypoints', 'lib']);
const add = (path: string, line: string): Sources => ({ ...sources, [path]: `${line}\n${sources[path] ?? ''}` });

describe('import rules', () => {
  test.each(Object.keys(rules))('%s', (rule) => {
    expect(findBreaches(rule, sources)).toEqual([]);
  });

  test('every site has its own content script', () => {
    const sites = Object.keys(sources).filter((path) => path.startsWith('lib/sites/') && !sharedSiteFiles.test(path));
    const scripts = sites.map((path) => path.replace('lib/sites/', 'entrypoints/').replace('.ts', '.content.ts'));
    expect(sites.length).toBeGreaterThan(3);
    expect(scripts.filter((path) => !(path in sources))).toEqual([]);
  });

  test('the content script never loads the detector or zod', () => {
    expect(findLoadedInPage(sources)).toEqual([]);
  });
});

describe('a broken rule is noticed', () => {
  test.each([
    [
      'detection and verdict import no browser, interface or page code',
      'lib/detection/detect-phi.ts',
      "import { browser } from 'wxt/browser';",
    ],
    [
      'detection and verdict import no browser, interface or page code',
      'lib/verdict/verdict.ts',
      "import type { A } from '../compose/find-composer.ts';",
    ],
    ['components import no browser API and do not ask the background', 'components/Popup.tsx', "import { browser } from 'wxt/browser';"],
    [
      'components import no browser API and do not ask the background',
      'components/A.tsx',
      "import {\n  sendMessage,\n} from '../lib/messaging/send-message.ts';",
    ],
    ['a site imports no other site', 'lib/sites/x.ts', "import facebook from './facebook.ts';"],
    [
      'nobody imports an entrypoint',
      'lib/compose/start-guard.ts',
      "export { checkDraft } from '../../entrypoints/background/check-draft.ts';",
    ],
  ])('%s: %s', (rule, path, line) => {
    expect(findBreaches(rule, add(path, line)).length).toBe(1);
  });

  test.each([
    ['lib/compose/read-draft.ts', "import { detectPhi } from '../detection/detect-phi.ts';", 'lib/detection/detect-phi.ts'],
    ['lib/sites/x.ts', "import '../messaging/protocol.ts';", 'zod'],
    ['lib/editors/read-editor-text.ts', "const a = await import('zod');", 'zod'],
  ])('the content script by way of %s: %s', (path, line, loaded) => {
    expect(findLoadedInPage(add(path, line))).toContain(loaded);
  });

  test('imports of types alone do not load anything', () => {
    expect(findLoadedInPage(add('lib/compose/read-draft.ts', "import type { Detection } from '../detection/detect-phi.ts';"))).toEqual([]);
  });
});
