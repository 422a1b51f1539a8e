import { build, type PlistValue, parse } from 'plist';
import type { BrowserPolicy } from './browser-policy.ts';
import { createStableUuid } from './stable-uuid.ts';
import { policyPlaces } from './target-browsers.ts';

type Plist = Record<string, unknown>;

const scope = 'example.second-look';

/** The two dictionaries that every payload of a profile needs beside its values. */
const createPayload = (type: string, identifier: string, name: string, values: Plist, seed: string): Plist => ({
  PayloadType: type,
  PayloadVersion: 1,
  PayloadIdentifier: identifier,
  PayloadUUID: createStableUuid(`${identifier} ${seed}`),
  PayloadDisplayName: name,
  PayloadEnabled: true,
  ...values,
});

function listPayloads(policy: BrowserPolicy): Plist[] {
  const { label, macDomain } = policyPlaces[policy.browser];
  const seed = policy.extensionId;
  const identifier = `${scope}.${policy.browser}`;
  if (policy.browser === 'firefox') {
    const values = {
      EnterprisePoliciesEnabled: true,
      ...policy.own,
      '3rdparty': { Extensions: { [policy.extensionId]: policy.settings } },
    };
    return [createPayload(macDomain, `${identifier}.policy`, label, values, seed)];
  }
  const settingsDomain = `${macDomain}.extensions.${policy.extensionId}`;
  return [
    createPayload(macDomain, `${identifier}.policy`, label, policy.own, seed),
    createPayload(settingsDomain, `${identifier}.settings`, `Second Look in ${label}`, policy.settings, seed),
  ];
}

/**
 * Configuration profile for macOS, for one browser. The same input always gives the same bytes; the identifier stays
 * the same for every input, so installing a changed profile replaces the older one.
 */
export function buildMobileconfig(policy: BrowserPolicy, organizationName: string): string {
  const name = `Second Look for ${policyPlaces[policy.browser].label}`;
  const profile = createPayload('Configuration', `${scope}.${policy.browser}`, name, {}, policy.extensionId);
  const content = {
    ...profile,
    PayloadOrganization: organizationName || 'Second Look',
    PayloadScope: 'System',
    PayloadContent: listPayloads(policy),
  };
  return `${build(content as PlistValue)}\n`;
}

/** The settings in a profile, or null when it has none or is not a profile. */
export function findMobileconfigSettings(contents: string): Plist | null {
  const profile = parsePlist(contents);
  const payloads = Array.isArray(profile?.PayloadContent) ? (profile.PayloadContent as Plist[]) : [];
  for (const payload of payloads) {
    const firefox = Object.values((payload['3rdparty'] as { Extensions?: Plist } | undefined)?.Extensions ?? {})[0];
    if (firefox) return firefox as Plist;
    if (/\.extensions\.[a-p]{32}$/.test(String(payload.PayloadType))) {
      return Object.fromEntries(Object.entries(payload).filter(([key]) => !key.startsWith('Payload')));
    }
  }
  return null;
}

function parsePlist(contents: string): Plist | null {
  try {
    return parse(contents) as unknown as Plist;
  } catch {
    return null;
  }
}
