/** What a safe reply answers. `private-channel` is also the one for everything that fits nowhere else. */
export const situations = ['crisis', 'billing', 'complaint', 'praise', 'services', 'private-channel'] as const;
export type Situation = (typeof situations)[number];

/** Reply templates by situation; `{contact}` is how to reach the provider in private ("call us at …"), `{org}` its name. */
export type ReplyTemplates = Record<Situation, readonly string[]>;

const edge = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');

/** First that matches wins, so the order is the order of care: life before money before feelings. */
const signs: readonly (readonly [Situation, RegExp])[] = [
  [
    'crisis',
    edge(
      'suicid\\w*|kill (?:my|him|her|them)sel\\w+|end (?:my|it) (?:life|all)|end it all|want(?:s|ed)? to die|wanna die|self[- ]?harm\\w*|' +
        "hurt(?:ing)? (?:my|him|her)self|cutting (?:my|him|her)self|overdos\\w+|can(?:'|’)?t go on|no reason to live|better off dead|kms|unalive|" +
        'me quiero morir|quiero morir\\w*|quitar(?:me|se) la vida|matarme|no quiero vivir|hacerme daño|ya no puedo más|sobredosis',
    ),
  ],
  [
    'billing',
    edge(
      'bill(?:s|ed|ing)?|invoice\\w*|charg(?:e|es|ed|ing)|overcharged|refund\\w*|co-?pay\\w*|insurance|deductible|collections?|' +
        'factura\\w*|cobr(?:o|os|aron|ar|ado)|reembolso\\w*|seguro|deuda|copago\\w*',
    ),
  ],
  [
    'complaint',
    edge(
      'rude|worst|terrible|horrible|awful|never again|disappoint\\w*|unprofessional|ignored|waited|on hold|no one called|nobody called|avoid|scam|' +
        'disgust\\w*|shame on|angry|upset|complain\\w*|one star|1 star|p[ée]simo\\w*|mal[ao] servicio|groser[oa]s?|nadie (?:contest\\w+|llam\\w+)|' +
        'decepcion\\w*|vergüenza|queja\\w*|estafa',
    ),
  ],
  [
    'praise',
    edge(
      'thank(?:s| you)|grateful|amazing|wonderful|best|love[ds]?|saved my|life[- ]?saver|recommend\\w*|great|awesome|blessed|five stars|5 stars|' +
        'gracias|agradecid[oa]s?|maravillos[oa]s?|excelentes?|recomiend\\w+|los mejores|bendiciones|me salvaron',
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
