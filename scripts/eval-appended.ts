import { draftOfCase, type LabelledCase } from './cases.ts';
import { judgeDraft } from './judge-case.ts';

/** Sentences that say nothing of anybody and may stand behind any text. */
export const harmless = [
  'Have a great weekend.',
  'The weather has been lovely this week.',
  'Our office closes at five today.',
  'Coffee is in the lobby as always.',
  'Happy Friday, everyone!',
  'The parking lot gets new lines on Monday.',
  'More pictures of the garden soon.',
  'Stay warm out there.',
  'Thanks for reading this far.',
  'The phones were down this morning and are back now.',
];

/** What ten harmless sentences, appended one at a time, do to the texts that are stopped without them; shares in per cent of all tries. */
export interface AppendedRates {
  stops: number;
  noLongerStopped: number;
  noLongerWarned: number;
}

/** Appends each harmless sentence to each text that is rightly stopped at the standard strictness. */
export function measureAppended(cases: readonly LabelledCase[]): AppendedRates {
  const judge = (labelled: LabelledCase) => judgeDraft(draftOfCase(labelled), 'standard').level;
  const stops = cases.filter((labelled) => labelled.level === 'stop' && judge(labelled) === 'stop');
  const levels = stops.flatMap((labelled) =>
    harmless.map((sentence) => judge({ ...labelled, text: `${closeSentence(labelled.text)} ${sentence}` })),
  );
  const share = (count: number): number => Math.round((1000 * count) / Math.max(1, levels.length)) / 10;
  return {
    stops: stops.length,
    noLongerStopped: share(levels.filter((level) => level !== 'stop').length),
    noLongerWarned: share(levels.filter((level) => level === 'clear').length),
  };
}

/** Ends the last sentence where the text has not: behind a word or an emoji nothing tells that another begins. */
export const closeSentence = (text: string): string => (/[.!?…]["”»)]?$/.test(text) ? text : `${text}.`);
