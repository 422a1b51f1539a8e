import type { Finding } from '../finding.ts';
import { findLabelledIds, type IdLabel } from '../labelled-id.ts';
import { keepBest } from '../match-text.ts';
import { findPhrases, type PhraseGroup } from '../phrase-rules.ts';
import type { Recognizer } from '../recognizer.ts';
import { defineTriggers } from '../scan-text.ts';
import { kin, occupations, offices } from '../unique-words.ts';

const codeWords = defineTriggers(
  'case',
  'student',
  'inmate',
  'juror',
  'referral',
  'participant',
  'badge',
  'bag',
  'docket',
  'expediente',
  'booking',
  'pin',
  'password',
  'clave',
  'contrasena',
  'passcode',
  'portal',
  'locker',
  'kiddo',
  'subject',
  'ticket',
  'incident',
  'ambulance',
  'ems',
);
const codes: readonly IdLabel[] = [
  {
    rule: 'court-case',
    pattern: /case (?:no|number|num|#)?\b|docket\b/y,
    score: 0.75,
    minDigits: 5,
    reject: (value) => !/^\d{2,4}-[a-z]{1,3}-?\d{3,8}/i.test(value),
  },
  {
    rule: 'person-number',
    pattern: /(?:inmate|juror|booking|participant|subject|student)(?: (?:id|no|number|num|#))?\b/y,
    score: 0.7,
    minDigits: 3,
  },
  { rule: 'referral', pattern: /referral(?: (?:id|no|number|num|#))?\b/y, score: 0.65, minDigits: 4 },
  { rule: 'tag', pattern: /(?:bag|badge|locker)(?: (?:tag|no|number|num|#|id))?\b/y, score: 0.5, minDigits: 3 },
  { rule: 'access-code', pattern: /(?:portal )?(?:pin|password|passcode|clave|contrasena)\b/y, score: 0.7, minDigits: 4 },
  {
    rule: 'emergency-call',
    pattern: /(?:incident|ambulance|ems)(?: (?:call|transport|run))?(?: (?:no|number|num|#|id))?\b/y,
    score: 0.4,
    minDigits: 6,
  },
];

const job = `(?:${occupations.join('|')})`;
const office = `(?:${offices.join('|')})`;
const relative = `(?:${kin.join('|')})`;
const person =
  '(?:guy|man|woman|lady|girl|boy|kid|gal|dude|gentleman|fella|fellow|teen|teenager|one|redhead|mom|dad|grandma|couple|twins|teacher|patient|client|resident)';
const onlyWords = defineTriggers('only', 'unica', 'unico', 'oldest', 'youngest', 'first', 'eldest');
const jobWords = defineTriggers(...occupations.flatMap((name) => name.split(/[ -]/).slice(-1)));
const officeWords = defineTriggers(...offices.flatMap((name) => name.split(/[ -]/).slice(-1)));
const personWords = defineTriggers(
  'guy',
  'man',
  'woman',
  'lady',
  'girl',
  'boy',
  'kid',
  'gal',
  'dude',
  'gentleman',
  'fella',
  'fellow',
  'one',
  'redhead',
  'twins',
  'triplets',
  'teacher',
  'client',
  'patient',
  'resident',
  'mom',
  'dad',
);
const kinWords = defineTriggers(...kin, 'hijo', 'hija', 'esposa', 'esposo', 'hermano', 'hermana', 'parents');
const sayings = defineTriggers(
  'whose',
  'runner',
  'plays',
  'drives',
  'works',
  'retired',
  'former',
  'ex',
  'coaches',
  'threw',
  'survived',
  'veteran',
  'recipient',
  'drummer',
  'sold',
  'toca',
  'owns',
  'runs',
  'tattoo',
  'jersey',
  'hoodie',
  'teaches',
  'taught',
);

const singleJobs = occupations.filter((name) => !/[ -]/.test(name));
const compoundJobs = occupations.filter((name) => /[ -]/.test(name)).map((name) => name.split(/[ -]/));
const determiner = '(?:an?|the|our|your|this|one|el|la|un|una|retired|former|ex)';
const adjective =
  "(?:(?!(?:of|in|on|at|and|or|for|with|to|good|great|new|trusted|better|licensed|staff|lead|clinical|part-time|full-time)\\b)[a-z'-]{2,14} )";
const ofSomebody = new RegExp(`\\b${determiner}[ -]${adjective}{0,2}$`);
const withFirstWord = new RegExp(
  `\\b${determiner}[ -]${adjective}{0,1}(?:${compoundJobs.map((name) => name.slice(0, -1).join(' ')).join('|')})[ -]$`,
);
/** Where somebody works or comes from: the part that makes a trade recognisable. */
const workplace = " (?:from|out of|in|at|for|with|who|on|over on|up in)(?: (?!(?:our|this|us)\\b)[\\w'&-]{2,18}){1,5}";

const groups: readonly PhraseGroup[] = [
  [
    onlyWords,
    [
      {
        rule: 'our-only',
        before: /\b(?:the|our|my) $/,
        pattern:
          /(?:only|oldest|youngest|first|eldest) (?:\d{1,2}|[a-z-]{3,12})(?:[ -](?:year|yr)s?[ -]old)?(?: [a-z-]{2,14}){0,3} (?:on|in|at|of|from|to|who|we|we've|here)\b[^.,;!?\n]{0,30}/y,
        score: 0.45,
      },
      {
        rule: 'unica',
        before: /\b(?:nuestr[oa]|la|el|mi) $/,
        pattern: /unic[oa] (?:paciente|cliente|nin[oa]|muchach[oa]|mujer|hombre|persona)[^.,;!?\n]{0,30}/y,
        score: 0.5,
      },
    ],
  ],
  [
    officeWords,
    [
      {
        rule: 'kin-of-official',
        before: /\b(?:(?:the|our|a|your) )?(?:[a-z]{3,12} )?(?:[a-z]+ )?$/,
        pattern: new RegExp(
          `(?:${office
            .slice(3, -1)
            .split('|')
            .map((name) => name.split(/[ -]/).at(-1))
            .join('|')})'?s (?:own |only |ex |ex-|oldest |youngest |eldest |little |older )?(?:${relative}|youngest|oldest|eldest|kid)\\b`,
          'y',
        ),
        score: 0.65,
      },
    ],
  ],
  [
    kinWords,
    [
      {
        rule: 'kin-of-official',
        before: /\b(?:el|la) $/,
        pattern:
          /(?:hij[oa]|espos[oa]|herman[oa])(?: (?:mayor|menor))? (?:del|de la) (?:alcalde|alcaldesa|director\w?|jefe|jefa|doctora?|senador\w?|diputad[oa]|sheriff|maestr[oa]|profesora?|pastor|padre)\b[^.,;!?\n]{0,24}/y,
        score: 0.65,
      },
      {
        rule: 'kin-with-office',
        before: /\b(?:(?:whose|ur|your|his|her|their) )$/,
        pattern: new RegExp(
          `(?:${relative}|dad|mom|parents)(?:'s| is| was|s) (?:a |an |the |our |on the )?(?:[a-z]{3,12} ){0,2}${`(?:${occupations.join('|')}|${offices.join('|')}|chief|board|collector|pilot)`}\\b`,
          'y',
        ),
        score: 0.5,
      },
    ],
  ],
  [
    jobWords,
    [
      {
        rule: 'occupation-and-place',
        before: ofSomebody,
        pattern: new RegExp(`(?:${singleJobs.join('|')})${workplace}`, 'y'),
        score: 0.45,
      },
      {
        rule: 'rare-occupation',
        before: withFirstWord,
        pattern: new RegExp(`(?:${compoundJobs.map((name) => name.at(-1)).join('|')})s?\\b(?:${workplace})?`, 'y'),
        score: 0.45,
      },
      { rule: 'occupation', before: ofSomebody, pattern: new RegExp(`(?:${singleJobs.join('|')})\\b`, 'y'), score: 0.35 },
    ],
  ],
  [
    personWords,
    [
      {
        rule: 'recognisable',
        before: /\b(?:the|that|this|a) (?:[a-z]{3,12} )?$/,
        pattern: new RegExp(
          `${person} (?:in|w|with|on|from|who|that) (?:the |a |an |his |her |our )?(?:[a-z]+ ){0,2}(?:tesla|hat|jersey|hoodie|vest|tattoo|tattoos|hair|truck|van|mower|boots|goose|scooter|wheelchair|video|news|limp|beard|bow ?tie|jacket|sunglasses|shop|salon|station|farm|deli|bakery|church|bank|school|garage|store|diner|hardware store|board|team|band|symphony|show|season)\\b[^.,;!?\\n]{0,24}`,
          'y',
        ),
        score: 0.5,
      },
      {
        rule: 'recognisable',
        before: /\b(?:the|that) (?:[a-z]{3,12} )?$/,
        pattern: new RegExp(
          `${person} who (?:runs|owns|drives|plays|sells|teaches|coaches|paints|painted|works|does|keeps|delivers|won|got|used to|came|wrote|sings|sang)\\b[^.,;!?\\n]{0,36}`,
          'y',
        ),
        score: 0.5,
      },
      {
        rule: 'multiples',
        before: /\b(?:the|our|of the|of our) (?:[A-Z][a-z]+ )?$/,
        pattern: /(?:twins|triplets)\b/y,
        score: 0.35,
        cased: true,
      },
    ],
  ],
  [
    sayings,
    [
      {
        rule: 'former',
        pattern: new RegExp(`(?:retired|former|ex)[ -](?:[a-z]+ ){0,2}${job}(?: (?:from|out of|at|for) [\\w' ]{2,24})?`, 'y'),
        before: /(?:\b(?:a|an|the|our) (?:[\w-]{1,12} )?)?$/,
        score: 0.5,
      },
      {
        rule: 'runner-up',
        pattern: /runner[ -]up (?:from|of|on) [^.,;!?\n]{3,40}/y,
        before: /(?:\b(?:the |a |season \d+'?s? )(?:[a-z]+ )?)?$/,
        score: 0.6,
      },
      {
        rule: 'visible-life',
        pattern:
          /(?:plays|coaches|drives|runs|owns|teaches|taught|sold|toca) (?:the |a |an |la |el |las |los )?(?:[a-z]+ ){0,2}(?:organ|bus|snowplow|plow|truck|bakery|shop|store|restaurant|band|choir|piano|team|church|school|farm|campanas|latin|orchard|ferry|crane)\b[^.,;!?\n]{0,24}/y,
        before: /(?:\b(?:who|she|he|que|and) )$/,
        score: 0.45,
      },
      {
        rule: 'works-at',
        pattern: /works (?:at |the |for )(?:the )?[A-Z][\w'&-]+(?: (?:in|on|at) [A-Z][a-z]+| [A-Z][\w'-]+){0,2}/y,
        score: 0.4,
        cased: true,
      },
      {
        rule: 'survived',
        pattern:
          /survived (?:a|an|the) (?:[a-z]+ ){0,2}(?:crash|jump|fire|shooting|attack|explosion|fall|drowning|collapse)\b[^.;!?\n]{0,30}/y,
        score: 0.45,
      },
      {
        rule: 'honour',
        pattern: /(?:veteran|recipient|drummer)\b(?: (?:of|from|for) [^.,;!?\n]{3,30})?/y,
        before: /\b(?:[A-Z][a-z]+ ){1,2}$/,
        score: 0.35,
        cased: true,
      },
    ],
  ],
];

/**
 * Any other unique number, characteristic or code (45 CFR 164.514(b)(2)(i)(R), and HHS guidance on what is "readily identifying"):
 * codes by their label, people by what only they are ("the mayor's youngest", "our only 13 yr old", "a harbor pilot from …").
 */
const recognizer: Recognizer = {
  id: 'other-unique',
  types: ['other-unique'],
  recognize(text) {
    const found: Finding[] = [
      ...findLabelledIds(text, 'other-unique', 'other-unique', codeWords, codes),
      ...findPhrases(text, 'other-unique', 'other-unique', groups),
    ];
    return keepBest(found);
  },
};

export default recognizer;
