#!/usr/bin/env node
// Runs every check and test and ends with one line of counts: `npm test`, or only some: `npm test -- types unit`.
// Plain JavaScript without dependencies, because it also runs before anything is installed, on Node 20 or newer.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackages, run } from './project.mjs';

const results = mkdtempSync(join(tmpdir(), 'second-look-test-'));

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** A runner that passes or fails as a whole. */
const single =
  (program, ...args) =>
  () => {
    const passed = run(program, args);
    return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
  };

/** Makes sure a runner that ended badly, or ran nothing, counts as failed even when its report says otherwise. */
function countReport(ended, path, read) {
  const counts = existsSync(path) ? read(readJson(path)) : { passed: 0, failed: 0, skipped: 0 };
  const ranNothing = counts.passed + counts.failed === 0;
  if (ranNothing) console.error('No test was run.');
  return { ...counts, failed: counts.failed || (ended && !ranNothing ? 0 : 1) };
}

const vitest = (config) => () => {
  const path = join(results, `${config}.json`);
  const ended = run('vitest', ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${path}`]);
  return countReport(ended, path, (report) => ({
    passed: report.numPassedTests,
    // A file that cannot be loaded has no tests to count.
    failed: report.numFailedTests + report.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.length).length,
    skipped: report.numPendingTests + report.numTodoTests,
  }));
};

const playwright =
  (project, ...args) =>
  () => {
    const path = join(results, `${project}.json`);
    const ended = run('playwright', ['test', `--project=${project}`, '--reporter=list,json', ...args], {
      PLAYWRIGHT_JSON_OUTPUT_FILE: path,
    });
    return countReport(ended, path, ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }));
  };

/** In order of run. The pages of the replicas are built by the browser tests themselves. */
const runners = {
  types: single('tsc', '--noEmit'),
  lint: single('biome', 'check', '.'),
  unused: single('knip'),
  unit: vitest('vitest.config.ts'),
  build: single('wxt', 'build'),
  'build:firefox': single('wxt', 'build', '-b', 'firefox'),
  built: vitest('vitest.built.config.ts'),
  pages: playwright('pages'),
  proof: playwright('proof'),
  // The short form; `npm run soak` does thousands.
  soak: single('node', 'scripts/run.mjs', 'scripts/soak.ts', '--seed', '1', '--count', '12'),
  firefox: vitest('vitest.firefox.config.ts'),
  // The policy folder serves the whole machine: alone and in turn, or it would reach into other tests' browsers.
  managed: playwright('managed', '--workers=1'),
};

function prepare(names) {
  if (!installPackages()) return false;
  // Vite reads the tsconfig that this writes, so it comes before every script of ours.
  if (!run('wxt', ['prepare'])) return false;
  const needsBrowser = names.some((name) => ['pages', 'proof', 'soak', 'firefox', 'managed'].includes(name));
  return !needsBrowser || run('node', ['scripts/run.mjs', 'scripts/ensure-browsers.ts']);
}

function runAll(names) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const lines = [];
  for (const name of names) {
    const counts = runners[name]();
    for (const key of Object.keys(total)) total[key] += counts[key];
    lines.push(`${name.padEnd(14)} ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  }
  console.log(`\n${lines.join('\n')}\n`);
  return total;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in runners));
if (unknown.length) {
  console.error(`There is no runner ${unknown.join(', ')}. Known: ${Object.keys(runners).join(', ')}.`);
  process.exit(2);
}
const names = asked.length ? asked : Object.keys(runners);
const total = prepare(names) ? runAll(names) : { passed: 0, failed: 1, skipped: 0 };
rmSync(results, { recursive: true, force: true });
process.exitCode = total.failed ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
