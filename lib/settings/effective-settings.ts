import type { OrganizationProfile } from '../detection/draft.ts';
import { noticeMessages } from '../i18n/notice-messages.ts';
import { overlayMessages } from '../i18n/overlay-messages.ts';
import type { PageSettings, SiteId } from '../messaging/protocol.ts';
import type { SettingName, SettingValues } from './policy-catalog.ts';
import { getPolicyKey, policyCatalog, settingNames } from './policy-catalog.ts';
import type { PolicyState } from './read-policy.ts';

/** Where a value in force comes from. `policy-default`: given by policy as a starting value that people may change. */
export type SettingSource = 'default' | 'user' | 'policy-default' | 'policy';

/** One value in force. */
export interface EffectiveSetting<T> {
  value: T;
  source: SettingSource;
  /** True when policy fixed it: the interface shows it, by whom, and offers no change. */
  locked: boolean;
}

/** Every value in force, by name. */
export type EffectiveSettings = { [K in SettingName]: EffectiveSetting<SettingValues[K]> };

/** What holds while it is not known whether there is a policy: stricter than the defaults, but nothing is blocked. */
const untilPolicyIsKnown: Partial<SettingValues> = { strictness: 'strict', pauseAllowed: false };

/** Merges policy, the person's own values and the defaults. Pure. */
export function mergeSettings(policy: Partial<SettingValues>, user: Partial<SettingValues>, state: PolicyState): EffectiveSettings {
  const unlocked = new Set<string>(policy.unlockedSettings ?? []);
  const merged = settingNames.map((name) => {
    if (state === 'unknown' && name in untilPolicyIsKnown) return [name, pick(untilPolicyIsKnown[name], 'default')];
    const { lockable } = getPolicyKey(name);
    if (policy[name] !== undefined && !(lockable && unlocked.has(name))) return [name, pick(policy[name], 'policy')];
    if (lockable && user[name] !== undefined) return [name, pick(user[name], 'user')];
    if (policy[name] !== undefined) return [name, pick(policy[name], 'policy-default')];
    return [name, pick(policyCatalog[name].default, 'default')];
  });
  return Object.fromEntries(merged) as EffectiveSettings;
}

const pick = (value: unknown, source: SettingSource): EffectiveSetting<unknown> => ({ value, source, locked: source === 'policy' });

/** The provider's own details as the detector takes them; null when nothing is known of the provider. */
export function toOrganizationProfile(effective: EffectiveSettings): OrganizationProfile | null {
  const filled = (...values: string[]) => values.filter((value) => value !== '');
  const profile: OrganizationProfile = {
    names: [...filled(effective.organizationName.value), ...effective.organizationAliases.value],
    phones: [...effective.phones.value, ...filled(effective.publicPhone.value)],
    emails: effective.emails.value,
    domains: effective.domains.value,
    addresses: effective.addresses.value,
    staff: effective.staffNames.value,
    programs: effective.programNames.value,
    sensitiveTerms: effective.sensitiveTerms.value,
    exemptTerms: effective.exemptTerms.value,
  };
  return Object.values(profile).some((values) => values.length > 0) ? profile : null;
}

/** The interface language in force; `uiLanguage` is the browser's own, such as "es-MX". */
export function getLocale(effective: EffectiveSettings, uiLanguage: string): 'en' | 'es' {
  const chosen = effective.interfaceLanguage.value;
  if (chosen !== 'auto') return chosen;
  return /^es\b/i.test(uiLanguage) ? 'es' : 'en';
}

/**
 * What the content script of one site may know. `pausedUntil` is the person's pause, epoch ms; it counts only while policy allows pausing.
 */
export function toPageSettings(
  effective: EffectiveSettings,
  site: SiteId,
  now: { pausedUntil: number | null; uiLanguage: string },
): PageSettings {
  const locale = getLocale(effective, now.uiLanguage);
  return {
    enabled: effective.enabledSites.value.includes(site),
    pausedUntil: effective.pauseAllowed.value ? now.pausedUntil : null,
    locale,
    ...(locale !== 'en' && { words: { overlay: overlayMessages[locale], notices: noticeMessages[locale] } }),
    organizationName: effective.organizationName.value,
    policyUrl: effective.policyUrl.value,
    privacyContact: [effective.privacyOfficerName.value, effective.privacyOfficerContact.value].filter(Boolean).join(', '),
    selectorOverrides: effective.selectorOverrides.value,
    coolDownSeconds: effective.coolDownSeconds.value,
  };
}
