import fc from 'fast-check';
import { parse } from 'plist';
import { describe, expect, it } from 'vitest';
import { buildRolloutFiles, type RolloutFile, toFileBytes } from '../../../lib/rollout/build-rollout-files.ts';
import { loadExistingPolicy } from '../../../lib/rollout/load-existing-policy.ts';
import { readRegFile } from '../../../lib/rollout/read-reg-file.ts';
import { readRolloutInput } from '../../../lib/rollout/rollout-input.ts';
import { exampleInput } from './rollout-input.ts';

const files = buildRolloutFiles(exampleInput);
const get = (path: string): RolloutFile => {
  const file = files.find((candidate) => candidate.path === path);
  if (!file) throw new Error(`no file ${path}; there are ${files.map((candidate) => candidate.path).join(', ')}`);
  return file;
};
const json = (path: string) => JSON.parse(get(path).contents);

/** Files that carry the settings in a form that can be loaded again. */
const carriers = files.filter(({ path }) => /\.(?:json|mobileconfig)$/.test(path) || (path.endsWith('.reg') && !path.includes('remove')));

describe('roll-out files', () => {
  it('cover every browser on every platform', () => {
    expect(carriers.map(({ path }) => path).sort()).toEqual([
      'firefox/policies.json',
      'google-admin/policy-for-extensions.json',
      'linux/second-look-chrome.json',
      'linux/second-look-edge.json',
      'macos/second-look-chrome.mobileconfig',
      'macos/second-look-edge.mobileconfig',
      'macos/second-look-firefox.mobileconfig',
      'windows/second-look-chrome.reg',
      'windows/second-look-edge.reg',
    ]);
  });

  it.each(carriers)('$path carries the same settings back when loaded', ({ contents }) => {
    expect(loadExistingPolicy(contents)).toEqual({ accepted: exampleInput.settings, refused: [] });
  });

  it('force-install, pin and control private windows as each browser can', () => {
    const chrome = json('linux/second-look-chrome.json');
    expect(chrome.ExtensionSettings[exampleInput.chromeId!]).toEqual({
      installation_mode: 'force_installed',
      update_url: 'https://clients2.google.com/service/update2/crx',
      toolbar_pin: 'force_pinned',
    });
    expect(chrome.IncognitoModeAvailability).toBe(1);
    const edge = json('linux/second-look-edge.json');
    expect(edge.ExtensionSettings[exampleInput.edgeId!].toolbar_state).toBe('force_shown');
    expect(edge.MandatoryExtensionsForInPrivateNavigation).toEqual([exampleInput.edgeId]);
    const { policies } = json('firefox/policies.json');
    expect(Object.values(policies.ExtensionSettings)[0]).toMatchObject({ default_area: 'navbar', private_browsing: true });
    expect(Object.keys(policies['3rdparty'])).toEqual(['Extensions']);
  });

  it('switch private windows off everywhere when asked to, and touch nothing when not', () => {
    const of = (privateWindows: 'off' | 'leave') =>
      buildRolloutFiles({ ...exampleInput, privateWindows })
        .filter(({ path }) => path.startsWith('linux/') || path.startsWith('firefox/'))
        .map(({ contents }) =>
          /IncognitoModeAvailability|InPrivateModeAvailability|DisablePrivateBrowsing|private_browsing/.test(contents),
        );
    expect(of('off')).toEqual([true, true, true]);
    expect(of('leave')).toEqual([false, false, false]);
  });

  it('the registry file uses only value types that Chromium reads, and deletes the older settings first', () => {
    const { contents } = get('windows/second-look-chrome.reg');
    const keys = readRegFile(contents);
    const settings = 'Software\\Policies\\Google\\Chrome\\3rdparty\\extensions\\abcdefghijklmnopabcdefghijklmnop\\policy';
    expect(keys.get(settings)).toMatchObject({ pauseAllowed: 0, coolDownSeconds: 5, strictness: 'strict' });
    expect(keys.get(`${settings}\\staffNames`)).toEqual({ 1: 'Dana Okafor', 2: "Seán O'Brien" });
    expect(contents.indexOf(`[-HKEY_LOCAL_MACHINE\\${settings}]`)).toBeLessThan(contents.indexOf(`[HKEY_LOCAL_MACHINE\\${settings}]`));
    expect(
      contents
        .split('\r\n')
        .every((line) =>
          /^$|^Windows Registry|^\[.*\]$|^"(?:[^"\\]|\\.)*"=(?:"(?:[^"\\]|\\.)*"|dword:[0-9a-f]{8}|hex\(1\):[0-9a-f,]+)$/.test(line),
        ),
    ).toBe(true);
  });

  it('registry files are UTF-16 with a byte order mark, as regedit wants them', () => {
    const bytes = toFileBytes(get('windows/second-look-edge.reg'));
    expect([...bytes.slice(0, 2)]).toEqual([0xff, 0xfe]);
    expect(new TextDecoder('utf-16le').decode(bytes)).toBe(get('windows/second-look-edge.reg').contents);
  });

  it('the removal file takes back install and settings and adds nothing', () => {
    const { contents } = get('windows/second-look-chrome-remove.reg');
    expect([...readRegFile(contents)]).toEqual([]);
    expect(contents.match(/\[-HKEY_LOCAL_MACHINE/g)).toHaveLength(2);
  });

  it('profiles have unique identifiers and the same bytes each time', () => {
    const profile = parse(get('macos/second-look-chrome.mobileconfig').contents) as unknown as {
      PayloadUUID: string;
      PayloadContent: { PayloadType: string; PayloadUUID: string; PayloadIdentifier: string }[];
    };
    expect(profile.PayloadContent.map(({ PayloadType }) => PayloadType)).toEqual([
      'com.google.Chrome',
      'com.google.Chrome.extensions.abcdefghijklmnopabcdefghijklmnop',
    ]);
    const ids = [profile.PayloadUUID, ...profile.PayloadContent.map(({ PayloadUUID }) => PayloadUUID)];
    expect(new Set(ids).size).toBe(3);
    expect(ids.every((id) => /^[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-A[0-9A-F]{3}-[0-9A-F]{12}$/.test(id))).toBe(true);
    expect(buildRolloutFiles(exampleInput)).toEqual(files);
  });

  it('Intune steps list every setting with its value', () => {
    const { contents } = get('windows/intune-chrome.md');
    for (const name of Object.keys(exampleInput.settings)) expect(contents).toContain(`\`${name}\``);
    expect(contents).toContain('Disabled');
  });

  it('leaves a browser out when it has no id', () => {
    const only = buildRolloutFiles({ ...exampleInput, chromeId: null, firefoxId: null });
    expect([...new Set(only.map(({ browser }) => browser))]).toEqual(['edge']);
  });

  it('names the options that cannot be used', () => {
    const { input, problems, refused } = readRolloutInput({ chromeId: 'xyz', chromeUpdateUrl: 'javascript:1' }, { strictness: 'severe' });
    expect(input).toBeNull();
    expect(problems).toEqual(['chromeId', 'chromeUpdateUrl']);
    expect(refused.map(({ key }) => key)).toEqual(['strictness']);
  });

  it('any text of an organization survives every form', () => {
    // Control characters are refused by the catalog before they get here.
    const words = fc
      .string({ minLength: 1, maxLength: 30 })
      .map((value) => value.trim())
      .filter((value) => value !== '' && !/\p{Cc}/u.test(value));
    fc.assert(
      fc.property(words, fc.array(words, { minLength: 1, maxLength: 3 }), (organizationName, staffNames) => {
        const made = buildRolloutFiles({ ...exampleInput, settings: { organizationName, staffNames } });
        for (const { path, contents } of made.filter((file) => carriers.some((carrier) => carrier.path === file.path))) {
          expect(loadExistingPolicy(contents)?.accepted, path).toEqual({ organizationName, staffNames });
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each(['', 'hello', '{', '<plist>', '[]', '{"a":1}', '\uFEFFWindows Registry Editor Version 5.00'])(
    'loads %j without failing',
    (contents) => {
      expect(loadExistingPolicy(contents)?.accepted ?? {}).toEqual({});
    },
  );
});
