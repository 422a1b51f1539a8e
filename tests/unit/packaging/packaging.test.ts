import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addChromiumUpdateUrl, addFirefoxUpdateUrl, readManifest } from '../../../scripts/packaging/manifest-changes.ts';
import { keepShippedParts } from '../../../scripts/packaging/shipped-parts.ts';
import { getExtensionId, readSigningKey, signCrx } from '../../../scripts/packaging/sign-crx.ts';
import { buildChromiumUpdates, buildFirefoxUpdates } from '../../../scripts/packaging/update-manifests.ts';
import { zipFiles } from '../../../scripts/packaging/zip-files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const gecko = { id: 'second-look@second-look.example', strict_min_version: '140.0' };
const files = {
  'manifest.json': bytes(JSON.stringify({ version: '1.2.3', browser_specific_settings: { gecko } })),
  'a/b.js': bytes('1'),
  'a.js': bytes('2'),
};

let folder: string;
let keyPath: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packaging-'));
  keyPath = join(folder, 'key.pem');
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  await writeFile(keyPath, privateKey);
});
afterAll(() => rm(folder, { recursive: true }));

describe('packages', () => {
  it('have the same bytes whatever the order of the files', () => {
    const turned = Object.fromEntries(Object.entries(files).reverse());
    expect(zipFiles(turned)).toEqual(zipFiles(files));
    expect(unzipSync(zipFiles(files))).toEqual(files);
  });

  it('carry an update address only when self-hosted, and nothing else changes', () => {
    const url = 'https://updates.harbor-ridge.example/updates.xml';
    expect(readManifest(addChromiumUpdateUrl(files, url))).toEqual({ ...readManifest(files), update_url: url });
    expect(readManifest(addFirefoxUpdateUrl(files, url, 'own@harbor-ridge.example')).browser_specific_settings).toEqual({
      gecko: { ...gecko, id: 'own@harbor-ridge.example', update_url: url },
    });
  });

  it('are signed in the same way twice, as CRX version 3 around the zip', async () => {
    const zip = zipFiles(files);
    const paths = [join(folder, 'one.crx'), join(folder, 'two.crx')];
    for (const path of paths) await signCrx(zip, keyPath, path);
    const [one, two] = await Promise.all(paths.map((path) => readFile(path)));
    expect(one).toEqual(two);
    expect(one!.subarray(0, 4).toString()).toBe('Cr24');
    expect(one!.readUInt32LE(4)).toBe(3);
    expect(one!.subarray(12 + one!.readUInt32LE(8))).toEqual(Buffer.from(zip));
  });

  it('get an id of 32 letters from the key', async () => {
    expect(getExtensionId(await readFile(keyPath))).toMatch(/^[a-p]{32}$/);
  });

  it('refuse a key inside the project and name one that is missing', async () => {
    await expect(readSigningKey(keyPath, folder)).rejects.toThrow('must not lie inside');
    await expect(readSigningKey(join(folder, '../no-such-key.pem'), folder)).rejects.toThrow('openssl genrsa');
  });
});

describe('update manifests', () => {
  it('name id, version and package for Chromium', () => {
    const xml = buildChromiumUpdates({
      extensionId: 'a'.repeat(32),
      version: '1.2.3',
      codebase: 'https://x.example/a.crx?a=1&b=2',
      minimumVersion: '120',
    });
    const { app } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(xml).gupdate;
    expect(app).toEqual({
      appid: 'a'.repeat(32),
      updatecheck: { codebase: 'https://x.example/a.crx?a=1&b=2', version: '1.2.3', prodversionmin: '120' },
    });
  });

  it('name the package and its hash for Firefox, once it is signed', () => {
    const update = { addonId: 'a@b.example', version: '1.2.3', link: 'https://x.example/a.xpi' };
    const read = (hash: string | null) => JSON.parse(buildFirefoxUpdates({ ...update, hash })).addons['a@b.example'].updates;
    expect(read('00ff')).toEqual([{ version: '1.2.3', update_link: 'https://x.example/a.xpi', update_hash: 'sha256:00ff' }]);
    expect(read(null)).toEqual([{ version: '1.2.3', update_link: 'https://x.example/a.xpi' }]);
  });
});

it('the parts list keeps what is shipped and drops what changes from run to run', () => {
  const development = { name: 'cdx:npm:package:development', value: 'true' };
  const sbom = {
    serialNumber: 'urn:uuid:1',
    bomFormat: 'CycloneDX',
    metadata: { timestamp: 'now', component: { 'bom-ref': 'second-look@1.2.3', name: 'folder' } },
    components: [
      { 'bom-ref': 'zod@4', name: 'zod', properties: [] },
      { 'bom-ref': 'vite@7', name: 'vite', properties: [development] },
    ],
    dependencies: [
      { ref: 'second-look@1.2.3', dependsOn: ['zod@4', 'vite@7'] },
      { ref: 'vite@7', dependsOn: [] },
    ],
  };
  expect(keepShippedParts(sbom)).toEqual({
    bomFormat: 'CycloneDX',
    metadata: { component: { 'bom-ref': 'second-look@1.2.3', name: 'second-look' } },
    components: [{ 'bom-ref': 'zod@4', name: 'zod', properties: [] }],
    dependencies: [{ ref: 'second-look@1.2.3', dependsOn: ['zod@4'] }],
  });
});
