import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const refused: Record<string, [rule: string, line: string]> = {
  'markup from text': ['plugin', 'box.innerHTML = draft;'],
  'markup added to markup': ['plugin', 'box.innerHTML += draft;'],
  'a whole element from text': ['plugin', 'box.outerHTML = draft;'],
  'markup beside an element': ['plugin', "box.insertAdjacentHTML('beforeend', draft);"],
  'a frame from text': ['plugin', 'frame.srcdoc = draft;'],
  'a page from text': ['plugin', 'document.write(draft);'],
  'a line of a page from text': ['plugin', 'document.writeln(draft);'],
  'markup that is not looked at': ['plugin', 'box.setHTMLUnsafe(draft);'],
  'a piece of a page from text': ['plugin', 'range.createContextualFragment(draft);'],
  'markup by the name of the property': ['plugin', "box['innerHTML'] = draft;"],
  'markup by Preact': [
    'lint/security/noDangerouslySetInnerHtml',
    'export const A = () => <p dangerouslySetInnerHTML={{ __html: draft }} />;',
  ],
  eval: ['lint/security/noGlobalEval', 'eval(draft);'],
  'a function from text': ['lint/nursery/noImpliedEval', 'new Function(draft);'],
  'a timer from text': ['lint/nursery/noImpliedEval', "setTimeout('publish()');"],
  'a script element': ['plugin', "document.createElement('script');"],
  'a script from elsewhere': ['plugin', "importScripts('https://cdn.example/a.js');"],
  'a worker from elsewhere': ['plugin', 'new Worker(address);'],
  'a module from elsewhere': ['plugin', 'void import(address);'],
  'a draft on the console': ['lint/suspicious/noConsole', 'console.log(draft);'],
};
const fine = [
  'box.textContent = draft;',
  'setTimeout(() => publish(), 10);',
  "void import('./marks.ts');",
  "void import(browser.runtime.getURL('/marks.js'));",
];

interface Report {
  diagnostics: { category: string; location: { path: string } }[];
}

/** Lints files of these contents with the project's own configuration, in a folder of their own. Returns rules by file. */
function lint(folder: string, files: Record<string, string>): Map<string, string[]> {
  const root = join(import.meta.dirname, '../..');
  const config = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8')) as object;
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }));
  cpSync(join(root, 'scripts/lint'), join(folder, 'scripts/lint'), { recursive: true });
  mkdirSync(join(folder, 'lib'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, 'lib', name), `${content}\n`);
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const { stdout } = spawnSync(process.execPath, [biome, 'lint', '--reporter=json', '--max-diagnostics=none', 'lib'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const rules = new Map<string, string[]>();
  for (const { category, location } of (JSON.parse(stdout) as Report).diagnostics) {
    const name = location.path.replace(/^.*\//, '');
    rules.set(name, [...(rules.get(name) ?? []), category]);
  }
  return rules;
}

describe('the linter refuses in shipped code', () => {
  const folder = mkdtempSync(join(tmpdir(), 'second-look-lint-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const nameOf = (what: string): string => `${what.replaceAll(' ', '-')}.tsx`;
  const files = Object.entries(refused).map(([what, [, line]]) => [nameOf(what), line] as const);
  const found = lint(folder, { ...Object.fromEntries(files), 'fine.ts': fine.join('\n') });

  test.each(Object.keys(refused))('%s', (what) => {
    expect(found.get(nameOf(what))).toContain(refused[what]![0]);
  });

  test('and lets other code be', () => {
    expect(found.get('fine.ts') ?? []).toEqual([]);
  });
});
