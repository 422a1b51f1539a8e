// What the commands that run before anything is installed need: Node 20 or newer, no dependencies.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');

/** Runs one program of this project or of the machine, output shown as it comes. The project's own Node comes first. */
export function run(program, args, env = {}) {
  console.log(`\n> ${program} ${args.join(' ')}`);
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...env, PATH: `${bin}${delimiter}${process.env.PATH}` },
  });
  if (error) console.error(error.message);
  return status === 0;
}

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** False when a package is missing or has another version than the lock file says. Optional ones belong to other systems. */
function isInstalled() {
  const stored = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(stored)) return false;
  const installed = readJson(stored).packages;
  const wanted = Object.entries(readJson(join(root, 'package-lock.json')).packages);
  return wanted.every(([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version);
}

/**
 * Installs the packages of the lock file unless they are here. False when that fails. `npm install --no-save` rather than `npm ci`: npm
 * leaves optional packages for other systems out of the lock file it writes, and `npm ci` then refuses that file.
 */
export const installPackages = () => isInstalled() || run('npm', ['install', '--no-save', '--no-audit', '--no-fund']);
