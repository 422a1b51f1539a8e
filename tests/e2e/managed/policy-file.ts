import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file in the folder where a browser looks for policy. */
export interface PolicyFile {
  write(policy: object): void;
  remove(): void;
}

/** Chromium's policy folder by its program's path, on Linux. */
export const findPolicyFolder = (executablePath: string): string =>
  /google-chrome|\/opt\/google\//.test(executablePath) ? '/etc/opt/chrome/policies/managed' : '/etc/chromium/policies/managed';

/** True when this user may put a policy file there; it takes root on Linux. */
export function canWritePolicy(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Opens a policy file of ours. It is removed when the process ends, whatever happens to the test.
 * Throws rather than touch a file that somebody else's policy may be in.
 */
export function openPolicyFile(folder: string, name: string): PolicyFile {
  const path = join(folder, name);
  if (!name.startsWith('second-look-') && existsSync(path)) throw new Error(`${path} exists; move it away to run this test.`);
  const remove = () => rmSync(path, { force: true });
  process.once('exit', remove);
  return { write: (policy) => writeFileSync(path, JSON.stringify(policy)), remove };
}
