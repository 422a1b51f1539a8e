declare module 'crx3' {
  import type { Readable } from 'node:stream';

  /** Signs a zip read from a stream. */
  export default function crx3(zip: Readable, options: { keyPath: string; crxPath: string }): Promise<{ appId: string }>;
}
