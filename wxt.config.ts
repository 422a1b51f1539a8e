import { defineConfig } from 'wxt';
import { dropInnerHtml } from './scripts/drop-inner-html.ts';
import { collectLicences } from './scripts/packaging/licences.ts';
import { slimContentScript } from './scripts/slim-content-script.ts';

/** Build and manifest. Site hosts are not listed here: the content script takes them from `lib/sites`. */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      config.plugins = [dropInnerHtml(), config.plugins];
      if (entrypoints.some(({ type }) => type === 'content-script')) config.plugins = [slimContentScript(), config.plugins];
    },
    'build:publicAssets': ({ config }, files) => {
      files.push({ relativeDest: 'licences.txt', contents: collectLicences(config.root) });
    },
    'build:manifestGenerated': ({ config }, manifest) => {
      // Loaded by our own content script on the hosts it is declared for. The address changes with every start of the browser
      // (Firefox does so without being asked), so that no page can probe for the extension by it.
      const matches = manifest.content_scripts?.flatMap((script) => script.matches ?? []) ?? [];
      const marks = { resources: ['marks.js'], matches, ...(config.browser !== 'firefox' && { use_dynamic_url: true }) };
      Object.assign(manifest, { web_accessible_resources: [marks] });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'alarms'],
    commands: {
      'open-findings': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandOpenFindings__' },
    },
    // Asked for only when policy names an event collector that does not allow this extension by CORS.
    optional_host_permissions: ['https://*/*'],
    incognito: 'spanning',
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'second-look@second-look.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'], optional: ['technicalAndInteraction'] },
            },
          },
        }
      : { minimum_chrome_version: '120', storage: { managed_schema: 'managed_schema.json' } }),
  }),
});
