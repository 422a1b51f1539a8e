import { buildAdml } from './adml.ts';
import { buildAdmx } from './admx.ts';
import type { BrowserPolicy } from './browser-policy.ts';
import { listBrowserPolicies } from './browser-policy.ts';
import { buildIntuneSteps } from './intune-steps.ts';
import { buildFirefoxPolicies, buildGoogleAdminJson, buildLinuxJson } from './json-files.ts';
import { buildMobileconfig } from './mobileconfig.ts';
import { buildRegFile, buildRemovalRegFile } from './reg-file.ts';
import type { RolloutInput } from './rollout-input.ts';
import type { TargetBrowser } from './target-browsers.ts';
import { policyPlaces } from './target-browsers.ts';

export type Platform = 'windows' | 'macos' | 'linux' | 'chromeos' | 'any';

/** One ready-to-use file. */
export interface RolloutFile {
  /** Path below the download folder, with `/`. */
  path: string;
  platform: Platform;
  browser: TargetBrowser;
  contents: string;
  /** How to write it to disk: `regedit` wants UTF-16 with a byte order mark. */
  encoding: 'utf-8' | 'utf-16le';
  /** One plain sentence for the manager. */
  use: { en: string; es: string };
}

const utf8 = (path: string, platform: Platform, contents: string, en: string, es: string): Omit<RolloutFile, 'browser'> => ({
  path,
  platform,
  contents,
  encoding: 'utf-8',
  use: { en, es },
});

/** All files for the chosen browsers. Pure: the same form gives the same files. */
export const buildRolloutFiles = (input: RolloutInput): RolloutFile[] =>
  listBrowserPolicies(input).flatMap((policy) => {
    const own = policy.browser === 'firefox' ? listFirefoxFiles(policy) : listChromiumFiles(policy, input);
    return [...own, ...listSharedFiles(policy, input)].map((file) => ({ ...file, browser: policy.browser }));
  });

function listSharedFiles(policy: BrowserPolicy, input: RolloutInput): Omit<RolloutFile, 'browser'>[] {
  const { browser, extensionId } = policy;
  const { label } = policyPlaces[browser];
  const admx = `windows/admx`;
  const template = `second-look-${browser}`;
  const templateUse = [`Group policy or Intune template for ${label}.`, `Plantilla de directiva de grupo o Intune para ${label}.`] as const;
  return [
    utf8(`${admx}/${template}.admx`, 'windows', buildAdmx(browser, extensionId), ...templateUse),
    utf8(`${admx}/en-US/${template}.adml`, 'windows', buildAdml(browser, 'en'), ...templateUse),
    utf8(`${admx}/es-ES/${template}.adml`, 'windows', buildAdml(browser, 'es'), ...templateUse),
    utf8(
      `windows/intune-${browser}.md`,
      'windows',
      buildIntuneSteps(policy),
      'Steps and values for Intune.',
      'Pasos y valores para Intune.',
    ),
    utf8(
      `macos/${template}.mobileconfig`,
      'macos',
      buildMobileconfig(policy, input.settings.organizationName ?? ''),
      `Upload to your device management for Macs with ${label}.`,
      `Súbalo a su gestión de dispositivos para Mac con ${label}.`,
    ),
  ];
}

function listChromiumFiles(policy: BrowserPolicy, input: RolloutInput): Omit<RolloutFile, 'browser'>[] {
  const { browser } = policy;
  const { label } = policyPlaces[browser];
  const folder = browser === 'chrome' ? '/etc/opt/chrome/policies/managed/' : '/etc/opt/edge/policies/managed/';
  const reg = (path: string, contents: string, en: string, es: string) => ({
    ...utf8(path, 'windows', contents, en, es),
    encoding: 'utf-16le' as const,
  });
  const files = [
    reg(
      `windows/second-look-${browser}.reg`,
      buildRegFile(policy),
      `Import on Windows for ${label}.`,
      `Impórtelo en Windows para ${label}.`,
    ),
    reg(
      `windows/second-look-${browser}-remove.reg`,
      buildRemovalRegFile(policy),
      `Takes Second Look back from ${label}.`,
      `Retira Second Look de ${label}.`,
    ),
    utf8(`linux/second-look-${browser}.json`, 'linux', buildLinuxJson(policy), `Copy to ${folder}.`, `Cópielo a ${folder}.`),
  ];
  if (browser !== 'chrome' || Object.keys(input.settings).length === 0) return files;
  const en = 'Paste into "Policy for extensions" in the Google Admin console.';
  const es = 'Péguelo en "Política para extensiones" de la consola de administración de Google.';
  return [...files, utf8('google-admin/policy-for-extensions.json', 'chromeos', buildGoogleAdminJson(policy), en, es)];
}

const listFirefoxFiles = (policy: BrowserPolicy): Omit<RolloutFile, 'browser'>[] => [
  utf8(
    'firefox/policies.json',
    'any',
    buildFirefoxPolicies(policy),
    'Copy to the "distribution" folder of Firefox, or to /etc/firefox/policies/ on Linux.',
    'Cópielo a la carpeta "distribution" de Firefox, o a /etc/firefox/policies/ en Linux.',
  ),
];

/** The bytes to write for a file. */
export function toFileBytes(file: Pick<RolloutFile, 'contents' | 'encoding'>): Uint8Array<ArrayBuffer> {
  if (file.encoding === 'utf-8') return new TextEncoder().encode(file.contents);
  const bytes = new Uint8Array(2 + 2 * file.contents.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let at = 0; at < file.contents.length; at++) view.setUint16(2 + 2 * at, file.contents.charCodeAt(at), true);
  return bytes;
}
