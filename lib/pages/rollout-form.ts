import type { Locale } from '../i18n/locale.ts';
import type { RolloutFile } from '../rollout/build-rollout-files.ts';
import { buildRolloutFiles } from '../rollout/build-rollout-files.ts';
import { loadExistingPolicy } from '../rollout/load-existing-policy.ts';
import type { RolloutOptions } from '../rollout/rollout-input.ts';
import { defaultRolloutOptions, readRolloutInput } from '../rollout/rollout-input.ts';
import type { SettingName } from '../settings/policy-catalog.ts';
import { getPolicyKey } from '../settings/policy-catalog.ts';
import { describeRefusal } from '../settings/refusal.ts';

/** What a manager has filled in so far. Settings as typed; only what differs from the built-in value goes into the policy. */
export interface RolloutForm {
  options: RolloutOptions;
  settings: Partial<Record<SettingName, unknown>>;
  /** Settings the last loaded file gave; null when it could not be read, undefined when none was loaded. */
  loaded: number | null | undefined;
}

/** A form nobody has touched. */
export const emptyRolloutForm: RolloutForm = { options: defaultRolloutOptions, settings: {}, loaded: undefined };

/** Changes one setting; the built-in value takes it out of the policy. */
export function changeRolloutSetting(form: RolloutForm, name: SettingName, value: unknown): RolloutForm {
  const settings = { ...form.settings, [name]: value };
  if (value === '' || JSON.stringify(value) === JSON.stringify(getPolicyKey(name).default)) delete settings[name];
  return { ...form, settings };
}

/** Takes over the settings of a policy file; an unreadable one changes nothing but says so. */
export function loadIntoForm(form: RolloutForm, text: string): RolloutForm {
  const parsed = loadExistingPolicy(text);
  if (!parsed) return { ...form, loaded: null };
  return { ...form, settings: { ...form.settings, ...parsed.accepted }, loaded: Object.keys(parsed.accepted).length };
}

/** A form judged: the files when it can be used, what is wrong with the options, and why settings were refused, by name. */
export interface CheckedRolloutForm {
  files: RolloutFile[];
  problems: string[];
  refused: Map<string, string[]>;
}

/** Checks the whole form. With any problem there are no files, so that none is handed out with something missing. */
export function checkRolloutForm({ options, settings }: RolloutForm, locale: Locale): CheckedRolloutForm {
  const { input, problems, refused } = readRolloutInput(options, settings);
  const byName = new Map<string, string[]>();
  for (const refusal of refused) byName.set(refusal.key, [...(byName.get(refusal.key) ?? []), describeRefusal(refusal, locale)]);
  return { files: input && refused.length === 0 ? buildRolloutFiles(input) : [], problems, refused: byName };
}

/** Text of a policy file; `regedit` writes UTF-16 with a byte order mark, everything else is UTF-8. */
export function decodePolicyFile(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
