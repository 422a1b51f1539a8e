import { isVin } from '../check-digits.ts';
import type { Finding } from '../finding.ts';
import { createFinding, keepBest, matchAt, matchIn } from '../match-text.ts';
import type { NormalizedText } from '../normalize-text.ts';
import { findNumberEndings } from '../number-endings.ts';
import type { Recognizer } from '../recognizer.ts';
import { defineTriggers, findTriggers, mergeWindows } from '../scan-text.ts';
import { readSpokenRun } from '../spoken-digits.ts';
import { carNames, colors, vehicleNouns } from '../vehicle-words.ts';

const plateWords = defineTriggers('plate', 'plates', 'tag', 'tags', 'placa', 'placas', 'matricula', 'patente');
const vinWords = defineTriggers('vin');
const carWords = defineTriggers(...carNames.filter((name) => /^[a-z]+$/.test(name)), ...vehicleNouns, 'f', 'cr', 'rav', 'bmw', 'mazda');
const plateLabel =
  /(?:license |vanity |dealer )?(?:plates?|tags?|placas?|matricula|patente)(?: (?:number|no|numero|is|es|says|reads))?\b\.? ?[:#(]? ?"?/y;
// A plate is written in capitals or holds figures; "tag a friend" does neither.
const plateValue =
  /(?:(?=[A-Z0-9-]{0,7}\d)[A-Z0-9]{1,8}(?:[- ](?=[A-Z0-9])[A-Z0-9]{1,5}){0,2}|[A-Z]{2,3}[- ]?[A-Z0-9]{2,5}|[A-Z]{5,7}(?: \d)?)(?![\w-])/y;
const color = `(?:(?:dark|light|lime|navy|bright|pale|hot|cherry|forest|lemon|matte)[- ])?(?:${colors.join('|')})`;
const car = `(?:(?:19|20)\\d\\d )?(?:${carNames.join('|')})(?:[ -](?:${carNames.join('|')}))?`;
const anyCar = `(?:${carNames.join('|')}|${vehicleNouns.join('|')})`;
const colored = new RegExp(
  `(?<![\\w-])(?:(?:the|a|an|his|her|your|my|ur|el|la|su|un|una) )?(?:${color}[ -](?:(?:old|pickup|lifted|little|big|ford|honda|toyota|chevy) )?${car}|${color} ${anyCar}|${car} ${color})(?![\\w-])`,
  'g',
);
const plateBehind = /(?:,| with|,? (?:[a-z]{2} )?(?=(?:license |vanity )?(?:plate|tag|placa))| \(|, (?:[a-z]{2} )?)/y;
const vin = /(?<![\w-])[a-hj-npr-z\d]{17}(?![\w-])/g;

/** Vehicle identifiers (45 CFR 164.514(b)(2)(i)(L)): plates by label, VINs by check digit, and a car described by colour and make. */
const recognizer: Recognizer = {
  id: 'vehicle',
  types: ['vehicle'],
  recognize(text) {
    return joinNeighbours(text, [...findPlates(text), ...findCars(text), ...findVins(text)]);
  },
};

function findPlates(text: NormalizedText): Finding[] {
  return findTriggers(text, plateWords).flatMap((offset) => {
    const label = matchAt(plateLabel, text.folded, offset);
    if (!label) return [];
    const from = offset + label[0].length;
    const value = matchAt(plateValue, text.text, from);
    const weak = /\b(?:gift|price|dog|bag|asset|name|hash|ear|luggage|baggage|raffle|rfid|license to)[ -]$/.test(
      text.folded.slice(Math.max(0, offset - 12), offset),
    );
    if (!value || weak) return [];
    const figures = /\d/.test(value[0]);
    const tagOnly = text.folded.startsWith('tag', offset);
    if (tagOnly && !/\d/.test(value[0]) && !/[A-Z]{4}/.test(value[0])) return [];
    return [createFinding(text.text, 'vehicle', 'vehicle/plate', figures ? (tagOnly ? 0.75 : 0.88) : 0.5, offset, from + value[0].length)];
  });
}

function findCars(text: NormalizedText): Finding[] {
  const windows = mergeWindows(findTriggers(text, carWords), 40, 24, text.text.length);
  return matchIn(colored, text.folded, windows).map(({ index, 0: car }) => {
    const spoken = readSpelledPlate(text.folded, index + car.length);
    return createFinding(
      text.text,
      'vehicle',
      spoken > 0 ? 'vehicle/spelled-plate' : 'vehicle/color-and-make',
      spoken > 0 ? 0.7 : 0.5,
      index,
      spoken || index + car.length,
    );
  });
}

/** "white silverado, seven K L M zero zero three": a plate read out behind the car. Returns its end, or 0. */
function readSpelledPlate(folded: string, from: number): number {
  const comma = /^, /.exec(folded.slice(from, from + 2));
  if (!comma) return 0;
  const first = readSpokenRun(folded, from + 2);
  const letters = /^(?: ?[a-z]\b){2,4} ?/.exec(folded.slice(first.end, first.end + 9));
  if (!letters) return 0;
  const second = readSpokenRun(folded, first.end + letters[0].length);
  return first.digits.length + second.digits.length >= 3 ? second.end : 0;
}

function findVins(text: NormalizedText): Finding[] {
  const labelled = mergeWindows(findTriggers(text, vinWords), 0, 40, text.text.length);
  const byLabel = matchIn(vin, text.folded, labelled).map(({ index, 0: value }) =>
    createFinding(text.text, 'vehicle', 'vehicle/vin', isVin(value) ? 0.95 : 0.6, index, index + value.length),
  );
  const partial = findNumberEndings(text)
    .filter(({ kind }) => kind === 'vehicle')
    .map(({ start, end }) => createFinding(text.text, 'vehicle', 'vehicle/ending', 0.75, start, end));
  return [...byLabel, ...partial];
}

/** A car and the plate right behind it (or before it) are one thing to a reader. */
function joinNeighbours(text: NormalizedText, findings: readonly Finding[]): Finding[] {
  const joined: Finding[] = [];
  for (const finding of keepBest(findings)) {
    const last = joined.at(-1);
    if (
      last &&
      finding.start - last.end <= 6 &&
      matchAt(plateBehind, text.folded, last.end) &&
      !/[.!?\n]/.test(text.text.slice(last.end, finding.start))
    ) {
      joined[joined.length - 1] = {
        ...last,
        end: finding.end,
        score: Math.max(last.score, finding.score),
        rule: last.score > finding.score ? last.rule : finding.rule,
      };
    } else joined.push(finding);
  }
  return joined;
}

export default recognizer;
