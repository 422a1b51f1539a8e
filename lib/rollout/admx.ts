import type { PolicyKey } from '../settings/catalog/policy-key.ts';
import type { SettingName } from '../settings/policy-catalog.ts';
import { getPolicyKey, settingNames } from '../settings/policy-catalog.ts';
import { policyGroups } from './policy-form.ts';
import type { TargetBrowser } from './target-browsers.ts';
import { policyPlaces } from './target-browsers.ts';
import type { Xml } from './xml.ts';
import { element, toXmlDocument } from './xml.ts';

export const admxNamespace = 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions';

/** Names used by the template and its language files alike. */
export const admxNames = {
  string: (name: string) => `$(string.${name})`,
  explain: (name: string) => `${name}_Explain`,
  category: (group: string) => `Group_${group}`,
  value: (name: string) => `${name}_Value`,
  choice: (name: string, word: string) => `${name}_${word}`,
};

/**
 * Group policy template for one browser. Kept plain for Intune's importer: no parent namespaces, no combo boxes,
 * one policy per key, machine policies only.
 */
export function buildAdmx(browser: TargetBrowser, extensionId: string): string {
  const { label, settingsRegistry } = policyPlaces[browser];
  const registryKey = settingsRegistry(extensionId);
  const prefix = `secondlook_${browser}`;
  const root = element('policyDefinitions', { revision: '1.0', schemaVersion: '1.0', xmlns: admxNamespace }, [
    element('policyNamespaces', {}, [element('target', { prefix, namespace: `SecondLook.Policies.${browser}` })]),
    element('resources', { minRequiredRevision: '1.0' }),
    element('supportedOn', {}, [
      element('definitions', {}, [element('definition', { name: 'Supported', displayName: admxNames.string('Supported') })]),
    ]),
    element('categories', {}, [
      element('category', { name: 'SecondLook', displayName: admxNames.string('SecondLook') }),
      ...policyGroups.map(({ group }) => buildCategory(group)),
    ]),
    element(
      'policies',
      {},
      settingNames.map((name) => buildPolicy(name, getPolicyKey(name), registryKey)),
    ),
  ]);
  return toXmlDocument([`<!-- Second Look in ${label}; made by npm run policy:generate -->`, ...root]);
}

const buildCategory = (group: string): Xml =>
  element('category', { name: admxNames.category(group), displayName: admxNames.string(admxNames.category(group)) }, [
    element('parentCategory', { ref: 'SecondLook' }),
  ]);

function buildPolicy(name: SettingName, key: PolicyKey, registryKey: string): Xml {
  const isFlag = key.kind === 'boolean';
  const attributes = {
    name,
    class: 'Machine',
    displayName: admxNames.string(name),
    explainText: admxNames.string(admxNames.explain(name)),
    key: registryKey,
    ...(isFlag ? { valueName: name } : { presentation: `$(presentation.${name})` }),
  };
  return element('policy', attributes, [
    element('parentCategory', { ref: admxNames.category(key.group) }),
    element('supportedOn', { ref: 'Supported' }),
    ...(isFlag ? [buildFlagValue('enabledValue', '1'), buildFlagValue('disabledValue', '0')] : []),
    ...(isFlag ? [] : [element('elements', {}, [buildElement(name, key, registryKey)])]),
  ]);
}

const buildFlagValue = (tag: string, value: string): Xml => element(tag, {}, [element('decimal', { value })]);

function buildElement(name: SettingName, key: PolicyKey, registryKey: string): Xml {
  const id = admxNames.value(name);
  if (key.kind === 'list') return element('list', { id, key: `${registryKey}\\${name}`, valuePrefix: '' });
  if (key.kind === 'integer') {
    return element('decimal', { id, valueName: name, minValue: String(key.range?.min), maxValue: String(key.range?.max) });
  }
  if (!key.choices) return element('text', { id, valueName: name, maxLength: '16384' });
  const items = key.choices.map((word) =>
    element('item', { displayName: admxNames.string(admxNames.choice(name, word)) }, [element('value', {}, [element('string', {}, word)])]),
  );
  return element('enum', { id, valueName: name, required: 'true' }, items);
}
