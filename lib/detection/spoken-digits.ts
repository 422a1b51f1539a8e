import { matchAt } from './match-text.ts';
import type { NormalizedText } from './normalize-text.ts';
import { rememberPerText } from './remember.ts';
import { defineTriggers, findTriggers } from './scan-text.ts';

/** A number said digit by digit or in small groups: "six oh nine, 555, oh one fifty". */
export interface SpokenRun {
  start: number;
  end: number;
  /** The digits it stands for. */
  digits: string;
  /** How many of its parts are number words. */
  words: number;
}

const units: Record<string, string> = {
  zero: '0',
  oh: '0',
  o: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  cero: '0',
  uno: '1',
  dos: '2',
  tres: '3',
  cuatro: '4',
  cinco: '5',
  seis: '6',
  siete: '7',
  ocho: '8',
  nueve: '9',
};
const teens: Record<string, string> = {
  ten: '10',
  eleven: '11',
  twelve: '12',
  thirteen: '13',
  fourteen: '14',
  fifteen: '15',
  sixteen: '16',
  seventeen: '17',
  eighteen: '18',
  nineteen: '19',
  diez: '10',
  once: '11',
  doce: '12',
  trece: '13',
  catorce: '14',
  quince: '15',
};
const tens: Record<string, string> = {
  twenty: '2',
  thirty: '3',
  forty: '4',
  fourty: '4',
  fifty: '5',
  sixty: '6',
  seventy: '7',
  eighty: '8',
  ninety: '9',
  veinte: '2',
  treinta: '3',
  cuarenta: '4',
  cincuenta: '5',
  sesenta: '6',
  setenta: '7',
  ochenta: '8',
  noventa: '9',
};

const starters = Object.keys({ ...units, ...teens, ...tens }).filter((word) => word !== 'o');
const digitWords = defineTriggers(...starters);
const part = /(?:(double|triple)[ -])?([a-z]{1,12}|\d{1,5})(?:(?:,| -|-|\.)? ?)/y;

/** Every run of at least four spoken digits. A run may mix words and figures but starts with a word, or has one soon after figures. */
export const findSpokenRuns: (text: NormalizedText) => readonly SpokenRun[] = rememberPerText(collectRuns);

function collectRuns(text: NormalizedText): SpokenRun[] {
  const found: SpokenRun[] = [];
  let behind = 0;
  for (const offset of findTriggers(text, digitWords)) {
    if (offset < behind) continue;
    const run = readSpokenRun(text.folded, includeFiguresBefore(text.folded, offset));
    behind = Math.max(run.end, offset + 1);
    if (run.digits.length >= 4 && run.words > 0) found.push(run);
  }
  return found;
}

/** "561, five five five …": figures right before the first word belong to the run. */
function includeFiguresBefore(folded: string, offset: number): number {
  const before = /(?:^|[^\w$.])(\d{1,4}[ ,-]{1,2}){1,2}$/.exec(folded.slice(Math.max(0, offset - 14), offset));
  return before ? offset - before[0].replace(/^[^\d]/, '').length : offset;
}

/** Reads number words and figures from an offset on; stops at the first other word, or after twenty digits. */
export function readSpokenRun(folded: string, start: number): SpokenRun {
  const run: SpokenRun = { start, end: start, digits: '', words: 0 };
  let ten = '';
  for (let offset = start; run.digits.length < 20; ) {
    const match = matchAt(part, folded, offset);
    if (!match) break;
    const word = match[2]!;
    const times = match[1] === 'double' ? 2 : match[1] === 'triple' ? 3 : 1;
    const unit = Object.hasOwn(units, word) ? units[word] : undefined;
    const next = folded.charCodeAt(match.index + match[0].trimEnd().replace(/[,.-]$/, '').length);
    if (/^\d/.test(word) && next >= 97 && next <= 122) break;
    if (unit !== undefined) run.digits = ten !== '' ? run.digits.slice(0, -1) + unit : run.digits + unit.repeat(times);
    else if (Object.hasOwn(teens, word)) run.digits += teens[word];
    else if (Object.hasOwn(tens, word)) run.digits += `${tens[word]}0`;
    else if (/^\d/.test(word)) run.digits += word;
    else if (word === 'hundred' && run.digits !== '') run.digits += '00';
    else break;
    ten = Object.hasOwn(tens, word) && !/,/.test(match[0]) ? word : '';
    if (!/^\d/.test(word)) run.words++;
    offset = match.index + match[0].length;
    run.end = match.index + match[0].replace(/[ ,.-]+$/, '').length;
  }
  return run;
}
