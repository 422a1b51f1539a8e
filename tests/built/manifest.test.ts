import { describe, expect, test } from 'vitest';
import { builds, type Manifest, readDocument, readManifest } from './read-build.ts';

/** Everything the extension asks of the browser. Whoever changes this list changes PRIVACY.md and docs/store with it. */
const asked = {
  permissions: ['alarms', 'storage'],
  optional_permissions: undefined,
  host_permissions: undefined,
  optional_host_permissions: ['https://*/*'],
  hosts: ['facebook.com', 'instagram.com', 'linkedin.com', 'messenger.com', 'twitter.com', 'x.com'],
  web_accessible_resources: ['marks.js'],
  commands: ['open-findings'],
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
  },
  externally_connectable: undefined,
  sandbox: undefined,
  update_url: undefined,
  incognito: 'spanning',
};

/** Members of a manifest that ask for nothing. */
const silent = ['manifest_version', 'name', 'short_name', 'description', 'version', 'icons', 'default_locale', 'background', 'action'];
const known = [...Object.keys(asked).filter((key) => key !== 'hosts'), ...silent, 'options_ui', 'content_scripts'];
const ownOf = { 'chrome-mv3': ['minimum_chrome_version', 'storage'], 'firefox-mv3': ['browser_specific_settings'] };

const toHost = (match: string): string => match.replace(/^https:\/\/(?:\*\.)?([a-z.]+)\/\*$/, '$1');
const sortUnique = (values: readonly string[]): string[] => [...new Set(values)].sort();

function readAsked(manifest: Manifest): Record<string, unknown> {
  const matches = manifest.content_scripts.flatMap((script) => script.matches);
  const exposed = manifest.web_accessible_resources ?? [];
  return {
    ...Object.fromEntries(Object.keys(asked).map((key) => [key, manifest[key]])),
    permissions: [...manifest.permissions].sort(),
    hosts: sortUnique(matches.map(toHost)),
    web_accessible_resources: exposed.flatMap(({ resources }) => resources),
    commands: Object.keys(manifest.commands ?? {}),
  };
}

describe.each(builds)('%s', (build) => {
  const manifest = readManifest(build);

  test('asks for what is listed here and no more', () => {
    expect(readAsked(manifest)).toEqual(asked);
  });

  test('has no member that this test does not know', () => {
    expect(Object.keys(manifest).filter((key) => !known.includes(key) && !ownOf[build].includes(key))).toEqual([]);
  });

  test('its content scripts run beside the page, each one file of the package, and nowhere that is not a guarded site', () => {
    for (const { js, matches, ...rest } of manifest.content_scripts) {
      expect(js).toEqual([expect.stringMatching(/^content-scripts\/[a-z]+\.js$/)]);
      expect(matches.filter((match) => !asked.hosts.includes(toHost(match)))).toEqual([]);
      // No `world: "MAIN"`, where a page could read and replace what runs.
      expect(rest).toEqual({ all_frames: true, match_origin_as_fallback: true, run_at: 'document_start' });
    }
  });

  test('shows its files to the guarded sites only', () => {
    const guarded = sortUnique(manifest.content_scripts.flatMap(({ matches }) => matches));
    for (const { matches } of manifest.web_accessible_resources ?? []) expect(sortUnique(matches)).toEqual(guarded);
  });
});

test('the hosts that DEPLOYMENT.md tells managers to allow are those asked for', () => {
  const [, list = ''] = /"runtime_allowed_hosts": \[([^\]]+)\]/.exec(readDocument('DEPLOYMENT.md')) ?? [];
  const allowed = [...list.matchAll(/"\*:\/\/\*\.([a-z.]+)"/g)].map(([, host]) => host!);
  expect(sortUnique(allowed)).toEqual(asked.hosts);
});

test('Firefox is told that nothing is collected, and facts of use only where a person or policy allows it', () => {
  const { gecko } = readManifest('firefox-mv3').browser_specific_settings as { gecko: Record<string, unknown> };
  expect(gecko.data_collection_permissions).toEqual({ required: ['none'], optional: ['technicalAndInteraction'] });
});

describe.each(['PRIVACY.md', 'docs/store/permissions.md'])('%s', (document) => {
  const text = readDocument(document);
  const table = text.slice(text.indexOf('| Permission |'));
  const hosts = asked.hosts.map((host): [string, string] => ['host', host]);

  test.each([
    ...asked.permissions.map((name): [string, string] => ['permission', `\`${name}\``]),
    ...hosts,
    ['optional host', 'https addresses, optional'],
    ...asked.web_accessible_resources.map((name): [string, string] => ['file', `\`${name}\``]),
    ...asked.commands.map((name): [string, string] => ['command', `\`${name}\``]),
    ['private windows', 'Private windows'],
  ])('says why for the %s %s', (_, named) => {
    const row = table.split('\n').find((line) => line.startsWith('|') && line.split('|')[1]!.includes(named));
    expect(row?.split('|')[2]?.trim().length ?? 0, `no row for ${named}`).toBeGreaterThan(20);
  });

  test('names the content security policy', () => {
    expect(text).toMatch(/content security policy/i);
  });
});
