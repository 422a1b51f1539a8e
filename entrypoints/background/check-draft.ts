import { detectPhi } from '../../lib/detection/detect-phi.ts';
import type { OrganizationProfile } from '../../lib/detection/draft.ts';
import type { Protocol } from '../../lib/messaging/protocol.ts';
import type { Explain } from '../../lib/verdict/decide-verdict.ts';
import { decideVerdict } from '../../lib/verdict/decide-verdict.ts';
import type { OverrideMode, Strictness, Verdict } from '../../lib/verdict/verdict.ts';

/** What a check needs to know of the settings in force. */
export interface CheckSettings {
  strictness: Strictness;
  override: OverrideMode;
  organization: OrganizationProfile | null;
  safeReplies: string[];
}

/** Handler for `checkDraft`: settings, detector, verdict. Keeps nothing of the draft. */
export function checkDraft(question: Protocol['checkDraft']['question'], settings: CheckSettings, explain: Explain): Verdict {
  const detection = detectPhi({ text: question.text, thread: question.thread, organization: settings.organization });
  return decideVerdict(detection, settings, explain);
}
