import type { Draft } from './draft.ts';
import type { EntityType, Finding } from './finding.ts';
import type { NormalizedText } from './normalize-text.ts';

/**
 * One kind of evidence. A recognizer file in `recognizers/` default-exports one of these and is found by the registry;
 * its near-miss table lives beside the others in `tests/cases/recognizers/<id>.cases.ts`.
 */
export interface Recognizer {
  /** Same as the file name. Prefix of every rule id it emits. */
  id: string;
  /** Entity types it can emit. */
  types: readonly EntityType[];
  /**
   * Looks at the normalized text and returns candidate findings in *normalized* offsets; the pipeline maps them back.
   * Must be linear in the text's length and must not throw.
   */
  recognize(text: NormalizedText, draft: Draft): Finding[];
}
