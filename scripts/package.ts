import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { firefoxAddonId } from '../lib/rollout/target-browsers.ts';
import { addChromiumUpdateUrl, addFirefoxUpdateUrl, readManifest } from './packaging/manifest-changes.ts';
import { keepShippedParts } from './packaging/shipped-parts.ts';
import { getExtensionId, readSigningKey, signCrx } from './packaging/sign-crx.ts';
import { buildChromiumUpdates, buildFirefoxUpdates } from './packaging/update-manifests.ts';
import { type FileSet, readFiles, readFolder, zipFiles } from './packaging/zip-files.ts';

const run = promisify(execFile);

const usage = `npm run package -- [options]

  --out FOLDER             where to write (default: artifacts)
  --skip-build             pack what is in .output
  --key FILE               your signing key, outside this folder: makes a signed .crx and updates.xml
  --base-url URL           https folder you will serve the self-hosted files from, ending in /
  --firefox-id ID          your own add-on id: Mozilla signs an id only for its owner
  --signed-xpi FILE        the .xpi that Mozilla signed: copied to FOLDER, its hash goes into updates.json`;

/** Makes the store packages, and with --base-url the self-hosted ones. The same sources give the same bytes. */
export async function main(argv: string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const options = {
    out: text,
    'skip-build': { type: 'boolean' },
    key: text,
    'base-url': text,
    'firefox-id': text,
    'signed-xpi': text,
  } as const;
  const { values } = parseArgs({ args: argv, options });
  const baseUrl = values['base-url'];
  if ((values.key || values['signed-xpi']) && !baseUrl?.endsWith('/'))
    throw new Error(`--base-url is needed and must end in /\n\n${usage}`);
  const out = values.out ?? 'artifacts';
  if (!values['skip-build']) buildAll();
  await mkdir(out, { recursive: true });
  const chromium = await readFolder('.output/chrome-mv3');
  const firefox = await readFolder('.output/firefox-mv3');
  await packForStores(out, chromium, firefox);
  if (!baseUrl) return;
  if (values.key) await packCrx(out, chromium, values.key, baseUrl);
  await packXpi(out, firefox, { baseUrl, addonId: values['firefox-id'] ?? firefoxAddonId, signedPath: values['signed-xpi'] });
}

async function write(out: string, name: string, contents: string | Uint8Array): Promise<void> {
  await writeFile(join(out, name), contents);
  console.log(`${join(out, name)}  sha256 ${createHash('sha256').update(contents).digest('hex')}`);
}

function buildAll(): void {
  for (const args of [['build'], ['build', '-b', 'firefox']]) {
    const { status } = spawnSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', ...args], { stdio: 'inherit' });
    if (status !== 0) throw new Error(`wxt ${args.join(' ')} failed; see above.`);
  }
}

async function packForStores(out: string, chromium: FileSet, firefox: FileSet): Promise<void> {
  const { version } = readManifest(chromium);
  await write(out, `second-look-${version}-chrome-edge.zip`, zipFiles(chromium));
  await write(out, `second-look-${version}-firefox.zip`, zipFiles(firefox));
  await write(out, `second-look-${version}-sources.zip`, zipFiles(await readSources()));
  await write(out, `second-look-${version}.cdx.json`, await describeParts());
}

/** Everything under version control: what a reviewer needs to build the same package. */
async function readSources(): Promise<FileSet> {
  const { stdout } = await run('git', ['ls-files', '-z'], { maxBuffer: 64 * 2 ** 20 });
  return readFiles('.', stdout.split('\0').filter(Boolean));
}

/** CycloneDX list of the packages inside. */
async function describeParts(): Promise<string> {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const { stdout } = await run('npm', args, { maxBuffer: 64 * 2 ** 20 });
  return `${JSON.stringify(keepShippedParts(JSON.parse(stdout)), null, 2)}\n`;
}

async function packCrx(out: string, files: FileSet, keyPath: string, baseUrl: string): Promise<void> {
  const extensionId = getExtensionId(await readSigningKey(keyPath, process.cwd()));
  const { version, minimum_chrome_version: minimum } = readManifest(files);
  const name = `second-look-${version}.crx`;
  await signCrx(zipFiles(addChromiumUpdateUrl(files, `${baseUrl}updates.xml`)), keyPath, join(out, name));
  await write(out, name, await readFile(join(out, name)));
  const update = { extensionId, version, codebase: `${baseUrl}${name}`, minimumVersion: String(minimum) };
  await write(out, 'updates.xml', buildChromiumUpdates(update));
  console.log(`extension id ${extensionId}`);
}

async function packXpi(out: string, files: FileSet, target: { baseUrl: string; addonId: string; signedPath?: string }): Promise<void> {
  const { baseUrl, addonId, signedPath } = target;
  const { version } = readManifest(files);
  await write(out, `second-look-${version}-unsigned.xpi`, zipFiles(addFirefoxUpdateUrl(files, `${baseUrl}updates.json`, addonId)));
  // Under the name that `updates.json` and the roll-out files point to, whatever Mozilla called it.
  const name = `second-look-${version}.xpi`;
  const signed = signedPath ? await readFile(signedPath) : null;
  if (signed) await write(out, name, signed);
  const hash = signed && createHash('sha256').update(signed).digest('hex');
  const link = `${baseUrl}${name}`;
  await write(out, 'updates.json', buildFirefoxUpdates({ addonId, version, link, hash }));
}
