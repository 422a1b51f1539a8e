import { findBrowser, findInstalledBrowser, installBrowsersWithApt } from './find-browser.ts';

/**
 * Makes sure the browsers of the tests are here: installs Debian's packages where this process may, and prints what it uses.
 * Throws with what to do when a browser is missing and cannot be installed.
 */
export function main(): void {
  const kinds = ['chromium', 'firefox'] as const;
  if (kinds.some((kind) => findInstalledBrowser(kind) === null)) installBrowsersWithApt();
  for (const kind of kinds) console.log(`${kind}: ${findBrowser(kind)}`);
}
