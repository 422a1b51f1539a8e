import type { EntityType } from '../../../lib/detection/finding.ts';

/** One row of a recognizer's table: what it must find in a text, or that it must stay below `least`. */
export interface RecognizerCase {
  text: string;
  /** Words that a finding must cover, in order of the text; empty for a near miss. */
  find: readonly string[];
  /** Lowest score that counts as found, and that a near miss must not reach. 0.5 unless said otherwise. */
  least?: number;
  /** Type of the findings, where the recognizer emits several. */
  type?: EntityType;
  /** Why the row is here. */
  why: string;
}
