import { policyGroups } from '../../lib/rollout/policy-form.ts';
import { policyPlaces } from '../../lib/rollout/target-browsers.ts';
import type { PolicyKey } from '../../lib/settings/catalog/policy-key.ts';
import { getPolicyKey, settingNames } from '../../lib/settings/policy-catalog.ts';

const registryTypes = {
  text: 'REG_SZ',
  boolean: 'REG_DWORD 0 or 1',
  integer: 'REG_DWORD',
  list: 'subkey with values named 1, 2, 3 …, or REG_SZ holding a JSON list',
  map: 'REG_SZ holding a JSON object',
};

const code = (value: unknown): string => `\`${JSON.stringify(value)}\``;

function describeKey(name: string, key: PolicyKey): string {
  const rows = [
    `- Type: ${key.kind}. Windows registry: ${registryTypes[key.kind]}.`,
    ...(key.choices && name !== 'unlockedSettings' ? [`- Allowed: ${key.choices.map((word) => `\`${word}\``).join(', ')}.`] : []),
    ...(key.range ? [`- Allowed: ${key.range.min} to ${key.range.max}.`] : []),
    `- When unset: ${code(key.default)}.`,
    `- Example: ${code(key.example)}.`,
    `- ${key.lockable ? 'People may set it themselves; policy locks it, or gives a starting value.' : 'Only policy sets it.'}`,
    ...(key.sensitive ? ['- Secret: masked in the diagnostics.'] : []),
  ];
  return `### ${name}\n\n${key.title.en}. ${key.description.en}\n\n${rows.join('\n')}\n`;
}

function describePlaces(): string {
  const rows = Object.values(policyPlaces).map(
    ({ label, settingsRegistry, macDomain, seeArrived }) =>
      `| ${label} | \`HKLM\\${settingsRegistry('<id>')}\` | \`${macDomain}\` | \`${seeArrived}\` |`,
  );
  return `| Browser | Windows | macOS domain | See what arrived |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}

/** The reference page for administrators. */
export function buildReferencePage(): string {
  const groups = policyGroups.map(({ group, title }) => {
    const names = settingNames.filter((name) => getPolicyKey(name).group === group);
    return `## ${title.en}\n\n${names.map((name) => describeKey(name, getPolicyKey(name))).join('\n')}`;
  });
  return `# Policy reference

Made from \`lib/settings/policy-catalog.ts\` by \`npm run policy:generate\`; do not edit. Steps per platform: [DEPLOYMENT.md](../../DEPLOYMENT.md).

Each setting is in one of three states:

- **Unset**: the policy does not name it. The value under "When unset" holds, and people may change it where the entry says so.
- **Default**: the policy gives a value and \`unlockedSettings\` names the setting. The value holds until a person changes it.
- **Locked**: the policy gives a value and \`unlockedSettings\` does not name the setting. Nobody can change it in the browser.

A wrong value never affects another one. It counts as unset, and the diagnostics page lists it with the reason. In Chrome and Edge the
browser itself drops a value of the wrong type before the extension sees it; \`chrome://policy\` and \`edge://policy\` show that error.
Lists may also arrive as JSON text and yes/no values as 0 or 1, as Firefox group policy delivers them.

${describePlaces()}
The files in \`admx/\` carry the placeholder id \`abcdefghijklmnopabcdefghijklmnop\` for Chrome and Edge. The options page (For managers) and
\`npm run policy\` make the same files with your id.

${groups.join('\n')}`;
}
