import type { RecognizerCase } from './recognizer-case.ts';

const cases: readonly RecognizerCase[] = [
  { text: 'call her at (561) 555-0198', find: ['(561) 555-0198'], least: 0.85, why: 'the common form' },
  { text: '6 0 9, 5 5 5, 0 1 5 9', find: ['6 0 9, 5 5 5, 0 1 5 9'], why: 'figures set apart' },
  { text: 'text six oh nine, 555, oh one fifty', find: ['six oh nine, 555, oh one fifty'], least: 0.85, why: 'spoken' },
  { text: 'the cell ending in 0199', find: ['the cell ending in 0199'], why: 'part of a number' },
  { text: 'her number is 555-0142', find: ['555-0142'], why: 'seven figures with a word of calling' },
  {
    text: 'deje mensaje al cinco seis uno, cinco cinco cinco, cero uno tres nueve',
    find: ['cinco seis uno, cinco cinco cinco, cero uno tres nueve'],
    why: 'spoken in Spanish',
  },
  { text: '+44 20 7946 0958', find: ['+44 20 7946 0958'], why: 'another country' },
  { text: '５６１-５５５-０１９８', find: ['５６１-５５５-０１９８'], least: 0.85, why: 'fullwidth figures' },
  { text: '561\u200b-555-\u200b0198', find: ['561\u200b-555-\u200b0198'], least: 0.85, why: 'zero-width characters inside' },
  { text: 'order no. 555-0199-22 is late', find: [], least: 0.1, why: 'an order' },
  { text: 'ISBN 978-0-00-000953-1', find: [], why: 'a book' },
  { text: '$561-555-0198', find: [], why: 'money' },
  { text: '2014-04-12 04:04 PM', find: [], least: 0.1, why: 'a date and time' },
  { text: '012-555-0198', find: [], why: 'no area code starts with 0' },
  { text: 'raised 10000000 dollars', find: [], why: 'a sum' },
  { text: 'one two three, breathe', find: [], least: 0.1, why: 'counting' },
];

export default cases;
