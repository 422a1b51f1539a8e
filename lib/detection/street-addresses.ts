import type { Finding } from './finding.ts';
import { createFinding, matchAt } from './match-text.ts';
import type { NormalizedText } from './normalize-text.ts';
import { defineTriggers, findDigitRuns, findTriggers } from './scan-text.ts';

/** How streets end in the United States, in full and short (after USPS Publication 28, appendix C1). */
export const streetWords = [
  'street',
  'st',
  'avenue',
  'ave',
  'av',
  'road',
  'rd',
  'boulevard',
  'blvd',
  'lane',
  'ln',
  'drive',
  'dr',
  'court',
  'ct',
  'circle',
  'cir',
  'terrace',
  'ter',
  'place',
  'pl',
  'way',
  'loop',
  'parkway',
  'pkwy',
  'highway',
  'hwy',
  'trail',
  'trl',
  'row',
  'run',
  'bend',
  'alley',
  'square',
  'plaza',
  'crossing',
  'point',
  'cove',
];
const suffix = `(?:${streetWords.join('|')})`;
const apartment = `(?:,? ?(?:apt|apartment|unit|suite|ste|lot|rm|room|depto|apto|interior|int|#)\\.? ?#?[a-z]?\\d{0,4}[a-z]?\\b)?`;
const townBehind = `(?:,? (?:[a-z]+ ){0,2}[a-z]+,? (?:[a-z]{2},? )?\\d{5}(?:-\\d{4})?|,? \\d{5}(?:-\\d{4})?)?`;
const numbered = new RegExp(
  `\\d{1,6}[a-d]?(?:-\\d{1,4})? (?:[nsew]\\.? )?(?:[a-z][a-z'.-]{0,19} |\\d{1,3}(?:st|nd|rd|th) ){1,3}?${suffix}\\b\\.?(?: [nsew][ew]?\\b)?${apartment}${townBehind}`,
  'y',
);
const spanish =
  /(?:calle|avenida|av\.|avda\.?|carrera|camino|paseo|callejon|calzada|colonia) (?:(?:de|del|la|las|los|el) ){0,2}[a-z0-9.]{2,20}(?: [a-z]{3,20})?,? (?:#|no\.? ?|numero )?\d{1,5}\b/y;
const poBox = /p\.? ?o\.? box \d{1,6}|apartado(?: postal)? \d{1,6}/y;
/** Words that do not stand inside a street's name: "20 people on the street". */
const sentenceWords =
  /(?:^| )(?:in|on|at|the|of|and|or|to|for|from|by|with|is|are|was|people|days?|weeks?|months?|years?|hours?|minutes?|more|a|an|our|your|my|this|that|percent|miles?|blocks?|times?|sessions?|beds?|kids?|staff|hour|minute|step|one|two|long|half|different|only|best|every|all|free|weekly|daily)(?= )/;
const addressStarts = defineTriggers(
  'calle',
  'avenida',
  'av',
  'avda',
  'carrera',
  'camino',
  'paseo',
  'callejon',
  'calzada',
  'colonia',
  'po',
  'p',
  'apartado',
);
const commonSuffix = /(?:way|court|place|row|run|bend|drive|point|square|cove|crossing|trail|loop|alley|circle|dr|pl|st)\b/;

/** Street addresses, English and Spanish, and post-office boxes. */
export function findAddresses(text: NormalizedText): Finding[] {
  const findings: Finding[] = [];
  const runs = findDigitRuns(text);
  for (let i = 0; i < runs.length; i += 2) {
    const offset = runs[i]!;
    if (runs[i + 1]! - offset > 6 || /[\w$#.:/@-]/.test(text.folded[offset - 1] ?? ' ')) continue;
    const match = matchAt(numbered, text.folded, offset);
    if (!match || sentenceWords.test(match[0].replace(/,.*$/, ''))) continue;
    findings.push(
      createFinding(
        text.text,
        'location',
        'location/street-address',
        weighAddress(text.text, offset, match[0]),
        offset,
        offset + match[0].length,
      ),
    );
  }
  for (const offset of findTriggers(text, addressStarts)) {
    const match = matchAt(spanish, text.folded, offset) ?? matchAt(poBox, text.folded, offset);
    if (match)
      findings.push(
        createFinding(
          text.text,
          'location',
          match[0].includes('box') ? 'location/po-box' : 'location/calle',
          0.75,
          offset,
          offset + match[0].length,
        ),
      );
  }
  return findings;
}

/** A street's name in capitals, a flat or a ZIP make the form sure; "5 easy way" has none of them. */
function weighAddress(text: string, offset: number, address: string): number {
  const written = text.slice(offset, offset + address.length);
  const capitals = /^\S+ (?:[NSEW]\.? )?(?:[A-Z]|\d)/.test(written);
  const complete = /\b(?:apt|unit|suite|#)|\d{5}/.test(address.slice(4));
  if (capitals || complete) return 0.88;
  return commonSuffix.test(address) ? 0.35 : 0.6;
}
