import type { RecognizerCase } from './recognizer-case.ts';

const cases: readonly RecognizerCase[] = [
  { text: 'so proud of you @tinymoonz', find: ['@tinymoonz'], least: 0.4, why: 'an account' },
  { text: '@sk8.or.dye and friends', find: ['@sk8.or.dye'], least: 0.4, why: 'dots inside' },
  { text: 'he plays as xX_Lil_Terrapin_Xx online', find: ['xX_Lil_Terrapin_Xx'], why: 'a decorated name' },
  { text: 'the man who posts as GulagGrandpa', find: ['GulagGrandpa'], why: 'announced' },
  { text: '3 tacos @ $4', find: [], least: 0.1, why: 'a price' },
  { text: 'kim@plainmail.example', find: [], least: 0.1, why: 'a mail address' },
  { text: 'known as recovery', find: [], least: 0.1, why: 'an ordinary word' },
  { text: '@ 5 pm', find: [], least: 0.1, why: 'a time' },
  { text: 'posts as often as she can', find: [], least: 0.1, why: 'a comparison' },
];

export default cases;
