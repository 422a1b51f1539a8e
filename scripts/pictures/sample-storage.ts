import type { Locale } from '../../lib/i18n/locale.ts';
import type { LogEvent } from '../../lib/log/log-event.ts';

const day = 86_400_000;

/** An invented month of events, the same each time. */
export function createSampleEvents(now: number): LogEvent[] {
  const sites = ['facebook', 'instagram', 'x', 'linkedin', 'facebook'] as const;
  const rules = ['care/care-relationship', 'name/model', 'care/review-solicitation', 'date/birth', 'phone/north-american'];
  const ends = ['kept-editing', 'safe-reply-used', 'fix-applied', 'published-anyway', 'kept-editing', 'dismissed-finding'] as const;
  return Array.from({ length: 46 }, (_, index) => {
    const at = now - Math.floor(((index * 7) % 29) * day + (index % 5) * 3_600_000);
    const level = index % 11 === 0 ? ('unavailable' as const) : index % 3 === 0 ? ('caution' as const) : ('stop' as const);
    const base = {
      site: sites[index % 5]!,
      surface: 'reply' as const,
      level,
      rules: [level === 'unavailable' ? 'timeout' : rules[index % 5]!],
    };
    const action = ends[index % 6]!;
    const end: LogEvent = {
      ...base,
      at: at + 9_000,
      action,
      ...(action === 'published-anyway' ? { reason: 'not-a-client' as const } : {}),
    };
    return [{ ...base, at, action: 'shown' as const }, end];
  })
    .flat()
    .sort((a, b) => a.at - b.at);
}

/** Local storage with an organization known, and events. `locked`: the same values by policy. */
export function createSampleStorage(
  now: number,
  { locked = false, interfaceLanguage }: { locked?: boolean; interfaceLanguage?: Locale } = {},
): Record<string, unknown> {
  const values = {
    organizationName: 'Harbor Ridge',
    publicPhone: '555-0100',
    policyUrl: 'https://harborridge.example/social-media',
    strictness: 'standard',
  };
  const policy = {
    ...values,
    strictness: 'strict',
    staffNames: ['Dana Okafor', 7],
    overrideMode: 'reason',
    sites: ['facebook'],
    pauseAllowed: false,
  };
  return {
    eventLog: createSampleEvents(now),
    userSettings: { version: 1, values: { ...values, ...(interfaceLanguage && { interfaceLanguage }) } },
    lastPolicy: locked ? { state: 'managed', raw: policy } : { state: 'unmanaged', raw: {} },
    policyReadAt: now,
  };
}
