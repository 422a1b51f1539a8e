import { isFaxNumber } from '../fax-context.ts';
import { createFinding, keepBest } from '../match-text.ts';
import { findNumberEndings } from '../number-endings.ts';
import { findPhoneNumbers } from '../phone-numbers.ts';
import type { Recognizer } from '../recognizer.ts';

/** Telephone numbers (45 CFR 164.514(b)(2)(i)(D)), whole, spoken or by their last figures. Shapes: libphonenumber and the North American plan. */
const recognizer: Recognizer = {
  id: 'phone',
  types: ['phone'],
  recognize(text) {
    const whole = findPhoneNumbers(text)
      .filter((number) => !isFaxNumber(text, number))
      .map(({ start, end, rule, score }) => createFinding(text.text, 'phone', `phone/${rule}`, score, start, end));
    const partial = findNumberEndings(text)
      .filter(({ kind }) => kind === 'phone')
      .map(({ start, end }) => createFinding(text.text, 'phone', 'phone/ending', 0.75, start, end));
    return keepBest([...whole, ...partial]);
  },
};

export default recognizer;
