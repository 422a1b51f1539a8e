import { classOf, isWordClass, underscore } from './character-class.ts';

/** A quick look whether a chunk can hold a link or mail address at all: an inner @, ":/" or "ww". */
export function holdsLinkSign(folded: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const unit = folded.charCodeAt(i);
    if (unit === 64) {
      if (i > from) return true;
    } else if (unit === 58) {
      if (folded.charCodeAt(i + 1) === 47) return true;
    } else if (unit === 119 && folded.charCodeAt(i + 1) === 119) return true;
  }
  return false;
}

/** Place of the next @ from `at` on, or the text's length. */
export function findSign(folded: string, at: number): number {
  const found = folded.indexOf('@', at);
  return found === -1 ? folded.length : found;
}

/** A mail address' local part is no longer than this (RFC 5321 §4.5.3.1.1). */
const longestLocalPart = 64;

/** Whether a web link begins at `at`. */
export function startsLink(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at);
  if (code === 104) return folded.startsWith('http://', at) || folded.startsWith('https://', at);
  return code === 119 && folded.startsWith('www.', at);
}

/** Whether the characters from `at` up to the @ at `sign`, and the one after it, can be those of a mail address. */
export function startsMail(folded: string, at: number, sign: number, chunkEnd: number): boolean {
  if (sign <= at || sign - at > longestLocalPart || sign + 1 >= chunkEnd || !isWordClass(classOf(folded.charCodeAt(sign + 1))))
    return false;
  for (let i = at; i < sign; i++) {
    const unit = folded.charCodeAt(i);
    if (!isWordClass(classOf(unit)) && unit !== 46 && unit !== 43 && unit !== 45 && unit !== underscore) return false;
  }
  return isWordClass(classOf(folded.charCodeAt(sign - 1)));
}

/** End of a link that fills the chunk up to `chunkEnd`, without closing punctuation. */
export function trimLinkEnd(folded: string, at: number, chunkEnd: number): number {
  let end = chunkEnd;
  while (end > at + 1 && '.,!?;:)]}"\'»”’…'.includes(folded[end - 1]!)) end--;
  return end;
}
