import type { FoundDate } from './date-forms.ts';
import { readAfter, readBefore } from './match-text.ts';
import type { NormalizedText } from './normalize-text.ts';

const birth =
  /(?:\b(?:dob|d\.o\.b\.?|date of birth|birth ?date|born(?: on)?|b-?day|birthday|nacio(?: el)?|nacid[oa](?: el)?|fecha de nacimiento)(?:\s?(?:is|:|was|es|on|=|-))?,? ?)$/;
const care =
  /\b(?:admit(?:ted|s)?|admission|adm|discharged?|d\/c|dc'?d|intake|checked (?:in|out)|came (?:in|to us|back)|came into|walked (?:in|out)|left (?:us|against)|sober|clean|relapsed|died|passed|appointment|appt|visit|session|seen|no-?show|your (?:stay|chart|session|visit|appointment|group)|last use|detox|rehab|graduat(?:ed|es)|ingres[oa]|alta|cita|consulta|dado? de alta|internad[oa]|rebooked|rescheduled?|evaluation|assessment|stay)\b/;
const event =
  /\b(?:workshop|webinar|event|conference|open house|rsvp|register(?:ed)?|registration|join us|fundraiser|gala|5k|walk|deadline|hiring|apply|applications?|interviews?|closed|hours|training|ceu|ces|summit|meeting|picnic|sale|concert|festival|holiday|awareness|national|world|signed|founded|opened|since|taleres|taller|evento|inscri\w+|lecture|talk|screening|drive|potluck|book club|luncheon|orientation|issue|published|updated|renews?|effective|through the|tickets?|drawing|doors)\b/;

/** Where the finding starts (a label such as "DOB" belongs to it) and how likely the date is somebody's own. */
export function weighDate(text: NormalizedText, date: FoundDate): { start: number; score: number; reason?: string } {
  const before = readBefore(text.folded, date.start, 70);
  const label = birth.exec(before);
  if (label && date.precision !== 'vague') {
    const labelled = /^\W*(?:dob|d\.o\.b|date of birth|birth ?date|born)/.test(label[0]);
    const score = date.precision === 'full' ? 0.92 : 0.7;
    return { start: labelled ? date.start - label[0].length : date.start, score, reason: 'birth' };
  }
  const near = `${before} ${readAfter(text.folded, date.end, 50)}`;
  const base = { full: 0.5, day: 0.35, vague: 0.15, relative: 0.15, month: 0.15 }[date.precision];
  const cared = care.test(near) ? 0.2 : 0;
  const public_ = event.test(near) ? 0.2 : 0;
  return {
    start: date.start,
    score: Math.min(0.8, Math.max(0.05, base + cared - public_)),
    reason: cared > 0 && public_ === 0 ? `${date.rule}-near-care` : undefined,
  };
}
