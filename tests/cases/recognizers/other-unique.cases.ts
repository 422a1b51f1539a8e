import type { RecognizerCase } from './recognizer-case.ts';

const cases: readonly RecognizerCase[] = [
  { text: "the mayor's youngest is on our unit", find: ["mayor's youngest"], why: 'kin of somebody everybody knows' },
  { text: 'el hijo menor del alcalde', find: ['hijo menor del alcalde'], why: 'the same in Spanish' },
  { text: 'our only 13 yr old on the unit tonight', find: ['our only 13 yr old on the unit'], least: 0.4, why: 'the only one' },
  { text: 'inmate #0317799', find: ['inmate #0317799'], why: 'a number of one person' },
  { text: 'case no. 24-CR-0999 is back in court', find: ['case no. 24-CR-0999'], why: 'a docket' },
  { text: 'a retired harbor pilot from Cutler', find: ['retired harbor pilot'], least: 0.4, why: 'a rare trade' },
  { text: 'the runner-up from Lone Star Bake-Down', find: ['runner-up from Lone Star Bake-Down'], why: 'seen on television' },
  { text: 'a caring team', find: [], least: 0.1, why: 'anybody' },
  { text: 'the only way out is through', find: [], least: 0.1, why: 'a saying' },
  { text: 'a case for kindness in 2024', find: [], least: 0.1, why: 'a case to be made' },
  { text: 'students get 20 percent off', find: [], least: 0.1, why: 'no number of a student' },
  { text: 'our first group of the year', find: [], least: 0.5, why: 'a first that is no person' },
  { text: 'a licensed therapist in Stuart', find: [], least: 0.1, why: 'a trade that every post of ours names' },
  { text: 'badge of honor since 2015', find: [], least: 0.6, why: 'a saying' },
];

export default cases;
