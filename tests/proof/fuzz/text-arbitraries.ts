import fc from 'fast-check';
import { readCases } from '../../../scripts/cases.ts';
import { words } from './words.ts';

/** Characters that trip readers of text: parts of pairs, marks, invisible ones, other directions, look-alikes, joiners. */
const troublemakers = [
  '\ud83d',
  '\udc00',
  '\u0301',
  '\u0335\u0336',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\u00ad',
  '\0',
  '\u2028',
  '\r\n',
  '\u3000',
  'е',
  'ο',
  '𝐃',
  'Ｄ',
  'ß',
  'İ',
  'ﬁ',
  '٣',
  '½',
  '①',
  '👩‍⚕️',
  '🏳️‍🌈',
  '1️⃣',
  'שלום',
  'العيادة',
  '診療所',
];

const gaps = ['', ' ', '  ', ' ', ' ', '\n', ', ', '. ', '! ', '? ', ' – ', ': ', '/', '@', '#', '…', '"', '\u2019', '('];

const anyCharacter = fc.string({ unit: 'binary', minLength: 0, maxLength: 60 });
const digits = fc.stringMatching(/^[\d][\d ()./:+-]{0,24}$/);
const fragment = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constantFrom(...words.map((word) => word.toUpperCase())) },
  { weight: 2, arbitrary: digits },
  { weight: 1, arbitrary: fc.constantFrom(...troublemakers) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
);

/** Sentences by a loose grammar: fragments in any order with any gap, so that rules meet in ways nobody thought of. */
const sentences = fc
  .array(fc.tuple(fragment, fc.constantFrom(...gaps)), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.map(([word, gap]) => word + gap).join(''));

/** One fragment many times over: what takes time when something is not linear. */
const repeated = fc
  .tuple(fragment, fc.constantFrom(...gaps), fc.integer({ min: 2, max: 200 }))
  .map(([word, gap, times]) => (word + gap).repeat(times));

/** A text somebody labelled, with a piece cut out, doubled, or something foreign put in. */
function mutatedCases(): fc.Arbitrary<string> {
  const texts = readCases(['tests/cases']).map(({ text }) => text);
  return fc
    .record({
      text: fc.constantFrom(...texts),
      at: fc.nat(),
      length: fc.nat({ max: 40 }),
      added: fc.oneof(fragment, anyCharacter),
      keep: fc.boolean(),
    })
    .map(({ text, at, length, added, keep }) => {
      const from = at % (text.length + 1);
      const cut = text.slice(from, from + length);
      return text.slice(0, from) + (keep ? cut : '') + added + cut.repeat(keep ? 1 : 0) + text.slice(from + length);
    });
}

/** Texts of every kind, mostly short. */
export const createTexts = (): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 80, arbitrary: sentences },
    { weight: 80, arbitrary: mutatedCases() },
    { weight: 40, arbitrary: anyCharacter },
    { weight: 20, arbitrary: fc.string({ unit: 'grapheme', maxLength: 120 }) },
    { weight: 20, arbitrary: digits },
    { weight: 10, arbitrary: fc.constantFrom('', ' ', '\n') },
    { weight: 1, arbitrary: repeated },
  );
