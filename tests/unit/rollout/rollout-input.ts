import type { RolloutInput } from '../../../lib/rollout/rollout-input.ts';
import { defaultRolloutOptions } from '../../../lib/rollout/rollout-input.ts';

/** A made-up organization with every awkward character that a policy can carry. */
export const exampleInput: RolloutInput = {
  ...defaultRolloutOptions,
  chromeId: 'abcdefghijklmnopabcdefghijklmnop',
  edgeId: 'ponmlkjihgfedcbaponmlkjihgfedcba',
  settings: {
    organizationName: 'Harbor "Ridge" & Söhne <Niño> \\ Co',
    staffNames: ['Dana Okafor', "Seán O'Brien"],
    safeReplies: ['First line.\nSecond line.', 'Percent %PATH% and | pipe'],
    strictness: 'strict',
    pauseAllowed: false,
    coolDownSeconds: 5,
    enabledSites: [],
    eventHeaders: { Authorization: 'Bearer "EXAMPLE"' },
    selectorOverrides: { 'facebook/comment': { publish: ['[aria-label="Comment"]'] } },
    unlockedSettings: ['strictness'],
  },
};
