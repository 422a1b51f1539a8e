import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addChromiumUpdateUrl, readManifest } from '../../../scripts/packaging/manifest-changes.ts';
import { getExtensionId, signCrx } from '../../../scripts/packaging/sign-crx.ts';
import { buildChromiumUpdates } from '../../../scripts/packaging/update-manifests.ts';
import { readFolder, zipFiles } from '../../../scripts/packaging/zip-files.ts';

/** Serves one extension as an organization that hosts it itself would. */
export interface UpdateServer {
  extensionId: string;
  updateUrl: string;
  /** Packs, signs and offers the build under this version. */
  offer(version: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts the server on 127.0.0.1, with a signing key made for this run. */
export async function startUpdateServer(extensionDir: string): Promise<UpdateServer> {
  const folder = await mkdtemp(join(tmpdir(), 'second-look-updates-'));
  const keyPath = join(folder, 'key.pem');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  await writeFile(keyPath, pem);
  const extensionId = getExtensionId(pem);
  let updates = '';
  let crx: Buffer = Buffer.alloc(0);

  const server = createServer((request, response) => {
    const isCrx = request.url?.startsWith('/package.crx');
    response.writeHead(200, { 'content-type': isCrx ? 'application/x-chrome-extension' : 'text/xml' }).end(isCrx ? crx : updates);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const updateUrl = `${base}updates.xml`;

  return {
    extensionId,
    updateUrl,
    async offer(version) {
      const files = addChromiumUpdateUrl(await readFolder(extensionDir), updateUrl);
      const manifest = { ...readManifest(files), version };
      const zip = zipFiles({ ...files, 'manifest.json': new TextEncoder().encode(JSON.stringify(manifest)) });
      const crxPath = join(folder, 'package.crx');
      await signCrx(zip, keyPath, crxPath);
      crx = await readFile(crxPath);
      updates = buildChromiumUpdates({ extensionId, version, codebase: `${base}package.crx`, minimumVersion: '120' });
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
