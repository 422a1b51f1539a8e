// What is timed: bundled by `load-shipped.ts` before it runs.
/** @public */
export { detectPhi } from '../../lib/detection/detect-phi.ts';
/** @public */
export { findPersonNames } from '../../lib/detection/names/find-person-names.ts';
/** @public */
export { normalizeText } from '../../lib/detection/normalize-text.ts';
/** @public */
export { tokenize } from '../../lib/detection/tokenize.ts';
