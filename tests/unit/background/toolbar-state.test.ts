import { describe, expect, it } from 'vitest';
import { findToolbarState, showOnToolbar } from '../../../entrypoints/background/toolbar-state.ts';
import { mergeSettings } from '../../../lib/settings/effective-settings.ts';
import type { SettingValues } from '../../../lib/settings/policy-catalog.ts';

const tab = { state: 'partly' as const, site: 'x' as const, reasons: [] };
const snapshot = (user: Partial<SettingValues> = {}, pausedUntil: number | null = null) => ({
  effective: mergeSettings({}, user, 'unmanaged'),
  policy: { state: 'unmanaged' as const, readAt: null, received: [], accepted: {}, refused: [] },
  user: { version: 1, values: user, refused: [], stored: {} },
  pausedUntil,
});

describe('the toolbar button', () => {
  it('shows a pause and a site switched off before what the page can do', () => {
    expect(findToolbarState(tab, snapshot())).toBe('partly');
    expect(findToolbarState(tab, snapshot({}, 1))).toBe('paused');
    expect(findToolbarState(tab, snapshot({ enabledSites: ['facebook'] }))).toBe('switched-off');
    expect(findToolbarState({ state: 'not-a-site', site: null, reasons: [] }, snapshot({}, 1))).toBe('not-a-site');
  });

  it('says the state in the language in force, with a sign, and survives a tab that is gone', async () => {
    const said: unknown[] = [];
    const action = {
      setBadgeText: (details: unknown) => said.push(details),
      setBadgeBackgroundColor: () => Promise.reject(new Error('No tab with id: 7')),
      setTitle: (details: unknown) => said.push(details),
    };
    await showOnToolbar(action, 7, tab, snapshot(), 'es-MX');
    expect(said).toEqual([
      { text: '!', tabId: 7 },
      { title: expect.stringContaining('Second Look – Esta pestaña'), tabId: 7 },
    ]);
  });
});
