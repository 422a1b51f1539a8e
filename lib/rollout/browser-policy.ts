import type { RolloutInput } from './rollout-input.ts';
import type { TargetBrowser } from './target-browsers.ts';
import { targetBrowsers } from './target-browsers.ts';

/** Policy of one browser: its own part (install, pin, private windows) and the extension's settings. */
export interface BrowserPolicy {
  browser: TargetBrowser;
  extensionId: string;
  /** Values of the browser's own policies, by name. */
  own: Record<string, unknown>;
  settings: Record<string, unknown>;
}

/** The policy for one browser, or null when the manager left it out. */
export function findBrowserPolicy(input: RolloutInput, browser: TargetBrowser): BrowserPolicy | null {
  const extensionId = { chrome: input.chromeId, edge: input.edgeId, firefox: input.firefoxId }[browser];
  if (!extensionId) return null;
  return { browser, extensionId, own: buildOwnPolicy[browser](input, extensionId), settings: input.settings };
}

/** Policies of all chosen browsers. */
export const listBrowserPolicies = (input: RolloutInput): BrowserPolicy[] =>
  targetBrowsers.map((browser) => findBrowserPolicy(input, browser)).filter((policy) => policy !== null);

const buildOwnPolicy: Record<TargetBrowser, (input: RolloutInput, id: string) => Record<string, unknown>> = {
  // Chrome cannot switch an extension on in Incognito by policy (Chrome 114 notes: ChromeOS only), so "guarded" closes Incognito.
  chrome: (input, id) => ({
    ExtensionSettings: {
      [id]: {
        installation_mode: 'force_installed',
        update_url: input.chromeUpdateUrl,
        ...(input.pinToToolbar ? { toolbar_pin: 'force_pinned' } : {}),
      },
    },
    ...(input.privateWindows === 'leave' ? {} : { IncognitoModeAvailability: 1 }),
  }),
  edge: (input, id) => ({
    ExtensionSettings: {
      [id]: {
        installation_mode: 'force_installed',
        update_url: input.edgeUpdateUrl,
        ...(input.pinToToolbar ? { toolbar_state: 'force_shown' } : {}),
      },
    },
    ...(input.privateWindows === 'off' ? { InPrivateModeAvailability: 1 } : {}),
    // Edge 139 and later: InPrivate opens only after the person allowed the extension there.
    ...(input.privateWindows === 'guarded' ? { MandatoryExtensionsForInPrivateNavigation: [id] } : {}),
  }),
  firefox: (input, id) => ({
    ExtensionSettings: {
      [id]: {
        installation_mode: 'force_installed',
        install_url: input.firefoxInstallUrl,
        ...(input.pinToToolbar ? { default_area: 'navbar' } : {}),
        // Firefox 136 and ESR 128.8 or later.
        ...(input.privateWindows === 'guarded' ? { private_browsing: true } : {}),
      },
    },
    ...(input.privateWindows === 'off' ? { DisablePrivateBrowsing: true } : {}),
  }),
};
