/** Picks from lists with the numbers of one run. */
export interface Dice {
  /** 0 to 1. */
  next(): number;
  pick<Item>(items: readonly Item[]): Item;
  /** True that often. */
  chance(share: number): boolean;
  /** A whole number from `from` to `to`. */
  whole(from: number, to: number): number;
}

export function createDice(next: () => number): Dice {
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    chance: (share) => next() < share,
    pick(items) {
      const item = items[whole(0, items.length - 1)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
  };
}

const syllables = ['ba', 'lo', 'ri', 'mu', 'te', 'ka', 'so', 'ni', 've', 'du', 'pa', 'gi'];

/** Each text carries a word of its own, so that a publish can be told from every other. */
const coinWord = (dice: Dice): string => Array.from({ length: 5 }, () => dice.pick(syllables)).join('');

const harmless = [
  'Thank you for your kind words! Have a great weekend, says the $ choir.',
  'Our open house starts at five, look for the $ banner.',
  'We are hiring. Ask for the $ folder at the front desk.',
  'The garden looks lovely this spring, all that $ in bloom.',
  'Parking is free on weekends near the $ gate.',
];
const disclosing = [
  'So glad you finished our program! Your therapist misses you. $',
  'Our client Dana Whitfield (DOB 04/12/1991, MRN 00451234) finished detox today. $',
  'Good to see you at your session on Tuesday, how is the medication? $',
  'Thanks for being our patient, your test results came back fine. $',
  'Call Kwame Adler at 555-0142 about his admission. $',
];
const between = ['We cannot discuss this here, please call us. $', 'Sorry about the wait on Tuesday. $', 'Dana, well done! $'];
const more = [' See you soon.', ' Ninety days!', ' Bring the form.', ' 🌷', ' Your counselor says hi.', ' ¡Gracias!'];

/** A text to write into an empty box. Which verdict it deserves is for the detector to say. */
export function writeText(dice: Dice): string {
  const text = dice.pick(dice.pick([harmless, harmless, disclosing, disclosing, between])).replace('$', coinWord(dice));
  return dice.chance(0.05) ? `${text}\n${dice.pick(harmless).replace('$', coinWord(dice))}` : text;
}

/** A few words typed after what stands there. */
export const writeMore = (dice: Dice): string => dice.pick(more);

/** What a hasty person goes on typing while her press is being looked at, piece by piece. A word of its own here too: it may end up as a text of its own. */
export const writeOn = (dice: Dice): string[] => [' And', ` bye ${coinWord(dice)}`];

/** Longer than any check accepts. */
export const writeTooLong = (dice: Dice): string => `${coinWord(dice)} `.repeat(6_000);
