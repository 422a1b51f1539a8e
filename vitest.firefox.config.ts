import { defineConfig } from 'vitest/config';

/** Tests in a real Firefox: one browser at a time. */
export default defineConfig({
  test: {
    include: ['tests/e2e-firefox/**/*.test.ts', 'tests/proof/*-firefox.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
});
