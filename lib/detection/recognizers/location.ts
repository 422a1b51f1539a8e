import type { Finding } from '../finding.ts';
import { createFinding, keepBest, matchAt, matchIn, readBefore } from '../match-text.ts';
import type { NormalizedText } from '../normalize-text.ts';
import { findPhrases, type PhraseGroup } from '../phrase-rules.ts';
import type { Recognizer } from '../recognizer.ts';
import { defineTriggers, findDigitRuns, findTriggers, mergeWindows } from '../scan-text.ts';
import { isRestrictedZip3 } from '../zip-codes.ts';

const streetWords = [
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

const zip = /(?<![\d$#.,-])(\d{5})(?:-\d{4})?(?![\d%-]|[.,]\d)/g;
const stateBefore =
  /\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|Florida|Texas|California|Ohio|Georgia),? $/;
const zip3 = /\bzip(?: ?codes?)?(?: (?:starting|beginning|prefix))?(?: with)? ?:? ?(\d{3})(?:xx)?\b(?![\d-])/g;
const zipWords = defineTriggers('zip', 'zips', 'zipcode', 'postal');

const places = defineTriggers(
  'town',
  'village',
  'hamlet',
  'population',
  'pueblo',
  'county',
  'parish',
  'residents',
  'reservation',
  'township',
);
const rooms = defineTriggers(
  'room',
  'rm',
  'bed',
  'bunk',
  'apt',
  'unit',
  'cuarto',
  'habitacion',
  'cama',
  'floor',
  'west',
  'east',
  'north',
  'south',
  'cottage',
  'wing',
);
const streets = defineTriggers(
  ...streetWords.filter((word) => !['st', 'dr', 'row', 'run', 'point', 'way', 'place', 'pl', 'av'].includes(word)),
);
const buildings = defineTriggers(
  'house',
  'casa',
  'elementary',
  'middle',
  'high',
  'academy',
  'bridge',
  'overpass',
  'trailer',
  'shelter',
  'refugio',
  'inn',
  'motel',
  'towers',
  'apartments',
  'church',
  'exit',
  'marina',
  'kroger',
  'walmart',
  'publix',
);
const origins = defineTriggers('from', 'outside', 'near', 'of', 'off', 'lives', 'vive', 'behind');

const groups: readonly PhraseGroup[] = [
  [
    places,
    [
      {
        rule: 'small-place',
        pattern:
          /(?:town|village|hamlet|pueblo) (?:of|with|de) (?:about |around |maybe |some |barely |unos |casi )?(?:\d{1,3}(?:,\d{3})?|[a-z]{3,8} (?:hundred|thousand)|[a-z]{3,8})(?: (?:people|souls|residents|habitantes|hundred))?/y,
        score: 0.5,
      },
      {
        rule: 'small-place',
        pattern: /population (?:of |is )?\d{1,3}(?:,\d{3})?\b(?!,)/y,
        before: /(?:\b[a-z]+ [a-z]+, ?|\b)$/,
        score: 0.5,
      },
      {
        rule: 'county',
        pattern:
          /(?:County|Parish|Township|Reservation)\b(?! (?:Health|Sheriff|Court|School|Fair|Library|Government|Commission|Department|Behavioral))/y,
        before: /(?:\b[A-Z][a-z]+ ){1,2}$/,
        score: 0.35,
        cased: true,
      },
      { rule: 'small-place', pattern: /residents\b/y, before: /\b(?:\d{2,3}|[a-z]{3,8}|[a-z]{3,8} hundred) year-round $/, score: 0.45 },
    ],
  ],
  [
    rooms,
    [
      { rule: 'bed', pattern: /(?:bed|bunk|cama) (?:no\.? |number |#)?(?:\d{1,3}[a-d]?|[a-d])\b(?!,\d|%|-)/y, score: 0.4 },
      {
        rule: 'room',
        pattern:
          /(?:room|rm|cuarto|habitacion|apt|unit)\.? (?:es la |no\.? |number |#)?\d{1,4}[a-z]?\b(?!:\d|%| ?(?:is|am|pm)\b)(?: in the (?:east|west|north|south) wing)?/y,
        score: 0.35,
      },
      {
        rule: 'ward',
        pattern: /(?:West|East|North|South)\b(?! (?:Coast|Side|Palm|Virginia|Carolina|Dakota|Texas|Florida))/y,
        before: /(?:^|[^\d.,$:-])[1-9] $/,
        score: 0.3,
        cased: true,
      },
      {
        rule: 'ward',
        pattern: /floor (?:psych|detox|rehab|icu)\b/y,
        before: /\b(?:first|second|third|fourth|fifth|\d(?:st|nd|rd|th)) $/,
        score: 0.35,
      },
    ],
  ],
  [
    streets,
    [
      {
        rule: 'street',
        pattern:
          /(?:Street|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Court|Ct|Circle|Cir|Terrace|Loop|Parkway|Pkwy|Highway|Hwy|Trail|Alley|Square|Cove|Crossing|Bend)\b\.?(?: house)?/y,
        before: /(?:\b(?:[tT]he )?(?:[NSEW]\.? )?(?:[A-Z][a-z']+ ){1,2})$/,
        score: 0.35,
        cased: true,
      },
    ],
  ],
  [
    buildings,
    [
      {
        rule: 'school',
        pattern: /(?:Elementary|Middle|High|Academy)\b(?: School)?/y,
        before: /(?:\b[A-Z][a-z']+ ){1,2}$/,
        score: 0.4,
        cased: true,
      },
      {
        rule: 'house',
        pattern: /(?:house|trailer|shelter|place)\b/y,
        before: /\b[Tt]he (?:[A-Z][a-z']+ ){1,2}(?:[Ss]t |[Ss]treet |[Aa]ve )?$|\b(?:yellow|blue|pink|green|white|red) $/,
        score: 0.4,
        cased: true,
      },
      {
        rule: 'casa',
        pattern: /(?:casa|refugio) (?:[a-z]{4,10} )?de (?:la )?[A-Z][a-z]+(?: \d{1,5})?/y,
        before: /(?:\b(?:la|el|del) )?$/,
        score: 0.4,
        cased: true,
      },
      { rule: 'trailer', pattern: /trailer (?:on|off|past|behind|at) [^.,;!?\n]{3,50}/y, before: /(?:\bthe )?$/, score: 0.5 },
      {
        rule: 'landmark',
        pattern: /(?:bridge|overpass)\b/y,
        before: /\b(?:on|off|under|by|at) the (?:[a-z]+ ?\d{0,3} ){1,2}$/,
        score: 0.35,
      },
      { rule: 'store', pattern: /(?:Kroger|Walmart|Publix) on [A-Z][a-z]+/y, before: /(?:\bthe )?$/, score: 0.35, cased: true },
      {
        rule: 'motel',
        pattern: /(?:Inn|Motel|Towers|Apartments|Marina)\b(?: on [A-Z][a-z]+)?(?:,? (?:rm|room|unit|apt) \d{1,4}[a-z]?)?/y,
        before: /(?:\b(?:[Tt]he )?[A-Z][a-z]+ )$/,
        score: 0.4,
        cased: true,
      },
    ],
  ],
  [
    origins,
    [
      {
        rule: 'town-and-state',
        pattern:
          /(?:from|near|of|outside) [A-Z][a-z]+(?: [A-Z][a-z]+)?,? (?:A[KLRZ]|C[AOT]|DE|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|Florida|Texas|California|Ohio|Georgia|Alabama|Montana|Kansas)\b/y,
        score: 0.4,
        cased: true,
      },
      { rule: 'off-road', pattern: /off (?:of )?[A-Z][a-z]+(?: (?:Rd|Road|St|Street|Ave|Hwy|Highway))\b/y, score: 0.45, cased: true },
      {
        rule: 'lives-at',
        pattern: /(?:lives|vive) (?:over )?(?:on|off|in|by|at|behind|en) (?:the |la |el )?[A-Z][\w']+(?: [A-Z][a-z']+){0,2}/y,
        before: /(?:\bstill )?$/,
        score: 0.45,
        cased: true,
      },
      {
        rule: 'origin',
        pattern:
          /(?:from|outside) (?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|The|Dr|Mr|Mrs|Ms|Our|We|I|It|My|Your|This|All|Christmas)\b)[A-Z][a-z]{2,15}(?: (?!(?:I|We)\b)[A-Z][a-z]{2,15})?\b(?!')/y,
        score: 0.2,
        cased: true,
      },
    ],
  ],
];

/** Geographic subdivisions smaller than a state (45 CFR 164.514(b)(2)(i)(B)): addresses, ZIP codes, rooms and beds, small places. */
const recognizer: Recognizer = {
  id: 'location',
  types: ['location'],
  recognize(text) {
    return keepBest([...findAddresses(text), ...findZips(text), ...findPhrases(text, 'location', 'location', groups)]);
  },
};

function findAddresses(text: NormalizedText): Finding[] {
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
