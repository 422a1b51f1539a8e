/** What a safe reply answers. `private-channel` is also the one for everything that fits nowhere else. */
export const situations = ['crisis', 'billing', 'complaint', 'praise', 'services', 'private-channel'] as const;
export type Situation = (typeof situations)[number];

/** Reply templates by situation; `{contact}` is how to reach the provider in private ("call us at …"), `{org}` its name. */
export type ReplyTemplates = Record<Situation, readonly string[]>;

/** Whole words; letters are those of Spanish too, which `\w` would break a word at. */
const edge = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');

/** First that matches wins, so the order is the order of care: life before money before feelings. */
const signs: readonly (readonly [Situation, RegExp])[] = [
  [
    'crisis',
    edge(
      'suicid\\p{L}*|kms|unalive|overdos\\p{L}+|sobredosis|self[- ]?harm\\p{L}*|' +
        '(?:kill|hang|hung|shoot|shot|hurt|cut)(?:ed|ing|ting)? (?:my|him|her|them)sel\\p{L}+|' +
        'end(?:ing)? (?:(?:my|his|her|their) li(?:fe|ves)|it all)|th(?:ink|inking|ought) (?:of|about) ending (?:it|things|everything)|' +
        't(?:ake|aking|ook) (?:my|his|her|their) (?:own )?li(?:fe|ves)|want(?:s|ed)? to die|wanna die|' +
        "(?:don'?t|do not|didn'?t) (?:want to|wanna) (?:be here|be alive|live|exist|go on|wake up)|can(?:'|no)?t go on|" +
        "no (?:reason|point|use) (?:in |to )?(?:liv|go)(?:e|ing)?(?: on)?|(?:not|n'?t) worth living|better off (?:dead|without me)|" +
        '(?:me )?quiero morir\\p{L}*|(?:me|se) quit\\p{L}+ la vida|quitar(?:me|se) la vida|matar(?:me|se)|(?:me voy|se va) a matar|' +
        'no quiero (?:seguir )?(?:viv\\p{L}+|estar aquí)|hacerme daño|ya no puedo más|no [^.!?]{0,25}sentido a (?:la|mi) vida',
    ),
  ],
  [
    'billing',
    edge(
      'bill(?:s|ed|ing)?|invoice\\p{L}*|(?<!in )charg(?:e|es|ed|ing)|overcharged|refund\\p{L}*|co-?pay\\p{L}*|insurance|deductible|collections?|' +
        'factura\\p{L}*|cobr(?:o|os|aron|ar|ado)|reembolso\\p{L}*|(?:mi|su|el|del|con|sin) seguro|seguro (?:médico|de salud)|aseguradora|deuda|' +
        'copago\\p{L}*',
    ),
  ],
  [
    'complaint',
    edge(
      'rude|worst|terrible|horrible|awful|never again|disappoint\\p{L}*|unprofessional|ignored|waited|on hold|no one called|nobody called|avoid|scam|' +
        'disgust\\p{L}*|shame on|angry|upset|complain\\p{L}*|one star|1 star|p[ée]simo\\p{L}*|mal[ao] servicio|groser[oa]s?|nadie (?:contest\\p{L}+|llam\\p{L}+)|' +
        'decepcion\\p{L}*|vergüenza|queja\\p{L}*|estafa',
    ),
  ],
  [
    'praise',
    edge(
      'thank(?:s| you)|grateful|amazing|wonderful|best|love[ds]?|saved my|life[- ]?saver|recommend\\p{L}*|great|awesome|blessed|five stars|5 stars|' +
        'gracias|agradecid[oa]s?|maravillos[oa]s?|excelentes?|recomiend\\p{L}+|los mejores|bendiciones|me salvaron',
    ),
  ],
  [
    'services',
    edge(
      'do you|are you|can i|can you|is there|how (?:do|much|long|can)|what (?:is|are|time)|where|when|accept|offer|hours|open|waitlist|' +
        'ofrecen|aceptan|tienen|cómo|cuánto|cuándo|dónde|horario|hay lugar|lista de espera',
    ),
  ],
];

/** Which situation an answered text is about; `private-channel` when it says nothing that fits, or nothing at all. */
export function findSituation(answeredText: string | null): Situation {
  const sample = (answeredText ?? '').slice(0, 20_000).replaceAll('’', "'");
  return signs.find(([, pattern]) => pattern.test(sample))?.[0] ?? 'private-channel';
}
