import type { Finding } from '../finding.ts';
import { createFinding, keepBest, matchIn, readBefore } from '../match-text.ts';
import type { NormalizedText } from '../normalize-text.ts';
import { findPhrases } from '../phrase-rules.ts';
import { placePhrases } from '../place-phrases.ts';
import type { Recognizer } from '../recognizer.ts';
import { defineTriggers, findDigitRuns, findTriggers, mergeWindows } from '../scan-text.ts';
import { findAddresses } from '../street-addresses.ts';
import { isRestrictedZip3 } from '../zip-codes.ts';

const zip = /(?<![\d$#.,-])(\d{5})(?:-\d{4})?(?![\d%-]|[.,]\d)/g;
const stateBefore =
  /\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|Florida|Texas|California|Ohio|Georgia),? $/;
const zip3 = /\bzip(?: ?codes?)?(?: (?:starting|beginning|prefix))?(?: with)? ?:? ?(\d{3})(?:xx)?\b(?![\d-])/g;
const zipWords = defineTriggers('zip', 'zips', 'zipcode', 'postal');

/** Geographic subdivisions smaller than a state (45 CFR 164.514(b)(2)(i)(B)): addresses, ZIP codes, rooms and beds, small places. */
const recognizer: Recognizer = {
  id: 'location',
  types: ['location'],
  recognize(text) {
    return keepBest([...findAddresses(text), ...findZips(text), ...findPhrases(text, 'location', 'location', placePhrases)]);
  },
};

function findZips(text: NormalizedText): Finding[] {
  const runs = findDigitRuns(text).filter((offset, i, all) => i % 2 === 0 && all[i + 1]! - offset === 5);
  const whole = matchIn(zip, text.text, mergeWindows(runs, 0, 11, text.text.length)).flatMap(({ index, 0: code }) => {
    const before = readBefore(text.text, index, 24);
    const named = /\b(?:zip|zipcode|zip code|codigo postal)\W{0,3}$/i.test(before);
    if (!named && !stateBefore.test(before) && !/-/.test(code)) return [];
    return [createFinding(text.text, 'location', 'location/zip', named ? 0.6 : 0.55, index, index + code.length)];
  });
  const partial = matchIn(zip3, text.folded, mergeWindows(findTriggers(text, zipWords), 0, 40, text.text.length)).flatMap(
    ({ index, 0: all, 1: prefix }) =>
      isRestrictedZip3(prefix!) ? [createFinding(text.text, 'location', 'location/zip3', 0.55, index, index + all.length)] : [],
  );
  return [...whole, ...partial];
}

export default recognizer;
