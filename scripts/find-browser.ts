import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export type BrowserKind = 'chromium' | 'firefox';

const overrideVariable: Record<BrowserKind, string> = { chromium: 'SECOND_LOOK_CHROMIUM', firefox: 'SECOND_LOOK_FIREFOX' };

/** Folders programs are installed to on Windows; those unset are left out. */
const windowsFolders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
  (folder) => folder !== undefined,
);
const onWindows = (...parts: string[]) => windowsFolders.map((folder) => join(folder, ...parts));

/**
 * Where browsers usually are, best first. Chromium and Edge come before Chrome: since version 137 branded Chrome ignores
 * `--load-extension`, so it can only serve when nothing else is there.
 */
const usualPlaces: Record<BrowserKind, string[]> = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...onWindows('Chromium', 'Application', 'chrome.exe'),
    ...onWindows('Microsoft', 'Edge', 'Application', 'msedge.exe'),
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ...onWindows('Google', 'Chrome', 'Application', 'chrome.exe'),
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/snap/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...onWindows('Mozilla Firefox', 'firefox.exe'),
  ],
};

/** Path of an installed browser, or null. An override by environment variable that does not exist is an error. */
export function findInstalledBrowser(kind: BrowserKind): string | null {
  const override = process.env[overrideVariable[kind]];
  if (override !== undefined) {
    if (!existsSync(override)) throw new Error(`${overrideVariable[kind]} points to ${override}, which does not exist.`);
    return override;
  }
  return usualPlaces[kind].find((place) => existsSync(place)) ?? null;
}

/** True where this script may install Debian packages itself. */
function canInstallWithApt(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

/** Installs Chromium and Firefox ESR from Debian's packages. Returns false when that is not possible here or fails. */
export function installBrowsersWithApt(): boolean {
  if (!canInstallWithApt()) return false;
  const run = (args: string[]) =>
    spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  return run(['update']).status === 0 && run(['install', '-y', 'chromium', 'firefox-esr']).status === 0;
}

/** Path of a browser of this kind. Throws with what to do when there is none. */
export function findBrowser(kind: BrowserKind): string {
  const found = findInstalledBrowser(kind);
  if (found) return found;
  const name = kind === 'chromium' ? 'Chromium (or Edge)' : 'Firefox';
  const debian = kind === 'chromium' ? 'chromium' : 'firefox-esr';
  throw new Error(
    `No ${name} found. Install one (Debian, Ubuntu: sudo apt-get update && sudo apt-get install -y ${debian}) ` +
      `or set ${overrideVariable[kind]} to its path.\nLooked in:\n  ${usualPlaces[kind].join('\n  ')}`,
  );
}
