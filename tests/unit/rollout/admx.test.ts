import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { buildAdml } from '../../../lib/rollout/adml.ts';
import { buildAdmx } from '../../../lib/rollout/admx.ts';
import { targetBrowsers } from '../../../lib/rollout/target-browsers.ts';
import { getPolicyKey, settingNames } from '../../../lib/settings/policy-catalog.ts';

const id = 'abcdefghijklmnopabcdefghijklmnop';
const all = (pattern: RegExp, text: string): string[] => [...text.matchAll(pattern)].map((match) => match[1]!);
const sorted = (values: Iterable<string>): string[] => [...new Set(values)].sort();

describe.each(targetBrowsers)('group policy template for %s', (browser) => {
  const admx = buildAdmx(browser, id);
  const languages = { en: buildAdml(browser, 'en'), es: buildAdml(browser, 'es') };

  it('is well-formed XML, like its language files', () => {
    for (const xml of [admx, ...Object.values(languages)]) expect(XMLValidator.validate(xml)).toBe(true);
  });

  it('has one policy for every key, each name once', () => {
    const names = all(/<policy name="([^"]+)"/g, admx);
    expect(names).toEqual(settingNames);
    for (const pattern of [/<category name="([^"]+)"/g, / id="([^"]+)"/g]) {
      const found = all(pattern, admx);
      expect(found).toEqual([...new Set(found)]);
    }
  });

  it.each(['en', 'es'] as const)('finds every string and presentation it names in %s, and no spare ones', (locale) => {
    const adml = languages[locale];
    expect(sorted(all(/<string id="([^"]+)"/g, adml))).toEqual(sorted(all(/\$\(string\.([^)]+)\)/g, admx)));
    expect(sorted(all(/<presentation id="([^"]+)"/g, adml))).toEqual(sorted(all(/\$\(presentation\.([^)]+)\)/g, admx)));
    expect(sorted(all(/refId="([^"]+)"/g, adml))).toEqual(sorted(all(/<(?:text|decimal|enum|list) id="([^"]+)"/g, admx)));
    const ids = all(/<string id="([^"]+)"/g, adml);
    expect(ids).toEqual([...new Set(ids)]);
    expect(all(/<string id="[^"]+">([^<]*)</g, adml).every((value) => value.trim() !== '')).toBe(true);
  });

  it('refers to categories and supported versions that exist', () => {
    const categories = all(/<category name="([^"]+)"/g, admx);
    expect(all(/<parentCategory ref="([^"]+)"/g, admx).filter((ref) => !categories.includes(ref))).toEqual([]);
    expect(sorted(all(/<supportedOn ref="([^"]+)"/g, admx))).toEqual(['Supported']);
  });

  it('writes where the browser reads, in the type it reads', () => {
    const parsed = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(admx);
    for (const policy of parsed.policyDefinitions.policies.policy) {
      expect(policy.key).toContain(browser === 'firefox' ? `3rdparty\\Extensions\\${id}` : `3rdparty\\extensions\\${id}\\policy`);
      const { kind } = getPolicyKey(policy.name);
      if (kind === 'boolean') expect([policy.valueName, policy.enabledValue.decimal.value]).toEqual([policy.name, '1']);
      if (kind === 'list') expect(policy.elements.list).toMatchObject({ key: `${policy.key}\\${policy.name}`, valuePrefix: '' });
      if (kind === 'integer') expect(policy.elements.decimal.valueName).toBe(policy.name);
    }
  });
});
