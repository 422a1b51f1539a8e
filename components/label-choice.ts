import { commonMessages } from '../lib/i18n/common-messages.ts';
import type { Locale } from '../lib/i18n/locale.ts';
import { optionsMessages } from '../lib/i18n/options-messages.ts';
import { getPolicyKey, isSettingName } from '../lib/settings/policy-catalog.ts';

/** The words for one allowed value of a setting; codes of professions are read as they are. */
export function labelChoice(name: string, choice: string, locale: Locale): string {
  const common = commonMessages[locale];
  const words: Record<string, Readonly<Record<string, string>>> = {
    strictness: common.strictnessNames,
    overrideMode: common.overrideNames,
    enabledSites: common.siteNames,
    interfaceLanguage: optionsMessages[locale].languages,
  };
  if (name === 'unlockedSettings' && isSettingName(choice)) return getPolicyKey(choice).title[locale];
  return words[name]?.[choice] ?? choice.toUpperCase();
}
