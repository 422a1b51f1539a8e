import type { careTypes, conductTypes, EntityType } from '../detection/finding.ts';
import type { ExplanationMessages } from '../i18n/explanation-messages.ts';

// Sources read November 2026: 45 CFR 160.103, 164.502, 164.508, 164.514(b)(2); 42 CFR 2.12, 2.13; 16 CFR 465; the ethics codes named.
const safeHarbor: Record<Exclude<EntityType, (typeof careTypes)[number] | (typeof conductTypes)[number]>, string> = {
  name: 'A',
  location: 'B',
  date: 'C',
  age: 'C',
  phone: 'D',
  fax: 'E',
  email: 'F',
  ssn: 'G',
  mrn: 'H',
  'health-plan-id': 'I',
  'account-number': 'J',
  'license-number': 'K',
  vehicle: 'L',
  device: 'M',
  url: 'N',
  ip: 'O',
  biometric: 'P',
  photo: 'Q',
  handle: 'R',
  'other-unique': 'R',
};

/** What each profession's code says on testimonials and reviews. NAADAC's is not settled, so it gets no section. */
const testimonialRules: Readonly<Record<string, string>> = {
  apa: 'APA Ethics Code 5.05',
  nasw: 'NASW Code of Ethics 4.07(b)',
  aca: 'ACA Code of Ethics C.3.b',
  bacb: 'BACB Ethics Code 5.07',
};

const others: Partial<Record<EntityType, string>> = {
  'substance-use': '42 CFR 2.12(a)(1), 2.13; 45 CFR 160.103',
  'testimonial-consent': '45 CFR 164.508(a)(1), (c)',
  'clinical-advice': '45 CFR 164.502(a)',
  'asks-health-info': '45 CFR 164.502(e), 164.530(c)',
  denial: '45 CFR 164.502(a); 42 CFR 2.13(c)(2)',
  favouritism: '45 CFR 164.502(a)',
};

/** The rule behind a kind of finding; for reviews and testimonials the codes of the professions the organization named. */
export function findCitation(type: EntityType, rule: string, professions: readonly string[], messages: ExplanationMessages): string {
  if (type === 'review-solicitation') {
    const fairReviews = isIncentive(rule) ? ['16 CFR 465.4; 16 CFR 255'] : [];
    return [...fairReviews, ...listEthics(professions, messages)].join('; ');
  }
  if (type === 'testimonial-consent') return [others[type], ...listEthics(professions, messages)].join('; ');
  const letter = type in safeHarbor ? safeHarbor[type as keyof typeof safeHarbor] : undefined;
  if (letter) return `45 CFR 164.514(b)(2)(i)(${letter})`;
  return others[type] ?? '45 CFR 160.103, 164.502(a)';
}

/** True for rules that speak of a gift, discount or prize for a review. */
export function isIncentive(rule: string): boolean {
  return /incentive|reward|gift|discount|raffle/.test(rule);
}

function listEthics(professions: readonly string[], messages: ExplanationMessages): string[] {
  const known = professions.flatMap((profession) => testimonialRules[profession] ?? []);
  if (professions.length === 0) return [`${testimonialRules.apa}; ${testimonialRules.aca}`];
  return known.length === professions.length ? known : [...known, messages.askCompliance];
}
