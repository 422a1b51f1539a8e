import type { BrowserPolicy } from './browser-policy.ts';
import { policyPlaces } from './target-browsers.ts';

const header = 'Windows Registry Editor Version 5.00';
const root = 'HKEY_LOCAL_MACHINE\\';

type Key = { path: string; values: [name: string, value: string | number][] };

/** One JSON value as registry keys: objects and lists become subkeys, booleans numbers, maps of the settings JSON text. */
function flattenPolicy(path: string, values: Record<string, unknown>, mapsAsJson: boolean): Key[] {
  const own: Key = { path, values: [] };
  const below: Key[] = [];
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'boolean') own.values.push([name, Number(value)]);
    else if (typeof value === 'string' || typeof value === 'number') own.values.push([name, value]);
    else if (Array.isArray(value))
      below.push({ path: `${path}\\${name}`, values: value.map((item, at) => [String(at + 1), String(item)]) });
    else if (mapsAsJson) own.values.push([name, JSON.stringify(value)]);
    else below.push(...flattenPolicy(`${path}\\${name}`, value as Record<string, unknown>, mapsAsJson));
  }
  return own.values.length > 0 || below.length === 0 ? [own, ...below] : below;
}

const escapeReg = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** Text with control characters has no quoted form: it is written as the bytes of REG_SZ (UTF-16LE, ending in a zero). */
function toHex(text: string): string {
  const units = [...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)), 0];
  return `hex(1):${units
    .flatMap((unit) => [unit & 0xff, unit >> 8])
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join(',')}`;
}

function formatValue(value: string | number): string {
  if (typeof value === 'number') return `dword:${value.toString(16).padStart(8, '0')}`;
  return /\p{Cc}/u.test(value) ? toHex(value) : escapeReg(value);
}

const formatKey = (key: Key): string =>
  [`[${root}${key.path}]`, ...key.values.map(([name, value]) => `${escapeReg(name)}=${formatValue(value)}`)].join('\r\n');

/**
 * Registry file for one Chromium browser. Import adds install, pin, private-window control and settings for all users of a machine.
 * The settings' key is deleted first, so that a shortened list leaves nothing behind; other extensions' entries stay.
 */
export function buildRegFile(policy: BrowserPolicy): string {
  const { registry, settingsRegistry } = policyPlaces[policy.browser];
  const settingsPath = settingsRegistry(policy.extensionId);
  const keys = [...flattenPolicy(registry, policy.own, false), ...flattenPolicy(settingsPath, policy.settings, true)];
  return `${[header, `[-${root}${settingsPath}]`, ...keys.map(formatKey)].join('\r\n\r\n')}\r\n`;
}

/** Registry file that takes install and settings back. Private-window policies stay: the organization may have had its own. */
export function buildRemovalRegFile(policy: BrowserPolicy): string {
  const { registry, settingsRegistry } = policyPlaces[policy.browser];
  const settingsPath = settingsRegistry(policy.extensionId).replace(/\\policy$/, '');
  const paths = [`${registry}\\ExtensionSettings\\${policy.extensionId}`, settingsPath];
  return `${[header, ...paths.map((path) => `[-${root}${path}]`)].join('\r\n\r\n')}\r\n`;
}
