import type { ThreadContext } from '../detection/draft.ts';
import type { CareType, ConductType, Finding, IdentifierType } from '../detection/finding.ts';
import { careTypes, conductTypes } from '../detection/finding.ts';
import type { ExplanationMessages } from '../i18n/explanation-messages.ts';
import { explanationMessages } from '../i18n/explanation-messages.ts';
import { formatMessage } from '../i18n/format-message.ts';
import type { Locale } from '../i18n/locale.ts';
import { findCitation, isIncentive } from './find-citation.ts';
import { suggestReplacement } from './suggest-replacement.ts';

/** What a person reads about one finding. */
export interface Explanation {
  /** One plain sentence, in the interface's language. */
  why: string;
  citation: string;
  /** In the draft's language; "" removes the words; absent when there is no good one. */
  replacement?: string;
}

/**
 * Says why a finding is worth a look. Pure; never throws.
 * @param professions codes of the policy key `professions`; they choose the ethics code cited for reviews and testimonials.
 * @param text the draft the offsets point into; without it replacements know nothing of the words around.
 */
export function explainFinding(
  finding: Finding,
  thread: ThreadContext,
  locale: Locale,
  professions: readonly string[],
  text = '',
): Explanation {
  const messages = explanationMessages[locale];
  const citation = findCitation(finding.type, finding.rule, professions, messages);
  const replacement = suggestReplacement(finding, thread, text);
  return { why: sayWhy(finding, thread, messages), citation, ...(replacement === undefined ? {} : { replacement }) };
}

const has = <T extends string>(types: readonly T[], type: string): type is T => (types as readonly string[]).includes(type);

function sayWhy({ type, rule }: Finding, thread: ThreadContext, messages: ExplanationMessages): string {
  if (has<CareType>(careTypes, type)) return formatMessage(messages.care[thread.surface], { what: messages.careFacts[type] });
  if (has<ConductType>(conductTypes, type)) return sayWhyConduct(type, rule, messages);
  if (type === 'name' && isAnsweredOtherwise(rule)) return messages.nameNotShown;
  return messages.identifiers[type satisfies IdentifierType];
}

function sayWhyConduct(type: ConductType, rule: string, messages: ExplanationMessages): string {
  if (type === 'review-solicitation' && isIncentive(rule)) return messages.reviewIncentive;
  if (type === 'denial' && /refus|discuss/.test(rule)) return messages.refusalAboutPerson;
  return messages.conduct[type];
}

/** Rules that compare a name in the draft with the handle the answered person shows. */
const isAnsweredOtherwise = (rule: string) => /real-name|not-shown|unmask/.test(rule);
