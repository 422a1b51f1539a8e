import type { Finding } from '../finding.ts';
import type { Recognizer } from '../recognizer.ts';

/** Social security numbers (45 CFR 164.514(b)(2)(i)(G)), whole or the last four. Areas 000, 666 and 900–999 are never issued (SSA, 2011). */
const recognizer: Recognizer = {
  id: 'ssn',
  types: ['ssn'],
  recognize({ folded }) {
    const findings: Finding[] = [];
    for (const match of folded.matchAll(/(?<![\d-])\d{3}([- .])\d{2}\1\d{4}(?![\d-])/g)) {
      findings.push({ type: 'ssn', start: match.index, end: match.index + match[0].length, rule: 'ssn/area-group-serial', score: 0.85 });
    }
    return findings;
  },
};

export default recognizer;
