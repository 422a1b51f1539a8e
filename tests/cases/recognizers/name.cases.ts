import type { RecognizerCase } from './recognizer-case.ts';

const cases: readonly RecognizerCase[] = [
  { text: 'Dana Whitfield finished the twelve weeks on Friday.', find: ['Dana Whitfield'], why: 'first and last name' },
  { text: 'We will miss Mr. Ellison on the second floor.', find: ['Mr. Ellison'], why: 'title and surname' },
  { text: 'Our client Thaddeus came back today.', find: ['Thaddeus'], why: 'a first name after a role' },
  { text: 'Congratulations to Marisol Fuentes and Kevin Tran!', find: ['Marisol Fuentes', 'Kevin Tran'], why: 'two people' },
  { text: 'Hope is what we do here every day.', find: [], why: 'a name that is a word, at the start' },
  { text: 'Will you call your dad this week?', find: [], why: 'an auxiliary verb' },
  { text: 'May is Mental Health Awareness Month.', find: [], why: 'a month' },
  { text: 'We give every visitor grace and joy.', find: [], why: 'virtues' },
  { text: 'Mark your calendar for the spring walk.', find: [], why: 'a verb' },
  { text: 'The office is closed on Monday and Tuesday.', find: [], why: 'days of the week' },
  { text: 'We are hiring two therapists for our new program.', find: [], why: 'nobody is named' },
  { text: 'Our team loves the new coffee machine.', find: [], why: 'things' },
];

export default cases;
