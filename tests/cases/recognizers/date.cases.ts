import type { RecognizerCase } from './recognizer-case.ts';

const cases: readonly RecognizerCase[] = [
  { text: 'DOB 4/12/71', find: ['DOB 4/12/71'], least: 0.85, why: 'birth with its label' },
  { text: 'nació el 3 de mayo de 1980', find: ['3 de mayo de 1980'], least: 0.85, why: 'birth in Spanish' },
  { text: 'she was discharged on June 3, 2024', find: ['June 3, 2024'], why: 'a discharge' },
  { text: 'admitted 2/9, home 2/16', find: ['2/9'], why: 'admission without a year' },
  { text: 'su alta es el 11 de marzo', find: ['11 de marzo'], why: 'Spanish discharge' },
  { text: 'see you both on the 14th', find: ['the 14th'], least: 0.1, why: 'a day of this month is weak evidence' },
  { text: 'last Tuesday in group', find: ['last Tuesday'], least: 0.1, why: 'relative to today' },
  { text: 'el lunes 3 de marzo vino a su cita', find: ['el lunes 3 de marzo'], least: 0.1, why: 'Spanish weekday and day' },
  { text: 'he came to us in February', find: ['February'], least: 0.1, why: 'a month with a preposition' },
  { text: '2009 was our first year', find: [], least: 0.05, why: 'a year alone may be published' },
  { text: 'you may call', find: [], least: 0.05, why: 'may is a verb' },
  { text: 'march for recovery with us', find: [], least: 0.05, why: 'march is a verb' },
  { text: 'los lunes a las seis', find: [], least: 0.05, why: 'a timetable' },
  { text: 'version 3.4.2', find: [], least: 0.05, why: 'a version' },
  { text: 'workshop on October 9, join us', find: [], why: 'a public event' },
  { text: '4/5 stars', find: [], least: 0.05, why: 'a rating' },
  { text: '$4.20.71', find: [], least: 0.05, why: 'money' },
  { text: '23/71/45', find: [], least: 0.05, why: 'no such month' },
];

export default cases;
