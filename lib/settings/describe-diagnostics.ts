import type { SettingSource } from './effective-settings.ts';
import { getPolicyKey, type SettingName, settingNames } from './policy-catalog.ts';
import type { PolicyState } from './read-policy.ts';
import { describeRefusal } from './refusal.ts';
import type { SettingsSnapshot } from './settings-store.ts';

/** What the diagnostics page is told about the rest of the extension. */
export interface DiagnosticsFacts {
  extensionId: string;
  extensionVersion: string;
  /** Version of the detection rules. */
  rulesVersion: string;
  /** Browser name and version. */
  browserName: string;
  /** Sites as last reported by their pages: site id, state, reason codes. Empty when no tab reported. */
  coverage: readonly { site: string; state: string; reasons: readonly string[] }[];
  privateWindowsAllowed: boolean;
  /** Counts of the event export; null when it is off. */
  events: { waiting: number; sent: number; dropped: number; lastProblem: string | null } | null;
}

/** One setting in force, ready to show. */
export interface DiagnosticsSetting {
  name: SettingName;
  /** JSON, or dots for a secret that is set. */
  value: string;
  source: SettingSource;
  locked: boolean;
}

/** Everything the diagnostics page shows. Holds no draft text and no secret, so it can be copied into a support ticket. */
export interface Diagnostics extends DiagnosticsFacts {
  policyState: PolicyState;
  /** ISO time, or null when the browser never answered. */
  policyReadAt: string | null;
  received: string[];
  accepted: string[];
  /** One line each, with the reason. */
  refused: string[];
  /** Stored values of the person that could not be used, one line each. */
  userRefused: string[];
  settings: DiagnosticsSetting[];
}

export const maskedValue = '••••••';

function maskValue(name: SettingName, value: unknown): string {
  const isSet = typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : Boolean(value);
  return getPolicyKey(name).sensitive && isSet ? maskedValue : JSON.stringify(value);
}

/** Query and credentials of an address can hold a key; what is left says which collector it is. */
function maskAddress(value: string): string {
  if (!URL.canParse(value)) return value;
  const { origin, pathname } = new URL(value);
  return `${origin}${pathname}`;
}

/** Collects what the diagnostics page shows. Pure. */
export function describeDiagnostics(snapshot: SettingsSnapshot, facts: DiagnosticsFacts, locale: 'en' | 'es' = 'en'): Diagnostics {
  const { policy, user, effective } = snapshot;
  const show = (name: SettingName): string =>
    maskValue(name, name === 'eventEndpoint' ? maskAddress(effective.eventEndpoint.value) : effective[name].value);
  return {
    ...facts,
    policyState: policy.state,
    policyReadAt: policy.readAt === null ? null : new Date(policy.readAt).toISOString(),
    received: policy.received.map((name) => name.slice(0, 80)),
    accepted: Object.keys(policy.accepted),
    refused: policy.refused.map((refusal) => describeRefusal(refusal, locale)),
    userRefused: user.refused.map((refusal) => describeRefusal(refusal, locale)),
    settings: settingNames.map((name) => ({
      name,
      value: show(name),
      source: effective[name].source,
      locked: effective[name].locked,
    })),
  };
}

const orNone = (lines: readonly string[]): string[] => (lines.length > 0 ? lines.map((line) => `  ${line}`) : ['  -']);

/** "Copy as text": the same facts as plain lines, in English for whoever gives support. */
export function toText(diagnostics: Diagnostics): string {
  const { events } = diagnostics;
  return [
    `Second Look ${diagnostics.extensionVersion} (${diagnostics.extensionId}), rules ${diagnostics.rulesVersion}, ${diagnostics.browserName}`,
    `Policy: ${diagnostics.policyState}, last read ${diagnostics.policyReadAt ?? 'never'}`,
    `Private windows: ${diagnostics.privateWindowsAllowed ? 'allowed' : 'not allowed'}`,
    'Received:',
    ...orNone(diagnostics.received),
    'Accepted:',
    ...orNone(diagnostics.accepted),
    'Refused:',
    ...orNone(diagnostics.refused),
    'Refused from this device:',
    ...orNone(diagnostics.userRefused),
    'Settings in force:',
    ...diagnostics.settings.map(({ name, value, source, locked }) => `  ${name} = ${value} (${source}${locked ? ', locked' : ''})`),
    'Coverage:',
    ...orNone(diagnostics.coverage.map(({ site, state, reasons }) => [site, state, ...reasons].join(' '))),
    `Events: ${events ? `${events.sent} sent, ${events.waiting} waiting, ${events.dropped} dropped, last problem ${events.lastProblem ?? 'none'}` : 'off'}`,
    '',
  ].join('\n');
}
