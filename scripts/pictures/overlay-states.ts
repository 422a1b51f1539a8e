import type { WarningOverlayProps } from '../../components/warning-overlay-props.ts';
import type { Draft } from '../../lib/detection/draft.ts';
import type { EntityType } from '../../lib/detection/finding.ts';
import { explainFinding } from '../../lib/explain/explain-finding.ts';
import type { Locale } from '../../lib/i18n/locale.ts';
import { noticeMessages } from '../../lib/i18n/notice-messages.ts';
import { overlayMessages } from '../../lib/i18n/overlay-messages.ts';
import { chooseSafeReplies } from '../../lib/replies/choose-safe-replies.ts';
import type { VerdictFinding } from '../../lib/verdict/verdict.ts';

/** The dialog's props without its callbacks: all that decides how it looks. */
export interface OverlayState {
  verdict: WarningOverlayProps['verdict'];
  text: string;
  page: WarningOverlayProps['page'];
  hasAttachment: boolean;
}

const thread: Draft['thread'] = { surface: 'reply', answered: { name: 'Marisa W.', handle: null, text: 'Thank you all so much!' } };

const page: OverlayState['page'] = {
  locale: 'en',
  organizationName: 'Harbor Ridge',
  policyUrl: 'https://harborridge.example/social-media',
  privacyContact: 'Privacy Office, 555-0100',
  coolDownSeconds: 0,
};
const profile = { organizationName: 'Harbor Ridge', publicPhone: '555-0100', portalUrl: '', ownReplies: [] };

const text = 'Thank you Marisa! So glad you finished the program last Tuesday. Your therapist says hi. Leave us five stars if you can!';

/** A finding about `words`, with the words a person reads made by the same code as in the extension. */
function find(source: string, words: string, type: EntityType, level: VerdictFinding['level'], locale: Locale): VerdictFinding {
  const start = source.indexOf(words);
  const finding = { type, start, end: start + words.length, rule: `${type}/sample`, score: 1 };
  return { ...finding, level, ...explainFinding(finding, thread, locale, ['nasw'], source) };
}

const findings = (locale: Locale) => [
  find(text, 'you finished the program', 'care-relationship', 'stop', locale),
  find(text, 'Your therapist', 'care-relationship', 'stop', locale),
  find(text, 'last Tuesday', 'date', 'stop', locale),
  find(text, 'Leave us five stars', 'review-solicitation', 'caution', locale),
];

const block = (locale: Locale): OverlayState => ({
  text,
  page: { ...page, locale, words: { overlay: overlayMessages[locale], notices: noticeMessages[locale] } },
  hasAttachment: false,
  verdict: { decision: 'block', findings: findings(locale), override: 'allowed', safeReplies: chooseSafeReplies(thread, profile, locale) },
});
const english = block('en');

const many = 'Call Dana Reyes at 555-0117 or 555-0118, born 4/12/71, MRN 00482913. '.repeat(8);

/** Every state of the dialog that looks different, by name. */
export const overlayStates: Record<string, OverlayState> = {
  stop: english,
  'stop-es': block('es'),
  'stop-one': {
    ...english,
    verdict: { decision: 'block', findings: findings('en').slice(0, 1), override: 'allowed', safeReplies: [] },
  },
  caution: {
    ...english,
    hasAttachment: true,
    verdict: {
      decision: 'warn',
      findings: findings('en').slice(3),
      override: 'allowed',
      safeReplies: chooseSafeReplies(thread, profile, 'en'),
    },
  },
  reason: { ...english, verdict: { decision: 'block', findings: findings('en').slice(0, 2), override: 'reason', safeReplies: [] } },
  forbidden: { ...english, verdict: { decision: 'block', findings: findings('en').slice(0, 2), override: 'forbidden', safeReplies: [] } },
  'cool-down': {
    ...english,
    page: { ...page, coolDownSeconds: 30 },
    verdict: { decision: 'block', findings: findings('en').slice(0, 2), override: 'allowed', safeReplies: [] },
  },
  unavailable: { ...english, hasAttachment: true, verdict: { decision: 'unavailable', reason: 'timeout', override: 'allowed' } },
  many: {
    ...english,
    text: many,
    verdict: {
      decision: 'block',
      override: 'allowed',
      safeReplies: [],
      findings: [...many.matchAll(/Dana Reyes|555-\d+|4\/12\/71|MRN \d+/g)].map(({ 0: words, index }) => {
        const type: EntityType = words.startsWith('D') ? 'name' : words.startsWith('5') ? 'phone' : words.startsWith('4') ? 'date' : 'mrn';
        const finding = { type, start: index, end: index + words.length, rule: `${type}/sample`, score: 1 };
        return { ...finding, level: 'stop' as const, ...explainFinding(finding, thread, 'en', [], many) };
      }),
    },
  },
};
