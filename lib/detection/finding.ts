/** Safe Harbor identifiers, 45 CFR 164.514(b)(2)(i)(A)–(R), by the name used in case files and reports. */
export const identifierTypes = [
  'name',
  'location',
  'date',
  'age',
  'phone',
  'fax',
  'email',
  'ssn',
  'mrn',
  'health-plan-id',
  'account-number',
  'license-number',
  'vehicle',
  'device',
  'url',
  'ip',
  'biometric',
  'photo',
  'handle',
  'other-unique',
] as const;

/** Facts about care, health or payment; any of them tied to a person is PHI (45 CFR 160.103). */
export const careTypes = [
  'care-relationship',
  'diagnosis',
  'treatment',
  'medication',
  'appointment',
  'admission',
  'payment',
  'substance-use',
  'outcome',
] as const;

/** Conduct that discloses nothing for certain but deserves a second look. */
export const conductTypes = [
  'review-solicitation',
  'testimonial-consent',
  'clinical-advice',
  'asks-health-info',
  'denial',
  'favouritism',
] as const;

export type IdentifierType = (typeof identifierTypes)[number];
export type CareType = (typeof careTypes)[number];
export type ConductType = (typeof conductTypes)[number];
export type EntityType = IdentifierType | CareType | ConductType;

/** All entity types, in the order reports list them. */
export const entityTypes: readonly EntityType[] = [...identifierTypes, ...careTypes, ...conductTypes];

/** A stretch of the original text, UTF-16 offsets, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Whether two stretches share a character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** One thing to look at. Never carries the words themselves: whoever shows it cuts them from the draft it already holds. */
export interface Finding extends Span {
  type: EntityType;
  /** Stable id of the recognizer or rule that spoke, e.g. `ssn/area-group-serial`. */
  rule: string;
  /** 0–1, how sure the rule is that the span is of this type. */
  score: number;
}
