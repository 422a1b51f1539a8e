import type { PolicyGroup, PolicyKey } from '../settings/catalog/policy-key.ts';
import type { SettingName } from '../settings/policy-catalog.ts';
import { getPolicyKey, settingNames } from '../settings/policy-catalog.ts';

/** One field of the manager's form. */
export type PolicyFormField = { name: SettingName } & Pick<
  PolicyKey,
  'kind' | 'group' | 'title' | 'description' | 'default' | 'example' | 'choices' | 'range' | 'sensitive' | 'lockable'
>;

/** All fields, in the order of the catalog. */
export const policyFormFields: readonly PolicyFormField[] = settingNames.map((name) => {
  const { schema: _schema, entry: _entry, entryName: _entryName, ...field } = getPolicyKey(name);
  return { name, ...field };
});

/** Order and headings of the groups. */
export const policyGroups: readonly { group: PolicyGroup; title: { en: string; es: string } }[] = [
  { group: 'organization', title: { en: 'Your organization', es: 'Su organización' } },
  { group: 'contact', title: { en: 'Who to ask', es: 'A quién preguntar' } },
  { group: 'guard', title: { en: 'How drafts are guarded', es: 'Cómo se vigilan los borradores' } },
  { group: 'replies', title: { en: 'What warnings offer', es: 'Qué ofrecen los avisos' } },
  { group: 'interface', title: { en: 'Interface', es: 'Interfaz' } },
  { group: 'monitoring', title: { en: 'Monitoring', es: 'Supervisión' } },
  { group: 'policy', title: { en: 'Locked or not', es: 'Bloqueado o no' } },
];
