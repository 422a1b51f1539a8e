#!/usr/bin/env node
// Runs a TypeScript script of this project through Vite, so that it sees the same modules (registries found by
// `import.meta.glob` included) as the extension does: `node scripts/run.mjs scripts/check-text.ts ARGS`.
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [script] = process.argv.splice(2, 1);
const { module } = await runnerImport(resolve(script), { configFile: false, logLevel: 'error' });
await module.main(process.argv.slice(2));
