import { isFaxNumber } from '../fax-context.ts';
import { createFinding, keepBest } from '../match-text.ts';
import { findPhoneNumbers } from '../phone-numbers.ts';
import type { Recognizer } from '../recognizer.ts';

/** Fax numbers (45 CFR 164.514(b)(2)(i)(E)): dialable numbers in the company of "fax" or of pages sent. */
const recognizer: Recognizer = {
  id: 'fax',
  types: ['fax'],
  recognize(text) {
    const numbers = findPhoneNumbers(text).filter((number) => isFaxNumber(text, number));
    return keepBest(numbers.map(({ start, end, rule, score }) => createFinding(text.text, 'fax', `fax/${rule}`, score, start, end)));
  },
};

export default recognizer;
