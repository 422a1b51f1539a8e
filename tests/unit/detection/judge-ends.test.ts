import { describe, expect, it } from 'vitest';
import { findExplanations, judgeEnds } from '../../../lib/detection/care/judge-ends.ts';
import { readDraft } from '../../../lib/detection/care/read-draft.ts';

describe('judgeEnds', () => {
  it('goes by the whole text', () => expect(judgeEnds([-1, 0.4, 0.2], [true, true, true])).toBe(0.2));
  it('lets sentences that explain nothing take nothing back', () => expect(judgeEnds([2, 0.5, -3], [true, false, false])).toBe(2));
  it('lets an explanation take back what stands before it, whatever follows', () =>
    expect(judgeEnds([2, -1, -3], [true, true, false])).toBe(-1));
  it('knows nothing of a text without sentences', () => expect(judgeEnds([], [])).toBe(Number.NEGATIVE_INFINITY));
});

describe('findExplanations', () => {
  const explains = (text: string) =>
    findExplanations(readDraft({ text, thread: { surface: 'post', answered: null }, organization: null })).at(-1);

  it.each(['The office closes at five.', 'Weather has been lovely.', 'More pictures soon!'])('is none: %s', (text) =>
    expect(explains(`Glad you finished the program. ${text}`)).toBe(false),
  );

  it.each([
    'That was the movie, not us.',
    'She said so in her book.',
    'All of them are employees.',
    '— Ana Prieto',
    '“Every day counts.”',
    'If only!',
    'For anything about costs, please call.',
  ])('is one: %s', (text) => expect(explains(`Glad you finished the program. ${text}`)).toBe(true));
});
