import { createHash, createPublicKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { Readable } from 'node:stream';
import crx3 from 'crx3';

/** Chromium's id of whoever holds a key: the first 16 bytes of the SHA-256 of the public key, in letters a to p. */
export function getExtensionId(privateKeyPem: string | Buffer): string {
  const publicKey = createPublicKey(privateKeyPem).export({ type: 'spki', format: 'der' });
  const hex = createHash('sha256').update(publicKey).digest('hex').slice(0, 32);
  return [...hex].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** Reads the signing key. Fails with a plain sentence when it is missing or lies inside the project. */
export async function readSigningKey(path: string, projectRoot: string): Promise<Buffer> {
  const inside = relative(projectRoot, resolve(path));
  if (!inside.startsWith('..') && !isAbsolute(inside)) throw new Error('The signing key must not lie inside the project folder.');
  return readFile(path).catch(() => {
    throw new Error(`No signing key at ${path}. Make one once and keep it safe: openssl genrsa -out ${path} 4096`);
  });
}

/** Writes a signed package. The signature (RSA, PKCS #1 v1.5) is the same for the same bytes and key. */
export async function signCrx(zip: Uint8Array, keyPath: string, crxPath: string): Promise<void> {
  await crx3(Readable.from([Buffer.from(zip)]), { keyPath, crxPath });
}
