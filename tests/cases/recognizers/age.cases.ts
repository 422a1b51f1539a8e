import type { RecognizerCase } from './recognizer-case.ts';

const cases: readonly RecognizerCase[] = [
  { text: 'the 93 yo retired bishop', find: ['93 yo'], least: 0.85, why: 'over 89 identifies by itself' },
  { text: 'un señor de 94 años', find: ['94 años'], least: 0.85, why: 'Spanish' },
  { text: 'my 14-year-old selective mute', find: ['14-year-old'], why: "a person's age" },
  { text: 'a man of ninety-four asked me', find: ['ninety-four'], why: 'in words' },
  { text: 'our lil biter turned 4', find: ['4'], least: 0.3, why: 'turned' },
  { text: 'P.W., 17F, cutting', find: ['17F'], least: 0.3, why: 'age and sex as in notes' },
  { text: 'Ages 12-17, Tuesdays', find: [], least: 0.1, why: "a programme's limits" },
  { text: 'our 95-year-old building', find: [], least: 0.1, why: 'age of a house' },
  { text: 'half begin by 14, three quarters by 24', find: [], least: 0.1, why: 'statistics' },
  { text: 'under 18 needs a parent', find: [], least: 0.1, why: 'a rule' },
  { text: '10 years of service', find: [], least: 0.1, why: 'a span of time' },
  { text: '14-year-olds everywhere', find: [], least: 0.1, why: 'a class of people' },
  { text: 'quince años de práctica', find: [], least: 0.1, why: 'a career' },
  { text: 'it lasted 95 minutes', find: [], least: 0.1, why: 'minutes' },
  { text: 'due by the 3rd!', find: [], least: 0.1, why: 'a date' },
];

export default cases;
