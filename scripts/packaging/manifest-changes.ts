import type { FileSet } from './zip-files.ts';

type Manifest = Record<string, unknown> & { version: string };

/** The manifest in a set of files. */
export const readManifest = (files: FileSet): Manifest => JSON.parse(new TextDecoder().decode(files['manifest.json'])) as Manifest;

const withManifest = (files: FileSet, manifest: Manifest): FileSet => ({
  ...files,
  'manifest.json': new TextEncoder().encode(JSON.stringify(manifest)),
});

/** The package for Chromium with the address where it looks for updates. Stores refuse a package that has one. */
export const addChromiumUpdateUrl = (files: FileSet, updateUrl: string): FileSet =>
  withManifest(files, { ...readManifest(files), update_url: updateUrl });

/** The same for Firefox, under the add-on id of whoever has it signed. */
export function addFirefoxUpdateUrl(files: FileSet, updateUrl: string, addonId: string): FileSet {
  const manifest = readManifest(files);
  const settings = manifest.browser_specific_settings as { gecko: Record<string, unknown> };
  return withManifest(files, {
    ...manifest,
    browser_specific_settings: { ...settings, gecko: { ...settings.gecko, id: addonId, update_url: updateUrl } },
  });
}
