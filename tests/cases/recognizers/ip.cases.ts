import type { RecognizerCase } from './recognizer-case.ts';

const cases: readonly RecognizerCase[] = [
  { text: 'logged in from 203.0.113.44 at noon', find: ['203.0.113.44'], least: 0.85, why: 'four octets' },
  { text: '203 dot 0 dot 113 dot 5', find: ['203 dot 0 dot 113 dot 5'], why: 'spoken dots' },
  { text: '198.51.100[.]88', find: ['198.51.100[.]88'], why: 'made harmless for clicks, still readable' },
  { text: 'from 2001:db8:77:4::2', find: ['2001:db8:77:4::2'], least: 0.85, why: 'version 6' },
  { text: 'version 10.4.2.1', find: [], why: 'a version by its label' },
  { text: 'EHR 10.4.2 dropped', find: [], least: 0.1, why: 'three parts' },
  { text: '192.168.1.1', find: [], why: 'every home has it' },
  { text: '203.0.113.444', find: [], least: 0.1, why: 'an octet over 255' },
  { text: '10:30:15', find: [], least: 0.1, why: 'a time' },
  { text: '45 CFR 164.514', find: [], least: 0.1, why: 'a citation' },
  { text: 'score::end', find: [], least: 0.1, why: 'a programming sign' },
];

export default cases;
