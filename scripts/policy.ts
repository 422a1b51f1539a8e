import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildRolloutFiles, toFileBytes } from '../lib/rollout/build-rollout-files.ts';
import { loadExistingPolicy } from '../lib/rollout/load-existing-policy.ts';
import { readRolloutInput } from '../lib/rollout/rollout-input.ts';
import { describeRefusal } from '../lib/settings/refusal.ts';

const usage = `npm run policy -- SETTINGS --out FOLDER [options]

SETTINGS is a JSON object of settings (docs/policy/reference.md), or a policy file this command or the options page made.

  --out FOLDER                 where to write the files
  --chrome-id ID               extension id in Chrome; leave out to make no files for Chrome
  --edge-id ID                 the same for Edge
  --firefox-id ID              your own add-on id in Firefox, if you had the package signed yourself
  --no-firefox                 make no files for Firefox
  --chrome-update-url URL      your own updates.xml (default: Chrome Web Store)
  --edge-update-url URL        the same for Edge (default: Edge Add-ons)
  --firefox-install-url URL    your own .xpi (default: addons.mozilla.org)
  --private-windows WORD       leave, guarded (default) or off
  --no-pin                     do not pin the toolbar button`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

function readArguments(argv: string[]) {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      out: text,
      'chrome-id': text,
      'edge-id': text,
      'firefox-id': text,
      'no-firefox': flag,
      'chrome-update-url': text,
      'edge-update-url': text,
      'firefox-install-url': text,
      'private-windows': text,
      'no-pin': flag,
    },
  });
  const options = {
    chromeId: values['chrome-id'],
    edgeId: values['edge-id'],
    firefoxId: values['no-firefox'] ? null : values['firefox-id'],
    chromeUpdateUrl: values['chrome-update-url'],
    edgeUpdateUrl: values['edge-update-url'],
    firefoxInstallUrl: values['firefox-install-url'],
    privateWindows: values['private-windows'],
    pinToToolbar: values['no-pin'] ? false : undefined,
  };
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  return { settingsPath: positionals[0], out: values.out, options: given };
}

/** Reads a policy file; `regedit` exports are UTF-16. */
async function readText(path: string): Promise<string> {
  const bytes = await readFile(path);
  return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

/** Writes the roll-out files for a settings file. Same generators as the options page. */
export async function main(argv: string[]): Promise<void> {
  const { settingsPath, out, options } = readArguments(argv);
  if (!settingsPath || !out) return fail(usage);
  const loaded = loadExistingPolicy(await readText(settingsPath));
  if (!loaded) return fail(`${settingsPath} is not a settings or policy file.`);
  for (const refusal of loaded.refused) console.error(`left out: ${describeRefusal(refusal)}`);
  const { input, problems } = readRolloutInput(options, loaded.accepted);
  if (!input) return fail(`cannot use: ${problems.join(', ')}`);
  for (const file of buildRolloutFiles(input)) {
    const path = join(out, file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, toFileBytes(file));
    console.log(`${path}  ${file.use.en}`);
  }
}
