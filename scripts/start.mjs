#!/usr/bin/env node
// `npm start`: installs what is missing, builds, and shows the extension on the replica sites. Plain JavaScript without
// dependencies, because it also runs before anything is installed, on Node 20 or newer.
import { installPackages, run } from './project.mjs';

const steps = [
  installPackages,
  () => run('wxt', ['prepare']),
  () => run('node', ['scripts/run.mjs', 'scripts/ensure-browsers.ts']),
  () => run('wxt', ['build']),
  () => run('node', ['scripts/run.mjs', 'scripts/start.ts', ...process.argv.slice(2)]),
];
process.exitCode = steps.every((step) => step()) ? 0 : 1;
