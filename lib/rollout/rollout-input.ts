import { z } from 'zod';
import { parseSettings } from '../settings/parse-policy.ts';
import type { SettingValues } from '../settings/policy-catalog.ts';
import type { Refusal } from '../settings/refusal.ts';
import { firefoxAddonId, policyPlaces } from './target-browsers.ts';

const chromiumId = z.string().regex(/^[a-p]{32}$/);
const installUrl = z.url({ protocol: /^(?:https?|file)$/ });

/** What a manager fills in beside the settings. */
export const rolloutOptionsSchema = z.object({
  /** Chromium ids: 32 letters a–p. Null leaves the browser out. */
  chromeId: chromiumId.nullable(),
  edgeId: chromiumId.nullable(),
  firefoxId: z.string().min(3).max(80).nullable(),
  /** Where the browser fetches the extension from: the store, or the organization's own `updates.xml` or .xpi. */
  chromeUpdateUrl: installUrl,
  edgeUpdateUrl: installUrl,
  firefoxInstallUrl: installUrl,
  pinToToolbar: z.boolean(),
  /**
   * leave: private windows as they are. guarded: only with the extension where the browser can do that, else none at all.
   * off: no private windows.
   */
  privateWindows: z.enum(['leave', 'guarded', 'off']),
});
export type RolloutOptions = z.infer<typeof rolloutOptionsSchema>;

/** Everything the generators need. */
export interface RolloutInput extends RolloutOptions {
  settings: Partial<SettingValues>;
}

/** Store addresses, toolbar pin, private windows guarded; the browsers are the caller's choice. */
export const defaultRolloutOptions: RolloutOptions = {
  chromeId: null,
  edgeId: null,
  firefoxId: firefoxAddonId,
  chromeUpdateUrl: policyPlaces.chrome.storeUpdateUrl,
  edgeUpdateUrl: policyPlaces.edge.storeUpdateUrl,
  firefoxInstallUrl: policyPlaces.firefox.storeUpdateUrl,
  pinToToolbar: true,
  privateWindows: 'guarded',
};

/**
 * Checks a form or file. `problems` names the options that cannot be used (files are not made until there are none);
 * `refused` lists settings left out, with reasons.
 */
export function readRolloutInput(
  options: unknown,
  settings: unknown,
): { input: RolloutInput | null; problems: string[]; refused: Refusal[] } {
  const parsed = rolloutOptionsSchema.safeParse({ ...defaultRolloutOptions, ...(options as object) });
  const { accepted, refused } = parseSettings(settings);
  if (parsed.success) return { input: { ...parsed.data, settings: accepted }, problems: [], refused };
  return { input: null, problems: parsed.error.issues.map((issue) => issue.path.join('.')), refused };
}
