/** What a UTF-16 unit is, as far as cutting words needs to know. */
export const letter = 1;
export const upperLetter = 2;
export const digit = 3;
export const space = 4;
export const lineBreak = 5;
export const mark = 6;
export const symbol = 7;
export const apostrophe = 8;

/** Class of each UTF-16 unit, filled when first met (0 = not yet). */
const classes = new Uint8Array(0x10000);

function classify(code: number): number {
  const char = String.fromCharCode(code);
  if (char === '\n' || char === '\r' || char === '\u2028' || char === '\u2029') return lineBreak;
  if (/\s/.test(char)) return space;
  if (/\p{L}/u.test(char)) return char.toLowerCase() === char ? letter : upperLetter;
  if (/\p{N}/u.test(char)) return digit;
  if (/\p{M}/u.test(char)) return mark;
  return char === "'" || char === '’' || char === 'ʼ' ? apostrophe : symbol;
}

/** Class of a UTF-16 unit. */
export function classOf(code: number): number {
  const known = classes[code]!;
  if (known !== 0) return known;
  classes[code] = classify(code);
  return classes[code]!;
}

for (let code = 0; code < 0x180; code++) classOf(code);

/** Letters, digits and the marks that belong to them. */
export function isWordClass(kind: number): boolean {
  return kind === letter || kind === upperLetter || kind === digit || kind === mark;
}

export const underscore = 95;
