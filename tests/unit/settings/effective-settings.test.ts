import { describe, expect, it } from 'vitest';
import { mergeSettings, toOrganizationProfile, toPageSettings } from '../../../lib/settings/effective-settings.ts';
import { settingNames } from '../../../lib/settings/policy-catalog.ts';

const site = 'facebook';
const now = { pausedUntil: 99, uiLanguage: 'es-MX' };

describe('settings in force', () => {
  it('has every setting with its source', () => {
    const effective = mergeSettings({}, {}, 'unmanaged');
    expect(Object.keys(effective)).toEqual(settingNames);
    expect(Object.values(effective).every(({ source, locked }) => source === 'default' && !locked)).toBe(true);
  });

  it('ranks: locked policy over user, user over a policy default, policy default over default', () => {
    const policy = { strictness: 'strict', coolDownSeconds: 9, unlockedSettings: ['coolDownSeconds'] } as const;
    const effective = mergeSettings({ ...policy, unlockedSettings: [...policy.unlockedSettings] }, { strictness: 'relaxed' }, 'managed');
    expect(effective.strictness).toEqual({ value: 'strict', source: 'policy', locked: true });
    expect(effective.coolDownSeconds).toEqual({ value: 9, source: 'policy-default', locked: false });
  });

  it('never lets a person set what only policy sets', () => {
    const effective = mergeSettings({}, { eventEndpoint: 'https://collector.example/', pauseAllowed: false }, 'unmanaged');
    expect([effective.eventEndpoint.value, effective.pauseAllowed.value]).toEqual(['', true]);
  });

  it('is strict, but blocks nothing, until the policy is known', () => {
    const effective = mergeSettings({}, { strictness: 'relaxed' }, 'unknown');
    expect(effective.strictness.value).toBe('strict');
    expect(effective.overrideMode.value).toBe('allowed');
    expect(toPageSettings(effective, site, now)).toMatchObject({ enabled: true, pausedUntil: null, locale: 'es' });
  });

  it('tells a page what it may know', () => {
    const effective = mergeSettings(
      {
        enabledSites: ['x'],
        interfaceLanguage: 'en',
        privacyOfficerName: 'Privacy Office',
        privacyOfficerContact: 'ext. 12',
        eventHeaders: { Token: 'EXAMPLE' },
      },
      {},
      'managed',
    );
    const page = toPageSettings(effective, site, now);
    expect(page).toMatchObject({ enabled: false, pausedUntil: 99, locale: 'en', privacyContact: 'Privacy Office, ext. 12' });
    expect(JSON.stringify(page)).not.toContain('EXAMPLE');
  });

  it('gives the detector no profile when nothing is known of the provider', () => {
    expect(toOrganizationProfile(mergeSettings({}, {}, 'unmanaged'))).toBeNull();
    const effective = mergeSettings({ organizationName: 'Harbor Ridge', publicPhone: '555-0100' }, { phones: ['555-0101'] }, 'managed');
    expect(toOrganizationProfile(effective)).toMatchObject({ names: ['Harbor Ridge'], phones: ['555-0101', '555-0100'] });
  });
});
