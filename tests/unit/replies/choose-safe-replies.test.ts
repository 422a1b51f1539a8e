import { describe, expect, it } from 'vitest';
import { detectPhi } from '../../../lib/detection/detect-phi.ts';
import type { ThreadContext } from '../../../lib/detection/draft.ts';
import type { ReplyProfile } from '../../../lib/replies/choose-safe-replies.ts';
import { chooseSafeReplies, fillReplies } from '../../../lib/replies/choose-safe-replies.ts';
import { safeRepliesEn } from '../../../lib/replies/safe-replies-en.ts';
import { safeRepliesEs } from '../../../lib/replies/safe-replies-es.ts';
import { findSituation, situations } from '../../../lib/replies/situation.ts';
import { decideLevel } from '../../../lib/verdict/decide-verdict.ts';
import { strictnessLevels } from '../../../lib/verdict/verdict.ts';

const profile: ReplyProfile = {
  organizationName: 'Harbor Ridge',
  publicPhone: '(561) 555-0142',
  portalUrl: 'https://portal.harborridge.example/',
  ownReplies: [],
};
const organization = {
  names: ['Harbor Ridge'],
  phones: ['(561) 555-0142'],
  emails: [],
  domains: ['harborridge.example'],
  addresses: [],
  staff: [],
  programs: [],
  sensitiveTerms: [],
  exemptTerms: [],
};
const answer = (text: string | null, name = 'Marisa W.'): ThreadContext => ({ surface: 'reply', answered: { name, handle: null, text } });
const library = { en: safeRepliesEn, es: safeRepliesEs };
const answered = {
  crisis: 'I want to die',
  billing: 'You charged my insurance twice',
  complaint: 'Worst place ever, rude staff',
  praise: 'Thank you, you saved my life!',
  services: 'Do you take walk-ins?',
  'private-channel': 'hmm',
};

describe('every safe reply', () => {
  const every = (['en', 'es'] as const).flatMap((language) =>
    situations.flatMap((situation) =>
      fillReplies(library[language][situation], profile, language).map((reply) => ({ reply, situation, language })),
    ),
  );

  it.each(every)('is clear to the detector as a reply and as a message: $reply', ({ reply, situation }) => {
    for (const surface of ['reply', 'message'] as const) {
      const thread = { ...answer(answered[situation]), surface };
      for (const strictness of strictnessLevels) {
        expect(decideLevel(detectPhi({ text: reply, thread, organization }), strictness), `${surface}, ${strictness}`).toBe('clear');
      }
    }
  });

  it.each(every)('neither speaks of care nor asks for details: $reply', ({ reply }) => {
    expect(reply).not.toMatch(
      /\b(dm us|message us your|your (?:visit|care|stay|treatment|session|therapist|case|account)|choosing us|su (?:visita|cita|tratamiento|caso|cuenta))\b/i,
    );
    expect(reply).not.toMatch(/[{}]/);
  });

  it('has one shape for praise and blame: short, about the comment and never about its writer, to the same door', () => {
    for (const language of ['en', 'es'] as const) {
      const [praise, complaint] = (['praise', 'complaint'] as const).map((situation) => library[language][situation]);
      const getMean = (replies: readonly string[]) => replies.reduce((sum, { length }) => sum + length, 0) / replies.length;
      expect(getMean(complaint!) / getMean(praise!)).toBeLessThan(1.75);
      for (const replies of [praise!, complaint!]) {
        expect(replies.filter((reply) => reply.includes('{contact}')).length).toBeGreaterThanOrEqual(replies.length / 3);
        for (const reply of replies) {
          expect(reply.match(/[.!?](?:\s|$)/g)?.length, reply).toBeLessThanOrEqual(3);
          expect(reply).not.toMatch(
            /\b(?:you (?:are|were|have been|came)|your (?:progress|recovery|experience)|usted (?:es|fue|estuvo)|su (?:progreso|recuperación|experiencia))\b/i,
          );
        }
      }
    }
  });

  it('has at least six forms a situation in each language, all different', () => {
    for (const language of ['en', 'es'] as const) {
      for (const situation of situations) expect(new Set(library[language][situation]).size).toBeGreaterThanOrEqual(6);
    }
    expect(new Set(every.map(({ reply }) => reply)).size).toBe(every.length);
  });

  it('reads well when nothing is known of the provider', () => {
    const unknown = { organizationName: '', publicPhone: '', portalUrl: '', ownReplies: [] };
    expect(fillReplies(['{org}: please {contact}.'], unknown, 'en')).toEqual(['our office: please call our main office.']);
    expect(fillReplies(['{org}: por favor {contact}.'], unknown, 'es')).toEqual(['nuestra oficina: por favor llame a nuestra oficina.']);
  });
});

describe('chooseSafeReplies', () => {
  it.each(situations)('knows a text about %s', (situation) => {
    expect(findSituation(answered[situation])).toBe(situation);
  });

  it.each([
    'I don’t want to be here anymore',
    'she took her own life last year because nobody listened',
    'honestly thinking about ending it',
    'there is no point in living',
    "I don't wanna live like this",
    'my son tried to hang himself',
    'everyone would be better off without me',
    'ya no quiero seguir viviendo',
    'mi hermano se quitó la vida',
    'me voy a matar',
    'no le veo sentido a la vida',
  ])('hears a crisis in: %s', (text) => {
    expect(findSituation(text)).toBe('crisis');
  });

  it.each([
    ['the nurse in charge was amazing', 'praise'],
    ['Estoy seguro de que son los mejores, gracias', 'praise'],
    ['I would not be alive without you. thank you!', 'praise'],
    ['ustedes le dieron sentido a mi vida, gracias', 'praise'],
    ['this place is to die for, love the garden', 'praise'],
    ['my insurance was charged twice', 'billing'],
    ['¿aceptan mi seguro médico?', 'billing'],
  ])('takes no word for what it is not: %s', (text, situation) => {
    expect(findSituation(text)).toBe(situation);
  });

  it.each([
    ['nadie contesta y me quiero morir', 'crisis'],
    ['ya van dos veces que me cobraron', 'billing'],
    ['¡Gracias! Son los mejores', 'praise'],
  ])('knows Spanish: %s', (text, situation) => {
    expect(findSituation(text)).toBe(situation);
  });

  it('brings the crisis line first, before the organization’s own replies', () => {
    const replies = chooseSafeReplies(answer('I want to kill myself'), { ...profile, ownReplies: ['Thank you for writing.'] }, 'en');
    expect(replies[0]).toContain('988');
  });

  it('puts the organization’s own replies first otherwise', () => {
    expect(chooseSafeReplies(answer('hmm'), { ...profile, ownReplies: ['Thank you for writing.'] }, 'en')[0]).toBe(
      'Thank you for writing.',
    );
  });

  it('answers in the language of the answered text', () => {
    expect(chooseSafeReplies(answer('Gracias por todo, son muy buenos'), profile, 'en')[0]).toMatch(/gracias|palabras|agradecemos|qué/i);
  });

  it('falls back on the interface’s language when the answered text is unknown', () => {
    const replies = chooseSafeReplies({ surface: 'message', answered: null }, profile, 'es');
    expect(replies[0]).toMatch(/gracias|agradecemos|qué bueno/i);
  });

  it('gives one thread the same replies each time and spreads twenty threads over many', () => {
    const first = (name: string) => chooseSafeReplies(answer('Thank you!', name), profile, 'en')[0];
    expect(first('Ann')).toBe(first('Ann'));
    expect(new Set(Array.from({ length: 20 }, (_, index) => first(`Person ${index}`))).size).toBeGreaterThanOrEqual(5);
  });

  it('does not offer first what was used lately', () => {
    const before = chooseSafeReplies(answer('Thank you!'), profile, 'en');
    const after = chooseSafeReplies(answer('Thank you!'), profile, 'en', before);
    expect(after.filter((reply) => before.includes(reply))).toEqual([]);
  });

  it('offers none for a post', () => {
    expect(chooseSafeReplies({ surface: 'post', answered: null }, profile, 'en')).toEqual([]);
  });

  it('takes hostile text: very long, lone surrogates', () => {
    expect(chooseSafeReplies(answer(`${'a'.repeat(63_206)}\ud800`), profile, 'en')).toHaveLength(3);
  });
});
