/** FNV-1a, 32 bits, from a start value. */
function hash(text: string, start: number): number {
  let value = start;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/**
 * An identifier that is always the same for the same text, in the form of RFC 9562's version 8 (own scheme).
 * Needed so that a profile made twice from the same form is the same file; nothing secret depends on it.
 */
export function createStableUuid(text: string): string {
  const hex = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((start) => hash(text, start).toString(16).padStart(8, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20)].join('-').toUpperCase();
}
