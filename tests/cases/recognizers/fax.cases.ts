import type { RecognizerCase } from './recognizer-case.ts';

const cases: readonly RecognizerCase[] = [
  { text: "the counselor's fax, (561) 555-0197", find: ['(561) 555-0197'], least: 0.85, why: 'named as fax' },
  { text: 'her report was faxed to 206-555-0199', find: ['206-555-0199'], least: 0.85, why: 'the verb' },
  { text: 'se mandó a su fax 787-555-0199', find: ['787-555-0199'], least: 0.85, why: 'Spanish' },
  { text: 'went to 206-555-0199, thirty pages', find: ['206-555-0199'], why: 'pages are sent by fax' },
  { text: 'call (561) 555-0197', find: [], least: 0.1, why: 'a telephone' },
  { text: 'no more fax; call 561-555-0197 instead', find: [], least: 0.1, why: 'the last word named wins' },
  { text: 'who still has a fax machine?', find: [], least: 0.1, why: 'no number' },
  { text: 'fax confirmation said OK 40 times', find: [], least: 0.1, why: 'no dialable number' },
];

export default cases;
