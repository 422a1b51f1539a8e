/** Letters of other alphabets that a reader takes for the Latin letter at the same place of the second string (Unicode TR 39 confusables). */
const pairs: readonly (readonly [string, string])[] = [
  ['АВЕЅІЈКМНОРСТУХЗԌԚԜ', 'ABESIJKMHOPCTYX3GQW'],
  ['аеѕіјкорсухһԁԛԝвмтнг', 'aesijkopcyxhdqwbmthr'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϳ', 'ABEZHIKMNOPTYXCj'],
  ['αεικνορτυχϲγ', 'aeikvoptuxcy'],
];

/** Small capitals and phonetic letters used for styled names. They belong to no running text, so they fold everywhere. */
const styled: readonly (readonly [string, string])[] = [
  ['ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnoprstuvwyz'],
  ['ɑɡıȷ', 'agij'],
];

function buildTable(lists: readonly (readonly [string, string])[]): Map<number, number> {
  const table = new Map<number, number>();
  for (const [from, to] of lists) for (let i = 0; i < from.length; i++) table.set(from.charCodeAt(i), to.charCodeAt(i));
  return table;
}

/** Greek and Cyrillic code unit → ASCII look-alike. Only to be used on words that consist of such letters wholly. */
export const alphabetLookAlikes: ReadonlyMap<number, number> = buildTable(pairs);

/** Styled letter → ASCII. */
export const styledLetters: ReadonlyMap<number, number> = buildTable(styled);

/** Code points of the digit zero in other scripts; nine digits follow each (Unicode 16, the scripts most used on social sites). */
export const foreignZeros: readonly number[] = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810,
];
