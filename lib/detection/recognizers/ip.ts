import type { Finding } from '../finding.ts';
import { createFinding, keepBest, matchIn, readBefore } from '../match-text.ts';
import type { NormalizedText } from '../normalize-text.ts';
import type { Recognizer } from '../recognizer.ts';
import { findDigitRuns, findSigns, mergeWindows } from '../scan-text.ts';

const octet = String.raw`(?:25[0-5]|2[0-4]\d|1?\d?\d)`;
const dot = String.raw`(?:\.| ?[[({]\.?(?:dot|punto)?[\])}] ?| (?:dot|punto) )`;
const v4 = new RegExp(
  String.raw`(?<![\w$]|\d\.|[-:]\d{0,2})${octet}(?:${dot}${octet}){3}(?:/(?:3[0-2]|[12]?\d)(?!\d))?(?![\w%]|\.\d|-\d)`,
  'g',
);
const v6 =
  /(?<![\w:.])(?:[\da-f]{1,4}:){1,7}(?::?[\da-f]{1,4}){1,7}(?:%\w{1,10})?(?![\w:])|(?<![\w:.])(?:[\da-f]{1,4}:){1,7}:(?![\w:])|(?<![\w:.])::(?:[\da-f]{1,4}:?){1,7}(?:\.\d{1,3}){0,3}(?![\w:])/g;
const versionWords = /\b(?:version|ver|v|firmware|build|release|section|sec|chapter|rev|cfr|part|policy)\.? ?$/;

/** IP addresses (45 CFR 164.514(b)(2)(i)(O)), also with the dots spoken or in brackets. Addresses that every network has score low. */
const recognizer: Recognizer = {
  id: 'ip',
  types: ['ip'],
  recognize(text) {
    return keepBest([...findV4(text), ...findV6(text)]);
  },
};

function findV4(text: NormalizedText): Finding[] {
  const runs = findDigitRuns(text);
  // An address needs four runs of figures close together.
  const starts = runs.filter((offset, i) => i % 2 === 0 && runs[i + 6] !== undefined && runs[i + 6]! - offset <= 34);
  if (starts.length === 0) return [];
  return matchIn(v4, text.folded, mergeWindows(starts, 0, 48, text.text.length)).map(({ index, 0: address }) => {
    const common = /^(?:127|0|255|10|192\D{1,5}168|169\D{1,5}254|172\D{1,5}(?:1[6-9]|2\d|3[01]))\D/.test(address);
    const score = versionWords.test(readBefore(text.folded, index, 12)) ? 0.2 : common ? 0.4 : 0.85;
    return createFinding(text.text, 'ip', 'ip/v4', score, index, index + address.length);
  });
}

function findV6(text: NormalizedText): Finding[] {
  const colons = findSigns(text, ':');
  if (colons.length < 2) return [];
  return matchIn(v6, text.folded, mergeWindows(colons, 5, 40, text.text.length)).flatMap(({ index, 0: address }) => {
    if (!isV6(address.replace(/%.*$/, ''))) return [];
    return [createFinding(text.text, 'ip', 'ip/v6', /^(?:::1?|fe80.*)$/.test(address) ? 0.4 : 0.85, index, index + address.length)];
  });
}

/** Eight groups, or fewer with one `::` (RFC 4291). Times such as 10:30:15 have too few groups. */
function isV6(address: string): boolean {
  const halves = address.split('::');
  if (halves.length > 2) return false;
  const groups = address.split(':').filter((group) => group !== '');
  if (groups.some((group) => !/^[\da-f]{1,4}$/.test(group) && !/^\d{1,3}(?:\.\d{1,3}){3}$/.test(group))) return false;
  if (halves.length === 1) return groups.length === 8;
  return groups.length >= 1 && groups.length <= 7 && (groups.length > 1 || /[\da-f]{2}/.test(address) || address === '::1');
}

export default recognizer;
