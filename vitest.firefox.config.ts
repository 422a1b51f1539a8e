import { defineConfig } from 'vitest/config';

/** Tests in a real Firefox: one browser at a time, and the same one for all files, because its start takes longer than most tests. */
export default defineConfig({
  test: {
    include: ['tests/e2e-firefox/**/*.test.ts', 'tests/proof/*-firefox.test.ts'],
    environment: 'node',
    fileParallelism: false,
    maxWorkers: 1,
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
});
