/** Everything of ours that can stand in a page. */
const ownElements = 'second-look-dialog, second-look-notice, second-look-marks';

/**
 * Takes away what an earlier version of this script left in the page. Firefox ends the old one at once when the extension is updated
 * and starts the new one in pages that are open: without this, a dialog would stay whose buttons reach nobody.
 */
export function clearLeftovers(): void {
  for (const element of document.querySelectorAll(ownElements)) element.remove();
  // By name, as they are set; not every browser has them.
  for (const level of ['stop', 'caution']) CSS.highlights?.delete(`second-look-${level}`);
}
