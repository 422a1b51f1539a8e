import { describe, expect, it } from 'vitest';
import type { Draft, OrganizationProfile } from '../../../lib/detection/draft.ts';
import { isExempt } from '../../../lib/detection/exemptions.ts';
import type { IdentifierType } from '../../../lib/detection/finding.ts';

const organization: OrganizationProfile = {
  names: ['Cedar Fork Counseling'],
  phones: ['(561) 555-0188'],
  emails: ['hello@cedarfork.example'],
  domains: ['cedarfork.example'],
  addresses: ['12 Larch Avenue, Stuart, FL 34994'],
  staff: ['Dr. Ana Pruitt', 'Tomas Reyes LCSW'],
  programs: ['Lantern House'],
  sensitiveTerms: [],
  exemptTerms: ['Studio 77'],
};

function isWordsExempt(
  type: IdentifierType,
  words: string,
  profile: OrganizationProfile | null = organization,
  rule = `${type}/test`,
): boolean {
  const text = `so ${words} it is`;
  const draft: Draft = { text, thread: { surface: 'post', answered: null }, organization: profile };
  return isExempt({ type, start: 3, end: 3 + words.length, rule, score: 0.9 }, text, draft);
}

describe('isExempt', () => {
  it.each([
    ['phone', '561.555.0188'],
    ['phone', '+1 561 555 0188'],
    ['fax', '(561) 555-0188'],
    ['email', 'hello@cedarfork.example'],
    ['email', 'hello at cedarfork dot example'],
    ['url', 'https://www.cedarfork.example/families'],
    ['location', '12 Larch Ave'],
    ['handle', '@cedarforkcounseling'],
    ['name', 'Dr. Pruitt'],
    ['name', 'Tomas'],
    ['location', 'Studio 77'],
  ] as const)('lets the organisation name its own %s %s', (type, words) => {
    expect(isWordsExempt(type, words)).toBe(true);
    expect(isWordsExempt(type, words, null)).toBe(false);
  });

  it.each(['988', '741741', '1-800-662-4357', '1-800-273-8255', '838255', '866-488-7386'])(
    'lets everybody name the help line %s',
    (words) => {
      expect(isWordsExempt('phone', words, null)).toBe(true);
    },
  );

  it.each([
    ['phone', '561-555-0189'],
    ['email', 'hello@cedarfork.example.org'],
    ['url', 'https://notcedarfork.example'],
    ['name', 'Ana Whitlow'],
    ['date', '4/12/71'],
  ] as const)('keeps another %s: %s', (type, words) => {
    expect(isWordsExempt(type, words)).toBe(false);
  });

  it('keeps a page of one person on the own site', () => {
    expect(isWordsExempt('url', 'cedarfork.example/v/kevin-s', organization, 'url/personal-path')).toBe(false);
  });
});
