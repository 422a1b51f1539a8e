import { buildAdml } from '../../lib/rollout/adml.ts';
import { buildAdmx } from '../../lib/rollout/admx.ts';
import { firefoxAddonId, placeholderExtensionId, targetBrowsers } from '../../lib/rollout/target-browsers.ts';
import { buildManagedSchema } from './managed-schema.ts';
import { buildReferencePage } from './reference-page.ts';

/** Every committed file that is made from the policy catalog: path from the project's root, and contents. */
export const listPolicyFiles = (): { path: string; contents: string }[] => [
  { path: 'public/managed_schema.json', contents: buildManagedSchema() },
  { path: 'docs/policy/reference.md', contents: buildReferencePage() },
  ...targetBrowsers.flatMap((browser) => {
    const id = browser === 'firefox' ? firefoxAddonId : placeholderExtensionId;
    return [
      { path: `docs/policy/admx/second-look-${browser}.admx`, contents: buildAdmx(browser, id) },
      { path: `docs/policy/admx/en-US/second-look-${browser}.adml`, contents: buildAdml(browser, 'en') },
      { path: `docs/policy/admx/es-ES/second-look-${browser}.adml`, contents: buildAdml(browser, 'es') },
    ];
  }),
];
