import type { z } from 'zod';
import { guardKeys, replyKeys } from './catalog/guard-keys.ts';
import { interfaceKeys, monitoringKeys } from './catalog/interface-keys.ts';
import { contactKeys, organizationKeys } from './catalog/organization-keys.ts';
import type { PolicyKey } from './catalog/policy-key.ts';
import { choices } from './catalog/policy-key.ts';

const settingKeys = {
  ...organizationKeys,
  ...contactKeys,
  ...guardKeys,
  ...replyKeys,
  ...interfaceKeys,
  ...monitoringKeys,
};

/** Keys a person may set too, so a policy value locks them or serves as a default. */
const lockableKeyNames = Object.entries(settingKeys)
  .filter(([, key]) => key.lockable)
  .map(([name]) => name);

/**
 * Every managed key, once. The browser's schema file, the ADMX templates, the admin reference, the manager's form and
 * the parser all come from here; after a change run `npm run policy:generate`.
 */
export const policyCatalog = {
  ...settingKeys,
  unlockedSettings: choices(lockableKeyNames, {
    group: 'policy',
    title: { en: 'Settings people may change', es: 'Ajustes que se pueden cambiar' },
    description: {
      en: 'Names of settings whose policy value is only a starting value. A setting given by policy and not named here is locked.',
      es: 'Nombres de ajustes cuyo valor de directiva es solo inicial. Un ajuste dado por directiva y no nombrado aquí queda bloqueado.',
    },
    lockable: false,
    example: ['strictness'],
  }),
};

export type SettingName = keyof typeof policyCatalog;

/** The value of every key, by name. */
export type SettingValues = { [K in SettingName]: z.infer<(typeof policyCatalog)[K]['schema']> };

/** All key names, in the order pages list them. */
export const settingNames = Object.keys(policyCatalog) as SettingName[];

/** True for a name the catalog knows. */
export const isSettingName = (name: string): name is SettingName => Object.hasOwn(policyCatalog, name);

/** The key behind a name, without its value type; for code that treats all keys alike. */
export const getPolicyKey = (name: SettingName): PolicyKey => policyCatalog[name] as unknown as PolicyKey;
