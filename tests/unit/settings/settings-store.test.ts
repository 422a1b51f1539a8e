import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { refreshPolicy, watchPolicy } from '../../../lib/settings/read-policy.ts';
import type { SettingsBrowser } from '../../../lib/settings/settings-browser.ts';
import { createSettingsStore } from '../../../lib/settings/settings-store.ts';

const browser = fakeBrowser as unknown as SettingsBrowser;
const managed = fakeBrowser.storage.managed as unknown as { set(values: object): Promise<void>; clear(): Promise<void> };

beforeEach(() => fakeBrowser.reset());

describe('settings store', () => {
  it('is strict and answers at once while the browser keeps the policy question pending', async () => {
    const pending = { ...browser, storage: { ...browser.storage, managed: { get: () => new Promise<never>(() => {}) } } };
    const stop = watchPolicy(pending);
    const effective = await createSettingsStore(pending).getEffective();
    stop();
    expect(effective.strictness).toEqual({ value: 'strict', source: 'default', locked: false });
    expect(effective.overrideMode.value).toBe('allowed');
  });

  it('uses the standard defaults once it is known that nothing is managed, also when Firefox rejects the question', async () => {
    const rejecting = { ...browser, storage: { ...browser.storage, managed: { get: () => Promise.reject(new Error('no manifest')) } } };
    await refreshPolicy(rejecting);
    const { effective, policy } = await createSettingsStore(rejecting).getSnapshot();
    expect(policy.state).toBe('unmanaged');
    expect(effective.strictness.value).toBe('standard');
  });

  it('starts from the last known policy after a restart', async () => {
    await managed.set({ organizationName: 'Harbor Ridge', strictness: 'strict' });
    await refreshPolicy(browser);
    const hanging = { ...browser, storage: { ...browser.storage, managed: { get: () => new Promise<never>(() => {}) } } };
    const { effective, policy } = await createSettingsStore(hanging).getSnapshot();
    expect(policy.state).toBe('managed');
    expect(effective.organizationName).toEqual({ value: 'Harbor Ridge', source: 'policy', locked: true });
  });

  it('refuses a change of a locked setting and takes one of an unlocked setting', async () => {
    await managed.set({ strictness: 'strict', overrideMode: 'reason', unlockedSettings: ['overrideMode'] });
    await refreshPolicy(browser);
    const store = createSettingsStore(browser);
    expect(await store.setUserSetting('strictness', 'relaxed')).toMatchObject({ ok: false, reason: 'locked' });
    expect((await store.getEffective()).overrideMode).toMatchObject({ value: 'reason', source: 'policy-default', locked: false });
    expect(await store.setUserSetting('overrideMode', 'forbidden')).toEqual({ ok: true });
    expect((await store.getEffective()).overrideMode).toMatchObject({ value: 'forbidden', source: 'user' });
  });

  it('keeps both of two changes made at the same moment', async () => {
    await refreshPolicy(browser);
    const store = createSettingsStore(browser);
    await Promise.all([store.setUserSetting('strictness', 'relaxed'), store.setUserSetting('phones', ['555-0100'])]);
    const effective = await store.getEffective();
    expect([effective.strictness.value, effective.phones.value]).toEqual(['relaxed', ['555-0100']]);
  });

  it('takes back a value and refuses policy-only settings and wrong values', async () => {
    await refreshPolicy(browser);
    const store = createSettingsStore(browser);
    await store.setUserSetting('strictness', 'relaxed');
    await store.setUserSetting('strictness', undefined);
    expect((await store.getEffective()).strictness.source).toBe('default');
    expect(await store.setUserSetting('eventEndpoint', 'https://collector.example/v1/logs')).toMatchObject({ reason: 'not-yours' });
    expect(await store.setUserSetting('coolDownSeconds', 600)).toMatchObject({ reason: 'refused' });
  });

  it('tells subscribers of a policy change without a restart', async () => {
    const store = createSettingsStore(browser);
    const stop = watchPolicy(browser);
    const seen: string[] = [];
    store.subscribe((snapshot) => seen.push(snapshot.effective.strictness.value));
    await managed.set({ strictness: 'relaxed' });
    await vi.waitFor(() => expect(seen.at(-1)).toBe('relaxed'));
    await managed.clear();
    await vi.waitFor(() => expect(seen.at(-1)).toBe('standard'));
    stop();
  });

  it('falls back key by key over corrupt storage and says so', async () => {
    await refreshPolicy(browser);
    await fakeBrowser.storage.local.set({ userSettings: { version: 1, values: { strictness: 'severe', staffNames: ['Dana Okafor'] } } });
    const { effective, user } = await createSettingsStore(browser).getSnapshot();
    expect(effective.strictness.value).toBe('standard');
    expect(effective.staffNames.value).toEqual(['Dana Okafor']);
    expect(user.refused).toEqual([{ key: 'strictness', code: 'not-a-choice', expected: 'relaxed, standard, strict' }]);
  });

  it('gives the strict values when storage cannot be read', async () => {
    const broken = {
      ...browser,
      storage: { ...browser.storage, local: { ...browser.storage.local, get: () => Promise.reject(new Error('corrupt')) } },
    };
    expect((await createSettingsStore(broken).getEffective()).strictness.value).toBe('strict');
  });

  it('pauses only while policy allows it, and never for longer than an hour', async () => {
    await refreshPolicy(browser);
    const store = createSettingsStore(browser, () => 1_000);
    expect(await store.setPause(600)).toBe(true);
    expect((await store.getSnapshot()).pausedUntil).toBe(3_601_000);
    await fakeBrowser.storage.local.set({ pausedUntil: Number.MAX_SAFE_INTEGER });
    expect((await store.getSnapshot()).pausedUntil).toBeNull();
    await managed.set({ pauseAllowed: 0 });
    await refreshPolicy(browser);
    expect(await store.setPause(10)).toBe(false);
  });
});
