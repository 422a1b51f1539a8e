import type { Finding } from '../finding.ts';
import { createFinding, keepBest, matchAt, readAfter, readBefore } from '../match-text.ts';
import type { NormalizedText } from '../normalize-text.ts';
import type { Recognizer } from '../recognizer.ts';
import { defineTriggers, findTriggers } from '../scan-text.ts';

const triggers = defineTriggers(
  'fingerprint',
  'fingerprints',
  'thumbprint',
  'thumbprints',
  'handprint',
  'palmprint',
  'palm',
  'retina',
  'retinal',
  'iris',
  'voiceprint',
  'voice',
  'facial',
  'face',
  'prints',
  'biometric',
  'biometrics',
  'gait',
  'huella',
  'huellas',
  'dactilar',
  'matched',
  'recognized',
  'dna',
);
const thing =
  /(?:fingerprints?|thumbprints?|palmprints?|voiceprints?|palm (?:scan|scanner|reader|print)s?|retinal? (?:scan|pic|picture|photo|image)s?|iris (?:scan|pic|image)s?|voice (?:recording|match|print)|facial recognition|face (?:scan|match|recognition|print)|biometrics?(?: (?:data|scan|login))?|gait (?:analysis|pattern)|(?:full )?set of prints|prints (?:on file|matched)|huellas? (?:quedo|registrad\w|dactilar\w*)|huellas? dactilar\w*|dna (?:test|sample|profile|match)|matched (?:his|her|your|ur|their) face|recognized (?:his|her|your|ur|their) (?:face|voice|gait))\b/y;
const policy =
  /\b(?:level \d|background|screening|required|requirements?|appointment|optional|staff only|employees|hires?|applicants|kits?)\b/;
const owner = /(?:\b(?:his|her|your|ur|their|my|su|tu|the|[a-z]{2,20}'?s)(?: (?:left|right|izquierd\w|derech\w))? |\bfull set of )$/;

/** Biometric identifiers (45 CFR 164.514(b)(2)(i)(P)): finger, palm, face, iris and voice prints. Somebody's own scores; a screening policy hardly does. */
const recognizer: Recognizer = {
  id: 'biometric',
  types: ['biometric'],
  recognize(text) {
    return keepBest(findTriggers(text, triggers).flatMap((offset) => judge(text, offset) ?? []));
  },
};

function judge(text: NormalizedText, offset: number): Finding | null {
  const match = matchAt(thing, text.folded, offset);
  if (!match) return null;
  const before = readBefore(text.folded, offset, 32);
  const owned = owner.exec(before)?.[0].length ?? 0;
  const end = offset + match[0].length;
  const general = policy.test(readAfter(text.folded, end, 40)) || policy.test(before);
  const direct = /^(?:matched|recognized)/.test(match[0]);
  const score = general ? 0.2 : owned > 0 || direct ? 0.65 : 0.35;
  return createFinding(
    text.text,
    'biometric',
    owned > 0 || direct ? 'biometric/of-a-person' : 'biometric/mention',
    score,
    offset - owned,
    end,
  );
}

export default recognizer;
