import { defineConfig } from 'vitest/config';

/** Tests of what `npm run build` and `npm run build:firefox` wrote. */
export default defineConfig({ test: { include: ['tests/built/**/*.test.ts'], environment: 'node', testTimeout: 120_000 } });
