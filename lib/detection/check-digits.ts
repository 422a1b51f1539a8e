/** Luhn check (ISO/IEC 7812-1) over a string of digits. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits.length > 1 && sum % 10 === 0;
}

/** National Provider Identifier: ten digits, Luhn with the prefix 80840 (45 CFR 162.406, CMS check digit rule). */
export function isNpi(digits: string): boolean {
  return /^[12]\d{9}$/.test(digits) && passesLuhn(`80840${digits}`);
}

/** DEA registration: two letters, six digits and a check digit (DEA Diversion Control, registration number rule). */
export function isDeaNumber(value: string): boolean {
  const match = /^[A-Z][A-Z9](\d{7})$/i.exec(value);
  if (!match) return false;
  const digit = (index: number) => match[1]!.charCodeAt(index) - 48;
  const sum = digit(0) + digit(2) + digit(4) + 2 * (digit(1) + digit(3) + digit(5));
  return sum % 10 === digit(6);
}

const vinValues: Record<string, number> = {};
for (const [letters, first] of [
  ['abcdefgh', 1],
  ['jklmn', 1],
  ['p', 7],
  ['r', 9],
  ['stuvwxyz', 2],
] as const) {
  for (let i = 0; i < letters.length; i++) vinValues[letters[i]!] = first + i;
}
const vinWeights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** Vehicle identification number with its check digit (49 CFR 565.15(c)). */
export function isVin(value: string): boolean {
  const vin = value.toLowerCase();
  if (!/^[a-hj-npr-z0-9]{17}$/.test(vin) || !/\d.*\d/.test(vin)) return false;
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (vinValues[vin[i]!] ?? Number(vin[i])) * vinWeights[i]!;
  const rest = sum % 11;
  return vin[8] === (rest === 10 ? 'x' : String(rest));
}

/** IBAN by its mod-97 check (ISO 13616). */
export function isIban(value: string): boolean {
  const iban = value.replace(/ /g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  let rest = 0;
  for (const char of iban.slice(4) + iban.slice(0, 4)) {
    const value = /\d/.test(char) ? Number(char) : char.charCodeAt(0) - 55;
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return rest === 1;
}
