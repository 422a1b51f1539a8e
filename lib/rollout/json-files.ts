import type { BrowserPolicy } from './browser-policy.ts';

const format = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** JSON for Linux: one file in the browser's `policies/managed` folder. */
export const buildLinuxJson = (policy: BrowserPolicy): string =>
  format({ ...policy.own, '3rdparty': { extensions: { [policy.extensionId]: policy.settings } } });

/** `policies.json` for Firefox on every platform. Firefox spells "Extensions" with a capital. */
export const buildFirefoxPolicies = (policy: BrowserPolicy): string =>
  format({ policies: { ...policy.own, '3rdparty': { Extensions: { [policy.extensionId]: policy.settings } } } });

/** Text for "Policy for extensions" in the Google Admin console, which wants every value wrapped. */
export const buildGoogleAdminJson = (policy: BrowserPolicy): string =>
  format(Object.fromEntries(Object.entries(policy.settings).map(([name, value]) => [name, { Value: value }])));

type Plain = Record<string, unknown>;
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The settings in any of the JSON forms above, or in a plain object of settings. Null when it is none of them. */
export function findJsonSettings(contents: string): Plain | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(contents);
  } catch {
    return null;
  }
  if (!isPlain(parsed)) return null;
  const root = isPlain(parsed.policies) ? parsed.policies : parsed;
  const party = root['3rdparty'];
  const extensions = isPlain(party) ? (party.extensions ?? party.Extensions) : undefined;
  const first = isPlain(extensions) ? Object.values(extensions)[0] : undefined;
  if (isPlain(first)) return first;
  const isWrapped = Object.values(root).every((value) => isPlain(value) && 'Value' in value);
  if (isWrapped) return Object.fromEntries(Object.entries(root).map(([name, value]) => [name, (value as Plain).Value]));
  return root;
}
