import type { RecognizerCase } from './recognizer-case.ts';

const cases: readonly RecognizerCase[] = [
  {
    text: 'her ssn is 900-12-0199, fix the form',
    find: ['900-12-0199'],
    why: 'a label makes even an area that is never issued a disclosure',
  },
  { text: 'Social Security number: 666 20 3399', find: ['666 20 3399'], why: 'spaces instead of hyphens, labelled' },
  {
    text: 'we have 512-55-0143 on the sheet for her',
    find: ['512-55-0143'],
    least: 0.85,
    why: 'area, group and serial of an issued number need no label',
  },
  { text: 'ssn ending in 0147', find: ['0147'], why: 'the last four are part of the number' },
  {
    text: 'put his social down as nine eight seven, six five, 4 3 2 0',
    find: ['nine eight seven, six five, 4 3 2 0'],
    why: 'spoken in groups',
  },
  { text: 'the printer is a model 932-55-0099', find: [], why: 'a model number of the same shape' },
  { text: 'row 912-30-2299 of the county table', find: [], why: 'a table row' },
  { text: 'EIN 00-7316299', find: [], least: 0.1, why: 'an employer number has another grouping' },
  { text: '078-05-1120 was printed in a million wallets', find: [], why: "the advertised number is nobody's" },
  { text: 'call 561-555-0149 after noon', find: [], least: 0.1, why: 'a phone number' },
  { text: 'order 123456789012 shipped', find: [], least: 0.1, why: 'too many figures' },
  { text: 'part no. 512-55-0143', find: [], why: 'a part number by its label' },
  { text: 'it cost $512.55.0143', find: [], least: 0.1, why: 'money' },
  { text: 'We will never ask for your Social Security number here.', find: [], least: 0.1, why: 'the word without a number' },
];

export default cases;
