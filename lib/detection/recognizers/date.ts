import { weighDate } from '../date-context.ts';
import { findDates } from '../date-forms.ts';
import { createFinding, keepBest } from '../match-text.ts';
import type { Recognizer } from '../recognizer.ts';

/**
 * Dates tied to a person (45 CFR 164.514(b)(2)(i)(C)): birth, admission, discharge, death, visits. The form says how exact
 * a date is, the words around it whether it is somebody's; a year alone may be published and is no finding.
 */
const recognizer: Recognizer = {
  id: 'date',
  types: ['date'],
  recognize(text) {
    const findings = findDates(text).map((date) => {
      const { start, score, reason } = weighDate(text, date);
      return createFinding(text.text, 'date', `date/${reason ?? date.rule}`, score, start, date.end);
    });
    return keepBest(findings);
  },
};

export default recognizer;
