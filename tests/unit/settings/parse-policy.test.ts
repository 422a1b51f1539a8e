import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../../lib/settings/parse-policy.ts';
import { getPolicyKey, settingNames } from '../../../lib/settings/policy-catalog.ts';
import { describeRefusal } from '../../../lib/settings/refusal.ts';

describe('reading a policy', () => {
  it('takes every example and every default of the catalog as it is', () => {
    const examples = Object.fromEntries(settingNames.map((name) => [name, getPolicyKey(name).example]));
    const defaults = Object.fromEntries(settingNames.map((name) => [name, getPolicyKey(name).default]));
    expect(parseSettings(examples)).toEqual({ accepted: examples, refused: [] });
    expect(parseSettings(defaults)).toEqual({ accepted: defaults, refused: [] });
  });

  it('drops one wrong value and keeps its neighbours', () => {
    const { accepted, refused } = parseSettings({ organizationName: 'Harbor Ridge', strictness: 'severe', coolDownSeconds: 5 });
    expect(accepted).toEqual({ organizationName: 'Harbor Ridge', coolDownSeconds: 5 });
    expect(refused.map((refusal) => describeRefusal(refusal))).toEqual([
      'strictness: not one of the allowed words (expected: relaxed, standard, strict)',
    ]);
  });

  it('drops one wrong list entry and keeps the list', () => {
    const { accepted, refused } = parseSettings({ phones: ['555-0100', 'call us', '(217) 555-0142'] });
    expect(accepted.phones).toEqual(['555-0100', '(217) 555-0142']);
    expect(refused).toEqual([{ key: 'phones', entry: 1, code: 'bad-format' }]);
  });

  it('never lets a typing error switch the guard off', () => {
    expect(parseSettings({ enabledSites: ['facebok', 'x'] }).accepted).toEqual({});
    expect(parseSettings({ enabledSites: ['facebok'] }).accepted).toEqual({});
    expect(parseSettings({ enabledSites: [] }).accepted).toEqual({ enabledSites: [] });
  });

  it.each([
    ['JSON text, as Firefox group policy delivers it', '["555-0100","555-0101"]'],
    ['lines', '555-0100\r\n555-0101\n'],
    ['a registry subkey with numbered values', { 2: '555-0101', 1: '555-0100' }],
  ])('takes a list as %s', (_form, phones) => {
    expect(parseSettings({ phones }).accepted.phones).toEqual(['555-0100', '555-0101']);
  });

  it.each([0, '0', 'false', false])('takes %j as no', (pauseAllowed) => {
    expect(parseSettings({ pauseAllowed }).accepted.pauseAllowed).toBe(false);
  });

  it.each([1, '1', 'true', true])('takes %j as yes', (pauseAllowed) => {
    expect(parseSettings({ pauseAllowed }).accepted.pauseAllowed).toBe(true);
  });

  it('takes headers and selectors as JSON text, entry by entry', () => {
    const { accepted, refused } = parseSettings({
      eventHeaders: '{"Authorization":"Bearer EXAMPLE","bad name":"x"}',
      selectorOverrides: '{"x/reply":{"publish":["[data-testid=\\"tweetButton\\"]"]},"x/post":{"publish":["a{"]}}',
    });
    expect(accepted.eventHeaders).toEqual({ Authorization: 'Bearer EXAMPLE' });
    expect(accepted.selectorOverrides).toEqual({ 'x/reply': { publish: ['[data-testid="tweetButton"]'] } });
    expect(refused.map(({ key, entry }) => [key, entry])).toEqual([
      ['eventHeaders', 'bad name'],
      ['selectorOverrides', 'x/post'],
    ]);
  });

  it.each([
    ['eventEndpoint', 'http://collector.example/v1/logs'],
    ['eventEndpoint', 'http://127.0.0.1.evil.example/'],
    ['policyUrl', 'javascript:alert(1)'],
    ['policyUrl', 'http://harbor-ridge.example/'],
    ['coolDownSeconds', 61],
    ['coolDownSeconds', 1.5],
    ['selectorOverrides', '{"x/reply":{"publish":[":is(a"]}}'],
    ['eventHeaders', '{"Authorization":'],
    ['organizationName', 'x'.repeat(301)],
    ['domains', ['https://harbor-ridge.example']],
    ['emails', ['not an address']],
  ])('refuses %s = %j', (name, value) => {
    const { accepted, refused } = parseSettings({ [name]: value });
    expect(accepted).toEqual({});
    expect(refused).toHaveLength(1);
  });

  it('names a key that only differs in spelling', () => {
    expect(parseSettings({ StaffNames: [], __proto__: null, zzz: 1 }).refused).toEqual([
      { key: 'StaffNames', code: 'unknown-key', expected: 'staffNames' },
      { key: 'zzz', code: 'unknown-key', expected: undefined },
    ]);
  });

  it('never repeats a refused value, which may be a secret', () => {
    const { refused } = parseSettings({ eventHeaders: 'SECRET-1', eventEndpoint: 'SECRET-2', staffNames: ['\u0007SECRET-3'] });
    expect(refused).toHaveLength(3);
    expect(JSON.stringify(refused.map((refusal) => [refusal, describeRefusal(refusal, 'es')]))).not.toContain('SECRET');
  });

  it('takes anything without failing, and everything accepted is valid', () => {
    const keys = fc.constantFrom(...settingNames);
    const odd = fc.oneof(fc.anything({ maxDepth: 2 }), fc.json({ maxDepth: 2 }), fc.string(), fc.constant('\ud800'));
    fc.assert(
      fc.property(keys, odd, (key, value) => {
        const accepted = parseSettings({ [key]: value }).accepted[key];
        expect(accepted === undefined || getPolicyKey(key).schema.safeParse(accepted).success).toBe(true);
      }),
    );
    for (const raw of [null, undefined, 3, 'text', [1], new Map()]) expect(parseSettings(raw)).toEqual({ accepted: {}, refused: [] });
  });
});
