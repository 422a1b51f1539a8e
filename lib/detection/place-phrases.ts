import type { PhraseGroup } from './phrase-rules.ts';
import { defineTriggers } from './scan-text.ts';
import { streetWords } from './street-addresses.ts';

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

/** Ways to say where somebody lives or lies without an address: small towns, rooms and beds, streets, buildings, where one is from. */
export const placePhrases: readonly PhraseGroup[] = [
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
        before: /(?<![\d.,$:-])[1-9] $/,
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
