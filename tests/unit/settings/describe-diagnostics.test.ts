import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { describeDiagnostics, maskedValue, toText } from '../../../lib/settings/describe-diagnostics.ts';
import { refreshPolicy } from '../../../lib/settings/read-policy.ts';
import type { SettingsBrowser } from '../../../lib/settings/settings-browser.ts';
import { createSettingsStore } from '../../../lib/settings/settings-store.ts';

const browser = fakeBrowser as unknown as SettingsBrowser;
const facts = {
  extensionId: 'abcdefghijklmnopabcdefghijklmnop',
  extensionVersion: '0.1.0',
  rulesVersion: '7',
  browserName: 'Chromium 156',
  coverage: [{ site: 'facebook', state: 'partly', reasons: ['publish-control-not-found:facebook/comment'] }],
  privateWindowsAllowed: false,
  events: null,
};

beforeEach(() => fakeBrowser.reset());

it('tells what arrived, what was refused and why, and every value with its source, without secrets', async () => {
  await (fakeBrowser.storage.managed as unknown as { set(values: object): Promise<void> }).set({
    strictness: 'severe',
    coolDownSeconds: 5,
    eventHeaders: { Authorization: 'Bearer SECRET' },
    eventEndpoint: 'https://user:SECRET@collector.example/v1/logs?key=SECRET',
  });
  await refreshPolicy(browser, () => 0);
  const diagnostics = describeDiagnostics(await createSettingsStore(browser).getSnapshot(), facts);
  expect(diagnostics.policyState).toBe('managed');
  expect(diagnostics.accepted).toEqual(['coolDownSeconds', 'eventHeaders', 'eventEndpoint']);
  const text = toText(diagnostics);
  expect(text).toContain('Policy: managed, last read 1970-01-01T00:00:00.000Z');
  expect(text).toContain('strictness: not one of the allowed words');
  expect(text).toContain('coolDownSeconds = 5 (policy, locked)');
  expect(text).toContain('strictness = "standard" (default)');
  expect(text).toContain(`eventHeaders = ${maskedValue}`);
  expect(text).toContain('eventEndpoint = "https://collector.example/v1/logs"');
  expect(text).toContain('facebook partly publish-control-not-found:facebook/comment');
  expect(text).not.toContain('SECRET');
});
