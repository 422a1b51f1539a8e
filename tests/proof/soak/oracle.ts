import { checkDraft, toCheckSettings } from '../../../entrypoints/background/check-draft.ts';
import type { ThreadContext } from '../../../lib/detection/draft.ts';
import type { SiteId } from '../../../lib/messaging/protocol.ts';
import { maxDraftLength } from '../../../lib/messaging/protocol.ts';
import { mergeSettings } from '../../../lib/settings/effective-settings.ts';
import { parseSettings } from '../../../lib/settings/parse-policy.ts';

/** What the soak put into storage, as far as it decides about a publish. */
export interface SettingsInForce {
  user: Record<string, unknown>;
  policy: Record<string, unknown>;
  isPaused: boolean;
}

export const settingsAtStart: SettingsInForce = { user: {}, policy: {}, isPaused: false };

const merge = ({ user, policy }: SettingsInForce) =>
  mergeSettings(parseSettings(policy).accepted, parseSettings(user).accepted, Object.keys(policy).length > 0 ? 'managed' : 'unmanaged');

/** True when people and policy asked for no guard here. */
export function isOff(settings: SettingsInForce, site: SiteId): boolean {
  const effective = merge(settings);
  return !effective.enabledSites.value.includes(site) || (settings.isPaused && effective.pauseAllowed.value);
}

/** The detector's own word, outside the browser: may this text go out unasked? */
export function isClear(text: string, thread: ThreadContext, settings: SettingsInForce): boolean {
  if (text.length > maxDraftLength) return false;
  // The site plays no part in a verdict.
  return checkDraft({ type: 'checkDraft', site: 'facebook', text, thread }, toCheckSettings(merge(settings), 'en-US')).decision === 'allow';
}
