import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { findBrowserPolicy } from '../../lib/rollout/browser-policy.ts';
import { buildFirefoxPolicies } from '../../lib/rollout/json-files.ts';
import { defaultRolloutOptions } from '../../lib/rollout/rollout-input.ts';
import { firefoxAddonId } from '../../lib/rollout/target-browsers.ts';
import { findBrowser } from '../../scripts/find-browser.ts';
import { readFolder, zipFiles } from '../../scripts/packaging/zip-files.ts';
import { startFirefox } from './managed/marionette.ts';
import { canWritePolicy, openPolicyFile } from './managed/policy-file.ts';
import { getFirefoxBuild } from './support/firefox.ts';

const folder = '/etc/firefox/policies';
/** Fixed, so that the add-on's pages have a known address. */
const addonUuid = '12345678-1234-4234-8234-123456789abc';

interface PopupView {
  text: string;
  chosen: string;
  locked: number;
}

const openPopup = `
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  gBrowser.selectedTab = gBrowser.addTab('moz-extension://${addonUuid}/popup.html', { triggeringPrincipal });
  done(null);`;
const readPopup = `
  const { body } = gBrowser.selectedBrowser.contentDocument;
  done({
    text: body.innerText,
    chosen: body.querySelector('input[type=radio]:checked')?.value ?? '',
    locked: body.querySelectorAll('input[type=radio]:disabled').length,
  });`;
const isInstalled = `
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  AddonManager.getAddonByID('${firefoxAddonId}').then((addon) => done(addon?.isActive ?? false));`;

test('policies.json installs the add-on in Firefox and sets and locks its settings', async () => {
  test.setTimeout(120_000);
  test.skip(!canWritePolicy(folder), `no right to write to ${folder}`);
  const temporary = await mkdtemp(join(tmpdir(), 'second-look-xpi-'));
  const file = openPolicyFile(folder, 'policies.json');
  try {
    const xpi = join(temporary, 'second-look.xpi');
    await writeFile(xpi, zipFiles(await readFolder(getFirefoxBuild())));
    // Lists and yes/no values in the form that Firefox group policy delivers them.
    const delivered = { organizationName: 'Harbor Ridge', strictness: 'strict', pauseAllowed: '0', staffNames: '["Dana Okafor"]' };
    const input = { ...defaultRolloutOptions, firefoxInstallUrl: pathToFileURL(xpi).href, settings: delivered as object };
    file.write(JSON.parse(buildFirefoxPolicies(findBrowserPolicy(input, 'firefox')!)));
    const firefox = await startFirefox(findBrowser('firefox'), {
      // ESR only: the test's package is not signed by Mozilla.
      'xpinstall.signatures.required': false,
      'extensions.webextensions.uuids': JSON.stringify({ [firefoxAddonId]: addonUuid }),
      // Puts the add-on's pages where the script can read them.
      'extensions.webextensions.remote': false,
    });
    try {
      await expect.poll(() => firefox.run<boolean>(isInstalled), { timeout: 60_000 }).toBe(true);
      await firefox.run(openPopup);
      const popup = () => firefox.run<PopupView>(readPopup);
      await expect.poll(async () => (await popup()).text, { timeout: 30_000 }).toContain('Set by Harbor Ridge');
      expect(await popup()).toMatchObject({ chosen: 'strict', locked: 3 });
      expect((await popup()).text).toContain('Your organization does not allow pausing.');
    } finally {
      await firefox.close();
    }
  } finally {
    file.remove();
    await rm(temporary, { recursive: true, force: true });
  }
});
