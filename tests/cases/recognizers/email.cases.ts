import type { RecognizerCase } from './recognizer-case.ts';

const cases: readonly RecognizerCase[] = [
  { text: 'write h.vanderberg@plainmail.example today', find: ['h.vanderberg@plainmail.example'], least: 0.85, why: 'typed' },
  { text: 'rozzie1959 at hearthmail dot example', find: ['rozzie1959 at hearthmail dot example'], why: 'spelled out' },
  { text: 'ivan[dot]q[at]correolibre[dot]example', find: ['ivan[dot]q[at]correolibre[dot]example'], why: 'bracketed' },
  { text: 'lupe arroba correo punto example', find: ['lupe arroba correo punto example'], why: 'Spanish' },
  {
    text: 'mirela underscore popa at quickmail dot example',
    find: ['mirela underscore popa at quickmail dot example'],
    why: 'a spelled underscore',
  },
  { text: 'info@clinic.example', find: [], why: "an office's mailbox" },
  { text: '3 tacos @ $4', find: [], least: 0.1, why: 'a price' },
  { text: '@lanternhouse on every site', find: [], least: 0.1, why: 'a handle' },
  { text: 'look at the red dot example', find: [], least: 0.9, why: 'ordinary words' },
  { text: 'me@localhost', find: [], least: 0.1, why: 'no domain' },
  { text: 'a..b@plainmail.example', find: [], least: 0.1, why: 'two dots are no address' },
  { text: 'meet at noon dot com boom survivors', find: [], least: 0.9, why: 'the words by chance' },
];

export default cases;
