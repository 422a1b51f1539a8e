/**
 * Three-digit ZIP prefixes whose areas together hold 20,000 people or fewer, so that even the prefix identifies
 * (45 CFR 164.514(b)(2)(i)(B)(2)). Union of the list of the HHS guidance (Census 2000) and of Census 2020 ZCTA counts.
 */
const restricted = new Set([
  '036',
  '059',
  '063',
  '102',
  '202',
  '203',
  '204',
  '205',
  '369',
  '556',
  '692',
  '753',
  '772',
  '790',
  '821',
  '823',
  '830',
  '831',
  '878',
  '879',
  '884',
  '890',
  '893',
]);

/** Whether a three-digit ZIP prefix may not be published about a person. */
export function isRestrictedZip3(prefix: string): boolean {
  return restricted.has(prefix);
}
