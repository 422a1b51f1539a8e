import { describe, expect, it } from 'vitest';
import type { Surface } from '../../../lib/detection/draft.ts';
import type { EntityType } from '../../../lib/detection/finding.ts';
import { entityTypes } from '../../../lib/detection/finding.ts';
import { explainFinding } from '../../../lib/explain/explain-finding.ts';
import { locales } from '../../../lib/i18n/locale.ts';

const surfaces: Surface[] = ['post', 'reply', 'message'];

/** The explanation of `words`, marked with [brackets] in `marked`. */
function explain(type: EntityType, marked: string, options: { surface?: Surface; rule?: string; professions?: string[] } = {}) {
  const start = marked.indexOf('[');
  const text = marked.replace(/[[\]]/g, '');
  const finding = { type, start, end: marked.indexOf(']') - 1, rule: options.rule ?? `${type}/test`, score: 1 };
  const thread = { surface: options.surface ?? 'post', answered: null } as const;
  return explainFinding(finding, thread, 'en', options.professions ?? [], text);
}

describe('explainFinding', () => {
  it.each(entityTypes)('explains %s in one sentence with a citation, on every surface, in both languages', (type) => {
    for (const locale of locales) {
      for (const surface of surfaces) {
        const finding = { type, start: 0, end: 4, rule: `${type}/test`, score: 1 };
        const { why, citation } = explainFinding(finding, { surface, answered: null }, locale, ['apa'], 'word');
        expect(why).toMatch(/^\p{Lu}[^.{}]+\.$/u);
        expect(why.length).toBeLessThan(140);
        expect(why).not.toMatch(/\b(compliant|violat\w*|illegal|you should have|safe)\b/i);
        expect(citation).not.toBe('');
      }
    }
  });

  it('says that a reply stands beside a name and that a message is no private channel', () => {
    expect(explain('diagnosis', 'your [bipolar]', { surface: 'reply' }).why).toContain('next to this person’s name');
    expect(explain('diagnosis', 'your [bipolar]', { surface: 'message' }).why).toContain('not a private health channel');
  });

  it('cites substance-use treatment by 42 CFR Part 2', () => {
    expect(explain('substance-use', '[detox]').citation).toContain('42 CFR 2.1');
  });

  it('cites the code of the organization’s professions for reviews, and sends the unsettled ones to compliance', () => {
    expect(explain('review-solicitation', '[leave us a review]', { professions: ['nasw', 'bacb'] }).citation).toBe(
      'NASW Code of Ethics 4.07(b); BACB Ethics Code 5.07',
    );
    expect(explain('review-solicitation', '[leave us a review]', { professions: ['naadac'] }).citation).toContain('compliance');
  });

  it('cites the fair-review rule when something is offered', () => {
    expect(explain('review-solicitation', '[a gift card for a review]', { rule: 'review/incentive' }).citation).toContain('16 CFR 465.4');
  });
});

describe('the suggested replacement', () => {
  it.each<[EntityType, string, string | undefined]>([
    ['date', 'She left [last Tuesday] smiling', 'recently'],
    ['date', 'She left on [May 3] smiling', 'a recent day'],
    ['date', 'Karen, born [4/12/71], is here', ''],
    ['date', 'Salió el [3 de marzo] y está muy bien', 'otro día'],
    ['phone', 'Call her at [609-555-0150]', ''],
    ['ssn', 'SSN [078-05-1120]', ''],
    ['name', 'So proud of [Karen Whitfield] today', 'someone'],
    ['name', 'Estamos muy orgullosos de [Karen Whitfield]', 'alguien'],
    ['age', 'At [94] she still dances', '90 or older'],
    ['age', 'Our [nineteen]-year-old', undefined],
    ['care-relationship', '[your therapist] called', undefined],
    ['denial', '[you were never here]', undefined],
  ])('of %s in "%s" is %j', (type, marked, expected) => {
    expect(explain(type, marked).replacement).toBe(expected);
  });

  it('keeps a greeting a greeting in a reply', () => {
    expect(explain('name', 'Hi [Karen Whitfield], thank you', { surface: 'reply' }).replacement).toBe('there');
  });
});
