import { findPhrases, type PhraseGroup } from '../phrase-rules.ts';
import type { Recognizer } from '../recognizer.ts';
import { defineTriggers } from '../scan-text.ts';

const imageWords = defineTriggers(
  'photo',
  'photos',
  'pic',
  'pics',
  'picture',
  'pictures',
  'selfie',
  'selfies',
  'video',
  'vid',
  'clip',
  'screenshot',
  'foto',
  'fotos',
  'headshot',
  'portrait',
);
const faceWords = defineTriggers('face', 'grin', 'smile', 'sonrisa', 'cara', 'glow');
const placeWords = defineTriggers('left', 'right', 'izquierda', 'derecha');
const sayings = defineTriggers(
  'pictured',
  'swipe',
  'zoom',
  'zoomed',
  'caught',
  'full',
  'same',
  'bed',
  'lock',
  'lockscreen',
  'tag',
  'see',
  'before',
  'look',
  'mira',
  'miren',
);
const somebody = /\b(?:his|her|ur|your|their|my|our|su|tu|[a-z]{2,14}'s|[a-z]{3,14}s) (?:[a-z]{1,10} )?$/;

const groups: readonly PhraseGroup[] = [
  [
    imageWords,
    [
      {
        rule: 'own-picture',
        before: /\b(?:his|her|ur|your|su|tu|[A-Z][a-z]{2,14}'s) (?:[a-z]{1,10} )?$/,
        pattern: /[a-z]{3,10}\b/y,
        score: 0.45,
        cased: true,
      },
      {
        rule: 'picture-of',
        before: /(?:\b(?:the|this|a|la|una|esta) (?:[a-z]{1,10} )?)?$/,
        pattern:
          /[a-z]{3,10} (?:of|de) (?:u|ur|you|your|him|his|her|them|my|our|the (?:patient|client|resident|kid|girl|boy|guy|family)|[A-Z][a-z]{2,15})\b(?:'s)?(?: [a-z]{2,12})?/y,
        score: 0.5,
        cased: true,
      },
      { rule: 'before-after', before: /\bbefore (?:and|&|\/|y) ?after $/, pattern: /[a-z]{3,10}/y, score: 0.5 },
      {
        rule: 'in-the-picture',
        before: /\b(?:in|en) (?:the|this|that|la|esta|my|ur|your) (?:[a-z]{1,10} )?$/,
        pattern: /[a-z]{3,10}\b(?!\s?(?:ready|quality|perfect|credit|album))/y,
        score: 0.4,
      },
      { rule: 'picture-with', pattern: /[a-z]{3,10} with (?:him|her|them|you|u|[A-Z][a-z]{2,15})\b/y, score: 0.35, cased: true },
      {
        rule: 'picture-here',
        before: /(?:\b(?:today's|this|that|the) )?$/,
        pattern: /(?:pic|pics|photo|picture|foto|selfie|video) (?:is|shows|below|above|attached|came through|[2-9])\b/y,
        score: 0.3,
      },
    ],
  ],
  [
    faceWords,
    [
      {
        rule: 'look-at',
        before: /\b(?:look at|mira|miren) (?:this|that|those|the|her|his|esa|esta|su|ur|your) (?:[a-z]{1,12} )?$/,
        pattern: /[a-z]+(?: up)?/y,
        score: 0.6,
      },
      { rule: 'full-face', before: /\bfull $/, pattern: /face\b/y, score: 0.5 },
      { rule: 'face-hidden', pattern: /face (?:cropped|blurred|hidden|covered|not shown)\b/y, score: 0.5 },
      { rule: 'own-face', before: somebody, pattern: /(?:face|grin|smile|sonrisa|cara)\b/y, score: 0.35 },
    ],
  ],
  [
    placeWords,
    [
      {
        rule: 'place-in-picture',
        before:
          /\b(?:first|second|third|fourth|fifth|[1-6](?:st|nd|rd|th)|one|two|three) from (?:the )?$|\b(?:(?:far|front|back)(?: row)?|second|third) (?:on|to|from) the $|\b(?:segund|tercer|primer)[oa]? (?:de|desde|por|a) la $/,
        pattern: /left|right|izquierda|derecha/y,
        score: 0.6,
      },
      { rule: 'side-by-side', pattern: /left is [^.,;\n]{2,40}(?:, ?(?:and )?right is [^.,;\n]{2,30})?/y, score: 0.6 },
      { rule: 'place-in-picture', before: /\(/, pattern: /(?:left|right)\)/y, score: 0.4 },
    ],
  ],
  [
    sayings,
    [
      { rule: 'pictured', pattern: /pictured(?: (?:here|above|below|with|left|right|are|is))?\b[^.,;\n]{0,30}/y, score: 0.45 },
      { rule: 'look-at', pattern: /look at (?:this|that) (?:kid|guy|girl|boy|man|lady|one of [a-z]{2,15})/y, score: 0.5 },
      { rule: 'swipe', pattern: /swipe (?:for|to see|to|left for|right for) [^.,;\n]{2,30}/y, score: 0.4 },
      { rule: 'zoom', pattern: /zoom(?:ed)? in on [^.,;\n]{2,40}/y, score: 0.5 },
      { rule: 'caught', pattern: /caught [a-z ]{2,36}(?:yawning|sleeping|asleep|smiling|laughing|dancing|crying|napping)\b/y, score: 0.45 },
      { rule: 'same-person', pattern: /same (?:girl|guy|boy|man|woman|kid|person)\b/y, score: 0.45 },
      { rule: 'names-legible', pattern: /see (?:the|their|her|his) (?:name ?tags?|badges?|names?|faces?)\b/y, score: 0.5 },
      { rule: 'background', pattern: /bed board\b(?: behind \w{1,8})?|lock ?screen shows [^.,;\n]{2,40}/y, score: 0.5 },
      { rule: 'tag-them', pattern: /tag (?:them|him|her|your (?:kid|child|son|daughter)s?)\b[^.;\n]{0,20}/y, score: 0.35 },
    ],
  ],
];

/** Full-face photographs and comparable images (45 CFR 164.514(b)(2)(i)(Q)): captions that point at somebody in a picture. */
const recognizer: Recognizer = {
  id: 'photo',
  types: ['photo'],
  recognize: (text) => findPhrases(text, 'photo', 'photo', groups),
};

export default recognizer;
