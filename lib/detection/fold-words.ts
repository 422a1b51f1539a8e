/** Lower case, no accents, straight apostrophes: how words are compared that come from lists and settings. Length may change. */
export function foldWords(words: string): string {
  return words.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'");
}
