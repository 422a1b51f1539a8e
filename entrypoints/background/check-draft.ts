import { detectPhi } from '../../lib/detection/detect-phi.ts';
import type { OrganizationProfile } from '../../lib/detection/draft.ts';
import { explainFinding } from '../../lib/explain/explain-finding.ts';
import type { Locale } from '../../lib/i18n/locale.ts';
import type { Protocol } from '../../lib/messaging/protocol.ts';
import type { ReplyProfile } from '../../lib/replies/choose-safe-replies.ts';
import { chooseSafeReplies } from '../../lib/replies/choose-safe-replies.ts';
import type { EffectiveSettings } from '../../lib/settings/effective-settings.ts';
import { getLocale, toOrganizationProfile } from '../../lib/settings/effective-settings.ts';
import { decideVerdict } from '../../lib/verdict/decide-verdict.ts';
import type { OverrideMode, Strictness, Verdict } from '../../lib/verdict/verdict.ts';

/** What a check needs to know of the settings in force. */
export interface CheckSettings {
  strictness: Strictness;
  override: OverrideMode;
  organization: OrganizationProfile | null;
  locale: Locale;
  professions: readonly string[];
  replyProfile: ReplyProfile;
  /** Safe replies taken lately; they are offered last. */
  recentReplies?: readonly string[];
}

/** Picks from the settings in force what a check needs. `uiLanguage` is the browser's own, such as "es-MX". */
export const toCheckSettings = (effective: EffectiveSettings, uiLanguage: string): CheckSettings => ({
  strictness: effective.strictness.value,
  override: effective.overrideMode.value,
  organization: toOrganizationProfile(effective),
  locale: getLocale(effective, uiLanguage),
  professions: effective.professions.value,
  replyProfile: {
    organizationName: effective.organizationName.value,
    publicPhone: effective.publicPhone.value,
    portalUrl: effective.portalUrl.value,
    ownReplies: effective.safeReplies.value,
  },
});

/** Handler for `checkDraft`: detector, verdict, words, replies. Keeps nothing of the draft. Throws only what the detector throws. */
export function checkDraft({ text, thread }: Protocol['checkDraft']['question'], settings: CheckSettings): Verdict {
  const { locale, organization, professions, replyProfile, recentReplies } = settings;
  const detection = detectPhi({ text, thread, organization });
  const safeReplies = orElse(() => chooseSafeReplies(thread, replyProfile, locale, recentReplies), []);
  return decideVerdict(detection, { ...settings, safeReplies }, (finding) => explainFinding(finding, thread, locale, professions, text));
}

/** Replies are a help beside the verdict; without them it still holds. */
function orElse<T>(work: () => T, fallback: T): T {
  try {
    return work();
  } catch {
    return fallback;
  }
}
