import { foreignZeros, styledLetters } from './look-alikes.ts';

/** What a code point becomes in the normalized text: dropped, kept as it is, or this ASCII code unit. */
export const DROP = -1;
export const KEEP = -2;
/** Put together with the letter before it, or dropped when the two do not compose. */
export const COMBINE = -3;

const UNKNOWN = -4;
const known = new Int32Array(0x20000).fill(UNKNOWN);

/** Decides what one non-ASCII code point becomes. Answers are remembered, since deciding asks Unicode tables. */
export function foldCodePoint(code: number): number {
  if (code >= known.length) return decide(code);
  let result = known[code]!;
  if (result === UNKNOWN) {
    result = decide(code);
    known[code] = result;
  }
  return result;
}

function decide(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return KEEP;
  if (code >= 0x1f1e6 && code <= 0x1f1ff) return KEEP; // Pairs of regional indicators are flags, not letters.
  const char = String.fromCodePoint(code);
  if (/\p{Cf}|\p{Variation_Selector}|[\u115f\u1160\u3164\uffa0]|\u034f/u.test(char)) return DROP;
  if (code === 0x2028 || code === 0x2029 || code === 0x85) return 10;
  if (/[\p{Zs}\u2800]/u.test(char)) return 32;
  if (/\p{M}/u.test(char)) return COMBINE;
  if (/[‘’‚‛ʼ′`´＇]/u.test(char)) return 39;
  if (/[“”„‟«»″＂]/u.test(char)) return 34;
  if (/[‐‑‒–−﹣－]/u.test(char)) return 45;
  const styled = styledLetters.get(code);
  if (styled !== undefined) return styled;
  const zero = foreignZeros.find((first) => code >= first && code <= first + 9);
  if (zero !== undefined) return 48 + code - zero;
  return foldCompatibility(code, char);
}

/** Fullwidth, mathematical, circled, squared and superscript letters and digits fold to the one ASCII character they stand for. */
function foldCompatibility(code: number, char: string): number {
  if (code >= 0x1f130 && code <= 0x1f149) return 65 + code - 0x1f130;
  if (code >= 0x1f150 && code <= 0x1f169) return 65 + code - 0x1f150;
  if (code >= 0x1f170 && code <= 0x1f189) return 65 + code - 0x1f170;
  const compatible = char.normalize('NFKC');
  const ascii = compatible.charCodeAt(0);
  return compatible.length === 1 && ascii > 32 && ascii < 127 ? ascii : KEEP;
}
