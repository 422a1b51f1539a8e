import type { PageSettings } from '../lib/messaging/protocol.ts';
import type { OverrideReason, Verdict } from '../lib/verdict/verdict.ts';

/** Everything the overlay shows and every choice it can report. The overlay itself touches no browser API and no page. */
export interface WarningOverlayProps {
  /** Never `allow`. */
  verdict: Exclude<Verdict, { decision: 'allow' }>;
  /** The checked text; findings' offsets point into it. */
  text: string;
  page: Pick<PageSettings, 'locale' | 'words' | 'organizationName' | 'policyUrl' | 'privacyContact' | 'coolDownSeconds'>;
  /** True when pictures or video are attached: they were not read, and the overlay says so. */
  hasAttachment: boolean;
  onKeepEditing(): void;
  /** Called only for a trusted event. `reason` is set when the override mode asks for one. Absent when nothing was to be published. */
  onPublishAnyway?(reason: OverrideReason | undefined, press: MouseEvent): void;
  /** Replace finding number `index` by its `replacement`. Absent when the editor cannot be written to. */
  onApplyFix?(index: number): void;
  /** Replace the whole draft by this reply. Absent when the editor cannot be written to. */
  onUseSafeReply?(reply: string): void;
  /** "Not a risk" for finding number `index` in this text. */
  onDismissFinding?(index: number): void;
}
