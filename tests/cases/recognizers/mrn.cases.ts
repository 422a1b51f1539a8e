import type { RecognizerCase } from './recognizer-case.ts';

const cases: readonly RecognizerCase[] = [
  { text: 'MRN 0093399 needs a new bracelet', find: ['MRN 0093399'], least: 0.85, why: 'the usual label' },
  { text: 'dear MR# 7799-C, we miss you', find: ['MR# 7799-C'], least: 0.85, why: 'short label with a sign' },
  { text: 'medical record number zero zero five five one nine', find: ['zero zero five five one nine'], why: 'spoken' },
  { text: 'su expediente es el 19-04499', find: ['expediente es el 19-04499'], why: 'Spanish label with words between' },
  { text: 'chart 300-88-99 was merged', find: ['chart 300-88-99'], why: "'chart' with a long number" },
  { text: 'you were chart no. 21', find: ['chart no. 21'], why: 'short, but labelled as a number' },
  { text: 'week 31 of the chart: no. 4 is a surprise', find: [], why: 'a music chart' },
  { text: 'the album holds the record of 40 weeks', find: [], least: 0.1, why: 'a record of another kind' },
  { text: 'Close charts inside 72 hours', find: [], why: 'a span of time' },
  { text: 'Hiring: merge duplicate MRNs all day', find: [], least: 0.1, why: 'label without number' },
  { text: 'Mr. 305 is playing tonight', find: [], least: 0.1, why: 'Mr is a title' },
  { text: 'chart 5 of the report', find: [], why: 'a figure in a report' },
  { text: 'our records go back to 1996', find: [], why: 'a year' },
];

export default cases;
