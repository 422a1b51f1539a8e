import type { SettingName } from '../settings/policy-catalog.ts';
import { getPolicyKey } from '../settings/policy-catalog.ts';
import type { BrowserPolicy } from './browser-policy.ts';
import { policyPlaces } from './target-browsers.ts';

const formatCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\r?\n/g, ' ');

function describeValue(name: string, value: unknown): string {
  const key = getPolicyKey(name as SettingName);
  if (key.kind === 'boolean') return value ? 'Enabled' : 'Disabled';
  if (key.kind === 'list') return `Enabled: ${(value as string[]).map((item) => `\`${item}\``).join(', ')}`;
  return `Enabled: \`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
}

/** What to choose in the group policy editor or Intune once the template is imported, as a table. */
function buildAdmxValues(policy: BrowserPolicy): string {
  const rows = Object.entries(policy.settings).map(([name, value]) => {
    const { title } = getPolicyKey(name as SettingName);
    return `| ${formatCell(title.en)} | \`${name}\` | ${formatCell(describeValue(name, value))} |`;
  });
  return `| Policy | Name | State and value |\n|---|---|---|\n${rows.join('\n')}\n`;
}

/** Step-by-step text for Intune, with this form's own values. Menu names as of 2025; Microsoft renames them now and then. */
export function buildIntuneSteps(policy: BrowserPolicy): string {
  const { label, seeArrived } = policyPlaces[policy.browser];
  const template = `second-look-${policy.browser}`;
  const own = Object.entries(policy.own).map(([name, value]) => `   - **${name}**: \`${JSON.stringify(value)}\``);
  return `# Second Look in ${label} with Intune

1. Devices > Configuration > Import ADMX > Import: choose \`${template}.admx\` and the \`${template}.adml\` of the folder en-US. Wait until the status is "Available".
2. Devices > Configuration > Create > New policy > Windows 10 and later > Settings catalog. Search for these ${label} settings and set them:
${own.join('\n')}
   If your organization already uses ExtensionSettings, add this entry to the JSON you have: one profile's value replaces another's.
3. Devices > Configuration > Create > New policy > Windows 10 and later > Templates > Imported Administrative templates. Open "Second Look (${label})" and set:

${buildAdmxValues(policy)}
4. Assign both profiles to a test group first.
5. On a test machine: Settings > Accounts > Access work or school > Info > Sync; then open \`${seeArrived}\` in ${label}, choose Reload, and check that the values are listed without an error.
6. Open the extension's options page > Diagnostics. It lists what arrived, what was refused and why.
`;
}
