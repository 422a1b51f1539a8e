import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new Chromium profile in developer mode: only there may an unpacked extension be reloaded, and are its errors collected. */
export function createProfile(): { dir: string; remove(): void } {
  const dir = mkdtempSync(join(tmpdir(), 'second-look-profile-'));
  mkdirSync(join(dir, 'Default'));
  writeFileSync(join(dir, 'Default', 'Preferences'), JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true, maxRetries: 3 }) };
}
