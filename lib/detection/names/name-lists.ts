import { nameLists } from '../data/name-lists.ts';
import { readPackedTable } from '../packed-table.ts';

const names = readPackedTable(nameLists.names);
const levels = readPackedTable(nameLists.levels);

/** What the lists know of the word with this `hashWord`, as one number to take apart with the functions below; 0 when unknown. */
export function lookUpName(hash: number): number {
  return names.get(hash);
}

/** How much a word is used like a person's name: 1 never … 7 always, 0 unknown. */
export function personLevel(hash: number): number {
  return levels.get(hash);
}

/** How common as a first name: 0 not one, 1 rare … 7 among the most common. */
export function firstNameClass(entry: number): number {
  return entry & 7;
}

/** How common as a surname, 0–7. */
export function surnameClass(entry: number): number {
  return (entry >> 3) & 7;
}

/** Whether a name is an ordinary English word too. */
export function isOrdinaryName(entry: number): boolean {
  return (entry & 64) !== 0;
}
