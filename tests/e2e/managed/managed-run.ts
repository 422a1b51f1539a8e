import type { BrowserContext, Page } from '@playwright/test';
import { findBrowserPolicy } from '../../../lib/rollout/browser-policy.ts';
import { buildLinuxJson } from '../../../lib/rollout/json-files.ts';
import { defaultRolloutOptions } from '../../../lib/rollout/rollout-input.ts';
import { launchManagedBrowser, openPopup } from './managed-browser.ts';
import { openPolicyFile } from './policy-file.ts';
import { startUpdateServer, type UpdateServer } from './update-server.ts';

/** A browser with the extension installed by a policy file. */
export interface ManagedRun {
  context: BrowserContext;
  server: UpdateServer;
  /** The popup's page. */
  popup: Page;
  /** Replaces the settings in the policy file. */
  setPolicy(settings: Record<string, unknown>): void;
  removePolicy(): void;
  /** Takes the policy file away and closes everything. */
  close(): Promise<void>;
}

/** Offers version 1.0.1 of a build, writes the policy file and waits until the browser has installed the extension. */
export async function startManagedRun(extensionDir: string, folder: string, settings: Record<string, unknown>): Promise<ManagedRun> {
  const server = await startUpdateServer(extensionDir);
  const { extensionId, updateUrl: chromeUpdateUrl } = server;
  const file = openPolicyFile(folder, 'second-look-test.json');
  /** The file that the roll-out generator makes, with settings it may have refused put in afterwards. */
  const setPolicy = (values: Record<string, unknown>) => {
    const input = { ...defaultRolloutOptions, chromeId: extensionId, chromeUpdateUrl, privateWindows: 'leave' as const, settings: {} };
    const policy = JSON.parse(buildLinuxJson(findBrowserPolicy(input, 'chrome')!));
    // By default Chromium lets nobody, a test included, look into what policy installed.
    file.write({ ...policy, DeveloperToolsAvailability: 1, '3rdparty': { extensions: { [extensionId]: values } } });
  };
  const closing: (() => unknown)[] = [file.remove, server.close];
  const close = async () => {
    for (const step of closing) await step();
  };
  try {
    await server.offer('1.0.1');
    setPolicy(settings);
    const context = await launchManagedBrowser();
    closing.splice(1, 0, () => context.close());
    return { context, server, popup: await openPopup(context, extensionId), setPolicy, removePolicy: file.remove, close };
  } catch (error) {
    await close();
    throw error;
  }
}
