import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builds, getBuildFolder, readScripts } from './read-build.ts';

interface Message {
  code: string;
  message: string;
  file?: string;
}

/** What `web-ext lint` may say, and why it may. */
const accepted: { code: string; says: string; why: string }[] = [
  {
    code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
    says: 'Manifest key not supported by the specified minimum Firefox for Android version',
    why: 'Consent for data is known to Firefox for Android from 142 only. The package is not offered there: it names no version for it.',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    says: 'Unsafe call to import for argument 0',
    why: 'marks.js of this package, by its own address, which differs for each installation; the linter of our sources allows no other.',
  },
];
const isAccepted = ({ code, message }: Message): boolean => accepted.some((one) => one.code === code && one.says === message);

/** Runs Mozilla's linter, the one behind `web-ext lint` and the review at addons.mozilla.org, over a folder. */
function lintForMozilla(folder: string): Message[] {
  const linter = join(import.meta.dirname, '../../node_modules/addons-linter/bin/addons-linter');
  const { stdout } = spawnSync(process.execPath, [linter, '--output=json', folder], { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });
  const { errors, warnings, notices } = JSON.parse(stdout) as Record<'errors' | 'warnings' | 'notices', Message[]>;
  return [...errors, ...warnings, ...notices];
}

test('Mozilla\u2019s linter has nothing to say of the Firefox package that is not accepted here', () => {
  const said = lintForMozilla(getBuildFolder('firefox-mv3'));
  expect(said.filter((message) => !isAccepted(message)).map(({ code, file, message }) => `${file}: ${code} ${message}`)).toEqual([]);
});

/** Ways from text or from elsewhere to code or markup. */
const forbidden: Record<string, RegExp> = {
  eval: /(?<![\w$.])eval\s*\(/,
  'a function from text': /\bnew Function\s*\(|(?<![\w$.])Function\s*\(\s*["'`]/,
  'markup from text': /\.(?:innerHTML|outerHTML|srcdoc)\s*\+?=(?!=)|\.insertAdjacentHTML\s*\(|\bdocument\.write(?:ln)?\s*\(/,
  'a script element': /createElement\s*\(\s*["'`]script["'`]/,
  'code from elsewhere': /\bimportScripts\s*\(|\bimport\s*\(\s*["'`]https?:/,
};

const findForbidden = (code: string): string[] => Object.keys(forbidden).filter((what) => forbidden[what]!.test(code));

describe.each(builds)('the scripts of %s', (build) => {
  test.each(readScripts(build))('%s hold no way to run or show what is not in the package', (_, code) => {
    expect(findForbidden(code)).toEqual([]);
  });
});

test('a way to run or show other things would be seen', () => {
  const lines = ['a.innerHTML=b', 'eval(a)', 'new Function("a")', 'document.createElement("script")', 'import("https://cdn.example/a.js")'];
  expect(lines.map((line) => findForbidden(line).length)).toEqual([1, 1, 1, 1, 1]);
});
