import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createMarksView } from '../lib/marks/create-marks-view.ts';

/** Loaded by the content script when there is something to mark, into its own world. */
export default defineUnlistedScript(() => {
  globalThis.secondLookMarks = createMarksView;
});
