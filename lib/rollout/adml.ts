import type { PolicyKey } from '../settings/catalog/policy-key.ts';
import type { SettingName } from '../settings/policy-catalog.ts';
import { getPolicyKey, settingNames } from '../settings/policy-catalog.ts';
import { admxNames, admxNamespace } from './admx.ts';
import { policyGroups } from './policy-form.ts';
import type { TargetBrowser } from './target-browsers.ts';
import { policyPlaces } from './target-browsers.ts';
import type { Xml } from './xml.ts';
import { element, toXmlDocument } from './xml.ts';

export type Locale = 'en' | 'es';

const words = {
  supported: { en: 'Any version with support for managed extensions', es: 'Toda versión que admita extensiones administradas' },
  listHint: { en: 'One value per entry.', es: 'Un valor por entrada.' },
  mapHint: { en: 'Written as JSON, for example: ', es: 'Escrito como JSON, por ejemplo: ' },
  lockHint: {
    en: 'When enabled, people cannot change it, unless its name is listed in "Settings people may change".',
    es: 'Si se habilita, no se puede cambiar, salvo que su nombre figure en "Ajustes que se pueden cambiar".',
  },
};

/** Language file that goes with the template of one browser. Every string the template names is here, in each language. */
export function buildAdml(browser: TargetBrowser, locale: Locale): string {
  const title = `Second Look (${policyPlaces[browser].label})`;
  const root = element('policyDefinitionResources', { revision: '1.0', schemaVersion: '1.0', xmlns: admxNamespace }, [
    element('displayName', {}, title),
    element('description', {}, title),
    element('resources', {}, [
      element('stringTable', {}, [
        buildString('SecondLook', title),
        buildString('Supported', words.supported[locale]),
        ...policyGroups.map(({ group, title: heading }) => buildString(admxNames.category(group), heading[locale])),
        ...settingNames.flatMap((name) => buildSettingStrings(name, locale)),
      ]),
      element(
        'presentationTable',
        {},
        settingNames.filter((name) => getPolicyKey(name).kind !== 'boolean').map((name) => buildPresentation(name, locale)),
      ),
    ]),
  ]);
  return toXmlDocument(root);
}

const buildString = (id: string, text: string): Xml => element('string', { id }, text);

function buildSettingStrings(name: SettingName, locale: Locale): Xml[] {
  const key = getPolicyKey(name);
  return [
    buildString(name, key.title[locale]),
    buildString(admxNames.explain(name), explain(key, locale)),
    ...(key.kind === 'text' ? (key.choices ?? []) : []).map((word) => buildString(admxNames.choice(name, word), word)),
  ];
}

function explain(key: PolicyKey, locale: Locale): string {
  const parts = [key.description[locale]];
  if (key.kind === 'list') parts.push(words.listHint[locale]);
  if (key.kind === 'list' && key.choices) parts.push(`(${key.choices.join(', ')})`);
  if (key.kind === 'map') parts.push(words.mapHint[locale] + JSON.stringify(key.example));
  if (key.lockable) parts.push(words.lockHint[locale]);
  return parts.join(' ');
}

function buildPresentation(name: SettingName, locale: Locale): Xml {
  const key = getPolicyKey(name);
  const refId = admxNames.value(name);
  const label = key.title[locale];
  return element('presentation', { id: name }, [buildControl(key, refId, label)]);
}

function buildControl(key: PolicyKey, refId: string, label: string): Xml {
  if (key.kind === 'list') return element('listBox', { refId }, label);
  if (key.kind === 'integer') return element('decimalTextBox', { refId, defaultValue: String(key.default) }, label);
  if (key.choices)
    return element('dropdownList', { refId, noSort: 'true', defaultItem: String(key.choices.indexOf(String(key.default))) }, label);
  return element('textBox', { refId }, [element('label', {}, label)]);
}
