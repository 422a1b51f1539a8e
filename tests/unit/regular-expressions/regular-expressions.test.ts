import { analyse } from 'scslre';
import { describe, expect, test } from 'vitest';
import { readSources } from '../import-graph.ts';
import { listLiterals, listMade, type Pattern } from './list-patterns.ts';

/** Patterns that would take the square of a long text, and why they never do. */
const accepted: { path: string; source: string; why: string }[] = [
  { path: 'lib/detection/exemptions.ts', source: '[/?#:].*$', why: 'reads an address, without line breaks: the first place matches' },
  { path: 'lib/detection/exemptions.ts', source: '\\(.*?\\)', why: 'reads a name of the organization, 300 characters at most' },
  { path: 'lib/detection/exemptions.ts', source: ',.*$', why: 'reads a name of the organization, without line breaks' },
  { path: 'lib/detection/spoken-digits.ts', source: '[ ,.-]+$', why: 'reads one spoken digit' },
  { path: 'lib/detection/recognizers/ip.ts', source: '%.*$', why: 'reads an IP address, without line breaks' },
  { path: 'lib/detection/street-addresses.ts', source: ',.*$', why: 'reads a place that was found, without line breaks' },
];
const isAccepted = ({ path, source }: Pattern): boolean => accepted.some((one) => one.path === path && one.source === source);

const sources = readSources(['components', 'entrypoints', 'lib']);
const modules = import.meta.glob('../../../lib/{detection,replies}/**/*.ts');
const makers = Object.entries(sources).filter(
  ([path, code]) => /^const .*new RegExp\(|^\s+pattern: new RegExp\(/m.test(code) && `../../../${path}` in modules,
);

/** Put together when asked, not when loaded, and why that is no danger. */
const madeLater = [{ path: 'lib/pages/browser-name.ts', why: 'a name of a browser, figures and nothing that repeats' }];

/** Causes of super-linear time, each as the part of the pattern that repeats. */
const findCauses = ({ source, flags }: Pattern): string[] =>
  // A sticky pattern is tried at one place after another, so it is judged as one that looks everywhere.
  analyse({ source, flags: flags.replace('y', '') }).reports.map((report) =>
    report.type === 'Trade' ? `${report.startQuant.raw} and ${report.endQuant.raw}` : report.quant.raw,
  );

const describeCauses = (patterns: readonly Pattern[]): string[] =>
  patterns.flatMap((pattern) => findCauses(pattern).map((cause) => `${pattern.path}: ${cause} in /${pattern.source}/${pattern.flags}`));

describe('no regular expression takes more than linear time', () => {
  test('of those written down', async () => {
    const patterns = (await Promise.all(Object.entries(sources).map(([path, code]) => listLiterals(path, code)))).flat();
    expect(patterns.length).toBeGreaterThan(100);
    expect(describeCauses(patterns.filter((pattern) => !isAccepted(pattern)))).toEqual([]);
  });

  test('of those put together from lists of words', async () => {
    expect(makers.length).toBeGreaterThan(0);
    const patterns: Pattern[] = [];
    for (const [path] of makers) patterns.push(...(await listMade(path, modules[`../../../${path}`]!)));
    expect(patterns.length).toBeGreaterThan(makers.length / 2);
    expect(describeCauses(patterns)).toEqual([]);
  });

  test('and there are none put together elsewhere', () => {
    const known = [...makers.map(([path]) => path), ...madeLater.map(({ path }) => path)];
    const others = Object.entries(sources).filter(([path, code]) => /(?<![\w.])RegExp\(/.test(code) && !known.includes(path));
    expect(others.map(([path]) => path)).toEqual([]);
  });

  test('no pattern is excused that is gone', async () => {
    const patterns = (await Promise.all(Object.entries(sources).map(([path, code]) => listLiterals(path, code)))).flat();
    const gone = accepted.filter((one) => !patterns.some(({ path, source }) => path === one.path && source === one.source));
    expect(gone).toEqual([]);
  });

  test.each([/a*b?a*x/, /(?:a+)+x/, /\s+$/, /^.*a.*b/])('%s would be seen', (pattern) => {
    expect(findCauses({ path: '', source: pattern.source, flags: '' })).not.toEqual([]);
  });
});
