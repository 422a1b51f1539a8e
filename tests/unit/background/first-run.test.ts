import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openFirstRunPage } from '../../../entrypoints/background/first-run.ts';
import { mergeSettings } from '../../../lib/settings/effective-settings.ts';

/** Installs the extension under a policy and tells which pages it opened. */
async function install(policy: Record<string, unknown>, reason: string): Promise<string[]> {
  const opened: string[] = [];
  const listeners: ((details: { reason: string }) => void)[] = [];
  openFirstRunPage(
    {
      runtime: { onInstalled: { addListener: (listener) => void listeners.push(listener) }, getURL: (path) => path },
      tabs: { create: async ({ url }) => opened.push(url) },
    },
    { getSnapshot: async () => ({ effective: mergeSettings(policy as never, {}, 'managed') }) as never },
  );
  for (const listener of listeners) listener({ reason });
  await vi.runAllTimersAsync();
  return opened;
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('greets once after installation, and not where policy says otherwise', async () => {
  expect(await install({}, 'install')).toEqual(['/welcome.html']);
  expect(await install({ firstRunPage: false }, 'install')).toEqual([]);
  expect(await install({}, 'update')).toEqual([]);
});
