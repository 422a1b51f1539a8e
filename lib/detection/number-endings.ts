import type { Span } from './finding.ts';
import { matchAt } from './match-text.ts';
import type { NormalizedText } from './normalize-text.ts';
import { rememberPerText } from './remember.ts';
import { defineTriggers, findTriggers } from './scan-text.ts';

/** What a partial number is the end of. */
export type EndingKind = 'phone' | 'card' | 'ssn' | 'device' | 'vehicle' | 'unknown';

/** "the card ending 4471": part of a number, which identifies as the whole does (HHS de-identification guidance). */
export interface NumberEnding extends Span {
  kind: EndingKind;
}

const endingWords = defineTriggers('ending', 'ends', 'last', 'termina', 'terminado', 'terminada', 'ultimos');
const ending =
  /(?:(?:ending|ends|termina|terminad[oa])(?: (?:in|with|en|con))?|(?:last|ultimos) (?:four|4|cuatro|five|5)(?: digits| digitos)?(?: of)?(?: (?:is|are|son|ssn|social|your|ur|the|phone|card))*) ?[:#(-]?? ?([a-z]{0,3}\d[\da-z]{2,6})\b(?!%|:)/y;
const kinds: readonly (readonly [EndingKind, RegExp])[] = [
  ['ssn', /\b(?:ssn|social|seguro social)\b/],
  ['phone', /\b(?:cell|phone|number|mobile|line|celular|telefono|numero)\b/],
  ['card', /\b(?:card|visa|mastercard|amex|debit|acct|account|checking|tarjeta|cuenta)\b/],
  ['device', /\b(?:imei|serial|device|pump|monitor)\b/],
  ['vehicle', /\b(?:vin|plate|tag)\b/],
];

/** Every partial number announced by "ending in" or "last four", with its noun in the span. */
export const findNumberEndings: (text: NormalizedText) => readonly NumberEnding[] = rememberPerText((text) =>
  findTriggers(text, endingWords).flatMap((offset) => readEnding(text, offset) ?? []),
);

function readEnding({ folded }: NormalizedText, offset: number): NumberEnding | null {
  const match = matchAt(ending, folded, offset);
  if (!match) return null;
  const before = folded.slice(Math.max(0, offset - 24), offset);
  const noun =
    /(?:\b(?:the|his|her|my|your|ur|el|la|su) )?\b[a-z]{2,12}(?: (?:number|card|no\.?|numero))?,? (?:that |which |que )?\(?$/.exec(
      before,
    )?.[0] ?? '';
  const kind = kinds.find(([, pattern]) => pattern.test(noun) || pattern.test(match[0]))?.[0];
  return { start: kind && noun !== '' ? offset - noun.length : offset, end: offset + match[0].length, kind: kind ?? 'unknown' };
}
