import type { RecognizerCase } from './recognizer-case.ts';

const cases: readonly RecognizerCase[] = [
  { text: "Eun-ji's voiceprint went flat", find: ['voiceprint'], why: "somebody's voice" },
  { text: 'the lobby camera matched his face', find: ['matched his face'], why: 'a match' },
  { text: 'su huella quedó registrada', find: ['huella quedó'], why: 'Spanish' },
  { text: 'her thumbprint opens the door', find: ['her thumbprint'], why: "somebody's finger" },
  { text: 'Level 2 fingerprint screening for new hires', find: [], why: 'a rule of hiring' },
  { text: 'the irises by the steps opened', find: [], least: 0.1, why: 'flowers' },
  { text: 'prints of the mural are $10', find: [], least: 0.1, why: 'pictures' },
  { text: 'face to face sessions', find: [], least: 0.1, why: 'a saying' },
  { text: 'lend your voice to the vote', find: [], least: 0.1, why: 'a saying' },
  { text: 'palm trees by the pool', find: [], least: 0.1, why: 'a tree' },
];

export default cases;
