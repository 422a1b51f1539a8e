import type { RecognizerCase } from './recognizer-case.ts';

const cases: readonly RecognizerCase[] = [
  { text: "that's Caleb, second from left", find: ['second from left'], why: 'a place in the picture' },
  { text: 'look at this grin', find: ['look at this grin'], why: 'pointing at a face' },
  { text: 'left is Dave in March, right is Dave now', find: ['left is Dave in March, right is Dave now'], why: 'before and after' },
  { text: 'his intake photo is still on my phone', find: ['his intake photo'], least: 0.4, why: "somebody's picture" },
  { text: 'the pic of ur tattoo came out great', find: ['the pic of ur tattoo'], why: 'a picture of the person addressed' },
  { text: 'No photos past the front desk, please', find: [], why: 'a rule' },
  { text: 'headshot day for staff', find: [], least: 0.4, why: 'a day' },
  { text: 'picture this: a quiet Monday', find: [], least: 0.4, why: 'a saying' },
  { text: 'turn left on the third street', find: [], least: 0.1, why: 'a way' },
  { text: 'the big picture matters', find: [], least: 0.4, why: 'a saying' },
  { text: 'face your fears', find: [], least: 0.1, why: 'to face' },
  { text: 'video visits start Monday', find: [], least: 0.4, why: 'a service' },
];

export default cases;
