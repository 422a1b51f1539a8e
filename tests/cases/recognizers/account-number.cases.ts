import type { RecognizerCase } from './recognizer-case.ts';

const cases: readonly RecognizerCase[] = [
  { text: '4012 8888 8888 1881 exp 04/28', find: ['4012 8888 8888 1881'], least: 0.85, why: 'a test card with a right check digit' },
  { text: 'acct 44019299 is past due', find: ['acct 44019299'], why: 'labelled' },
  { text: 'the card ending 4499 got declined', find: ['the card ending 4499'], why: 'part of a card number' },
  { text: 'claim 4499-CX-09 was denied', find: ['claim 4499-CX-09'], why: 'a claim' },
  { text: 'encounter 2231-0099 was a child', find: ['encounter 2231-0099'], why: 'an encounter' },
  { text: 'Account: GB82 WEST 1234 5698 7654 32', find: ['GB82 WEST 1234 5698 7654 32'], why: 'the published specimen of an IBAN' },
  { text: '4012 8888 8888 1882', find: [], least: 0.1, why: 'the check digit is wrong' },
  { text: 'invoice 2218 for the microwave', find: [], why: "a supplier's invoice" },
  { text: '12 accounts every new therapist should follow', find: [], least: 0.1, why: 'accounts on a social site' },
  { text: 'on no account should anyone microwave fish', find: [], least: 0.1, why: 'a saying' },
  { text: 'statement 2024 is on our site', find: [], why: 'a year' },
  { text: 'check 10 boxes', find: [], least: 0.1, why: 'to check' },
  { text: 'ISBN 978-0-00-000953-1', find: [], why: 'a book' },
  { text: 'the case for 2000 more beds', find: [], least: 0.1, why: 'a case to be made' },
  { text: 'fund 0610 in the memo line', find: [], least: 0.1, why: 'a fund' },
];

export default cases;
