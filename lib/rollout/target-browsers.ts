/** Browsers a policy can be written for. */
export const targetBrowsers = ['chrome', 'edge', 'firefox'] as const;
export type TargetBrowser = (typeof targetBrowsers)[number];

/** The add-on id for Firefox, as in the manifest. */
export const firefoxAddonId = 'second-look@second-look.example';

/** Stands for the id where none is known: Chromium's id depends on the store, or on the key of whoever hosts the package. */
export const placeholderExtensionId = 'abcdefghijklmnopabcdefghijklmnop';

/** Where each browser looks for policy. Windows paths below HKEY_LOCAL_MACHINE; macOS domains. Vendor documentation, August 2026. */
export const policyPlaces = {
  chrome: {
    label: 'Google Chrome',
    registry: 'Software\\Policies\\Google\\Chrome',
    settingsRegistry: (id: string) => `Software\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${id}\\policy`,
    macDomain: 'com.google.Chrome',
    storeUpdateUrl: 'https://clients2.google.com/service/update2/crx',
    seeArrived: 'chrome://policy',
  },
  edge: {
    label: 'Microsoft Edge',
    registry: 'Software\\Policies\\Microsoft\\Edge',
    settingsRegistry: (id: string) => `Software\\Policies\\Microsoft\\Edge\\3rdparty\\extensions\\${id}\\policy`,
    macDomain: 'com.microsoft.Edge',
    storeUpdateUrl: 'https://edge.microsoft.com/extensionwebstorebase/v1/crx',
    seeArrived: 'edge://policy',
  },
  firefox: {
    label: 'Firefox',
    registry: 'Software\\Policies\\Mozilla\\Firefox',
    settingsRegistry: (id: string) => `Software\\Policies\\Mozilla\\Firefox\\3rdparty\\Extensions\\${id}`,
    macDomain: 'org.mozilla.firefox',
    storeUpdateUrl: `https://addons.mozilla.org/firefox/downloads/latest/${firefoxAddonId}/latest.xpi`,
    seeArrived: 'about:policies',
  },
} as const;
