import type { Draft, OrganizationProfile } from './draft.ts';
import type { Finding } from './finding.ts';
import { foldWords } from './fold-words.ts';

/** Public crisis and help lines of the United States, digits only (SAMHSA, 988 Lifeline, Crisis Text Line, The Trevor Project, VA; checked 2026-11). */
const hotlines = new Set([
  '988',
  '911',
  '211',
  '311',
  '411',
  '511',
  '611',
  '711',
  '811',
  '741741',
  '838255',
  '678678',
  '686868',
  '233733',
  '435748',
  '88788',
  '898211',
  '66746',
  '8002738255',
  '8006624357',
  '8664887386',
  '8779658822',
  '8007997233',
  '8006564673',
  '8004224453',
  '8884568264',
  '8009506264',
  '8779359090',
  '8662903325',
  '8332276486',
  '8002221222',
  '8886289454',
  '8778463454',
  '8339433746',
  '8558426200',
  '8777264727',
  '8004874889',
  '8776387337',
  '8009313227',
  '8003319277',
]);

/**
 * Whether a finding is public by nature: the organisation's own details, its staff, or a help line. Such a finding is dropped
 * before anything is weighed. The finding's offsets are into `text`.
 */
export function isExempt(finding: Finding, text: string, draft: Draft): boolean {
  const words = text.slice(finding.start, finding.end);
  if (isHotline(finding, words)) return true;
  return draft.organization !== null && isOwnDetail(finding, words, draft.organization);
}

function isHotline({ type }: Finding, words: string): boolean {
  if (type !== 'phone' && type !== 'fax' && type !== 'account-number' && type !== 'location' && type !== 'ssn') return false;
  return hotlines.has(readDigits(words).replace(/^1(?=\d{10}$)/, ''));
}

function isOwnDetail(finding: Finding, words: string, organization: OrganizationProfile): boolean {
  const folded = foldWords(words);
  if (organization.exemptTerms.some((term) => foldWords(term).includes(folded))) return true;
  switch (finding.type) {
    case 'phone':
    case 'fax':
      return organization.phones.some((phone) => isSameNumber(readDigits(phone), words));
    case 'email':
      return (
        organization.emails.some((email) => foldWords(email) === spellIn(folded)) ||
        isOwnDomain(spellIn(folded).split('@')[1] ?? '', organization)
      );
    case 'url':
      // A page of one person stays a finding wherever it is kept.
      return finding.rule !== 'url/personal-path' && isOwnDomain(folded.replace(/^[a-z]+:\/\//, '').replace(/[/?#:].*$/, ''), organization);
    case 'handle':
      return (
        organization.names.some((name) => squeeze(folded).includes(squeeze(name)) && squeeze(name).length > 4) ||
        isOwnPerson(folded, organization)
      );
    case 'location':
      return (
        organization.addresses.some((address) => isPartOfAddress(folded, foldWords(address))) ||
        organization.names.some((name) => foldWords(name).includes(folded))
      );
    case 'name':
      return isOwnPerson(folded, organization) || organization.names.some((name) => foldWords(name).includes(folded));
    case 'other-unique':
      return isOwnPerson(folded, organization) || organization.programs.some((program) => foldWords(program).includes(folded));
    default:
      return false;
  }
}

/** Digits of a number as figures; words such as "five" are left to the caller's other numbers. */
function readDigits(words: string): string {
  return words.replace(/(?:x|ext)\.? ?\d+$/i, '').replace(/\D/g, '');
}

function isSameNumber(own: string, words: string): boolean {
  const ownLast = own.slice(-10);
  const digits = readDigits(words);
  if (digits.length >= 10) return digits.slice(-10) === ownLast;
  return digits.length >= 4 && ownLast.endsWith(digits);
}

function isOwnDomain(host: string, organization: OrganizationProfile): boolean {
  return organization.domains.some((domain) => {
    const own = foldWords(domain).replace(/^www\./, '');
    return host === own || host.endsWith(`.${own}`);
  });
}

/** A staff member's whole name, title or surname; a first name only where the list holds nothing more. */
function isOwnPerson(folded: string, organization: OrganizationProfile): boolean {
  const spoken = folded.replace(/^(?:dr|mr|mrs|ms|miss|nurse|coach)\.? /, '').replace(/'s?$/, '');
  return organization.staff.some((entry) => {
    const person = foldWords(entry)
      .replace(/\(.*?\)/g, '')
      .replace(/^(?:dr|mr|mrs|ms)\.? /, '')
      .replace(/,.*$/, '')
      .replace(/ (?:lcsw|lmhc|lmft|phd|psyd|md|rn|lpc|np)\b.*$/, '')
      .trim();
    const parts = person.split(' ');
    return spoken === person || (parts.length > 0 && (spoken === parts.at(-1) || spoken === parts[0]));
  });
}

function isPartOfAddress(folded: string, address: string): boolean {
  if (folded.length < 3) return false;
  const plain = (words: string) =>
    words
      .replace(/\bavenue\b/g, 'ave')
      .replace(/\bstreet\b/g, 'st')
      .replace(/[.,]/g, '')
      .replace(/ +/g, ' ');
  return plain(address).includes(plain(folded)) || plain(folded).startsWith(plain(address.split(',')[0] ?? address));
}

/** "info (arroba) clinic (punto) example" as it would be typed. */
function spellIn(folded: string): string {
  return folded
    .replace(/ ?[([{] ?(?:at|arroba|@) ?[)\]}] ?| (?:at|arroba) /g, '@')
    .replace(/ ?[([{] ?(?:dot|punto) ?[)\]}] ?| (?:dot|punto) /g, '.');
}

function squeeze(words: string): string {
  return foldWords(words).replace(/[^a-z0-9]/g, '');
}
