import type { RecognizerCase } from './recognizer-case.ts';

const cases: readonly RecognizerCase[] = [
  { text: '88 Banyan Ct #3 yesterday', find: ['88 Banyan Ct #3'], least: 0.85, why: 'street and flat' },
  {
    text: '918 Hibiscus Ave apt 4, Lake Worth 33460',
    find: ['918 Hibiscus Ave apt 4, Lake Worth 33460'],
    least: 0.85,
    why: 'whole address',
  },
  { text: "14 tern court, it's their home", find: ['14 tern court'], least: 0.3, why: 'small letters' },
  { text: 'P.O. Box 1199', find: ['P.O. Box 1199'], why: 'a post box' },
  { text: 'la calle Granada 1205', find: ['calle Granada 1205'], why: 'Spanish' },
  { text: 'ZIP code 03699', find: ['03699'], why: 'a labelled ZIP' },
  { text: 'zip codes starting with 036', find: ['036'], why: 'a prefix with fewer than 20,000 people' },
  { text: 'zip codes starting with 331', find: [], least: 0.1, why: 'a prefix with many people may be published' },
  { text: 'Bed 9. Fence.', find: ['Bed 9'], least: 0.3, why: "a bed is a patient's" },
  { text: 'in a town of 1,900', find: ['town of 1,900'], why: 'a small place' },
  { text: '20 people on the street', find: [], least: 0.1, why: 'no name of a street' },
  { text: '5 minutes a day is a good way', find: [], least: 0.1, why: 'way without a name' },
  { text: '12 steps in a row', find: [], least: 0.1, why: 'row without a name' },
  { text: 'room for 40 people', find: [], least: 0.1, why: 'space' },
  { text: 'raised 33460 dollars', find: [], least: 0.1, why: 'five figures that are no ZIP' },
  { text: '3 more days on the road', find: [], least: 0.1, why: 'road without a name' },
];

export default cases;
