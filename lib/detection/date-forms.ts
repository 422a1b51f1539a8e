import type { Span } from './finding.ts';
import { matchAt, matchIn, readBefore } from './match-text.ts';
import type { NormalizedText } from './normalize-text.ts';
import { defineTriggers, findDigitRuns, findTriggers, mergeWindows } from './scan-text.ts';

/** How much a date says: a day of a year, a day without a year, a month, a day seen from today, or hardly anything. */
export type DatePrecision = 'full' | 'day' | 'month' | 'relative' | 'vague';

export interface FoundDate extends Span {
  rule: string;
  precision: DatePrecision;
}

interface DateForm {
  rule: string;
  pattern: RegExp;
  precision: DatePrecision;
}

const longMonths = ['january', 'february', 'march', 'april', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const shortMonths = ['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sept', 'sep', 'oct', 'nov', 'dec'];
const spanishMonths = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'setiembre',
  'octubre',
  'noviembre',
  'diciembre',
];
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const shortWeekdays = ['mon', 'tues', 'tue', 'wed', 'thurs', 'thur', 'thu', 'fri', 'sat', 'sun'];
const spanishWeekdays = ['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo'];
const month = `(?:${[...longMonths, 'may', ...shortMonths].join('|')})`;
const mes = `(?:${spanishMonths.join('|')})`;
const weekday = `(?:${[...weekdays, ...shortWeekdays].join('|')})`;
const year = "(?:,? ?(?:of )?(?:(?:19|20)\\d\\d|'\\d\\d)(?!\\d))";
const dayOfMonth = '(?:3[01]|[12]\\d|0?[1-9])';
const diaSpelled =
  '(?:primero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciseis|diecisiete|dieciocho|diecinueve|veinte|veinti[a-z]{3,6}|treinta(?: y uno)?)';

const monthForms: readonly DateForm[] = [
  {
    rule: 'month-day-year',
    pattern: new RegExp(
      `${month}\\.?[ -]${dayOfMonth}(?:st|nd|rd|th)?(?: ?(?:-|to|through|thru) ?(?:the )?${dayOfMonth}(?:st|nd|rd|th)?)?(?:,? ?-?${year}|-\\d{4})(?:,? \\d{1,2}:\\d\\d ?(?:am|pm)?)?`,
      'y',
    ),
    precision: 'full',
  },
  {
    rule: 'month-day',
    pattern: new RegExp(
      `${month}\\.?[ -](?:the )?${dayOfMonth}(?:st|nd|rd|th)?(?![\\d%:]|\\.\\d|[a-z])(?: ?(?:-|to|through|thru) ?(?:the )?${dayOfMonth}(?:st|nd|rd|th)?)?(?:, \\d{1,2}:\\d\\d ?(?:am|pm)?)?`,
      'y',
    ),
    precision: 'day',
  },
  {
    rule: 'month-year',
    pattern: new RegExp(`${month}\\.?(?: of|,)?[ -](?:19|20)\\d\\d(?!\\d)|${month} '?\\d\\d(?!\\d)`, 'y'),
    precision: 'month',
  },
  { rule: 'mes-ano', pattern: new RegExp(`${mes} (?:de|del) (?:19|20)\\d\\d`, 'y'), precision: 'month' },
];
const bareMonth = new RegExp(`(?:${[...longMonths, 'may', ...shortMonths, ...spanishMonths].join('|')})\\b\\.?`, 'y');
/** Month words that are verbs, names or nouns as well ("may", "march", "mar", "sun") need a preposition of time before them. */
const monthBefore =
  /\b(?:in|last|since|this|next|early|late|mid|until|till|by|back in|en|desde|from|during|of|thru|through|for|expire in)[ -]$/;

const weekdayForms: readonly DateForm[] = [
  {
    rule: 'weekday-date',
    pattern: new RegExp(
      `${weekday}\\.?,? (?:the )?(?:${month}\\.? ${dayOfMonth}(?:st|nd|rd|th)?|${dayOfMonth}(?:st|nd|rd|th)|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?)\\b`,
      'y',
    ),
    precision: 'day',
  },
  {
    rule: 'weekday-time',
    pattern: new RegExp(`(?:${weekdays.join('|')}) (?:at|@) \\d{1,2}(?::\\d\\d)?(?: ?[ap]m)?`, 'y'),
    precision: 'relative',
  },
  {
    rule: 'weekday',
    pattern: new RegExp(`(?:${weekdays.join('|')})\\b(?! (?:through|thru|to|-))(?: (?:morning|afternoon|evening|night))?`, 'y'),
    precision: 'relative',
  },
];
const diaForm = new RegExp(`(?:${spanishWeekdays.join('|')})\\b(?:,? ${dayOfMonth}(?: de ${mes}(?: (?:de|del) \\d{4})?)?)?`, 'y');

const relativeForms: readonly DateForm[] = [
  {
    rule: 'relative',
    pattern:
      /(?:yesterday|today|tomorrow|tonight|tmrw|tmr|ayer|anoche|hoy|manana|anteayer)\b(?: (?:morning|afternoon|evening|night|at (?:\d{1,2}(?::\d\d)?(?: ?[ap]m)?|noon|midnight)))?/y,
    precision: 'relative',
  },
  {
    rule: 'relative',
    pattern:
      /(?:last|this|next|past|coming) (?:night|week(?:end)?|month|year|spring|summer|fall|autumn|winter|morning|afternoon|evening|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|christmas|thanksgiving|easter|halloween)\b/y,
    precision: 'relative',
  },
  {
    rule: 'relative',
    pattern:
      /(?:la semana pasada|el (?:mes|ano) pasado|este (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)|la (?:proxima semana|semana que viene))/y,
    precision: 'relative',
  },
  {
    rule: 'holiday',
    pattern:
      /(?:thanksgiving|christmas(?: eve| day)?|easter|halloween|new year'?s(?: eve| day)?|memorial day|labor day|mother'?s day|father'?s day|leap day(?: \d{4})?|valentine'?s(?: day)?|juneteenth|navidad|nochebuena)\b/y,
    precision: 'vague',
  },
];
const ago =
  /(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a (?:few|couple(?: of)?)|several|half an|un|una|dos|tres|cuatro|cinco|seis)(?: and a half)? (?:minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|mos?|years?|yrs?|seconds?|horas?|dias?|semanas?|mes(?:es)?|anos?)(?:,? (?:and )?\d{1,2} (?:minutes?|mins?|hours?|days?|weeks?|months?))? (?:ago|later|from now|earlier|before|atras)\b/g;
const agoWords = defineTriggers('ago', 'later', 'earlier', 'atras', 'now', 'before');
const hace = /hace (?:\d{1,3}|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez) (?:dias?|semanas?|mes(?:es)?|anos?)\b/y;

const separators = '([/.-])';
const numeric = new RegExp(
  `(?<![\\w$/.:-])(?:(?:19|20)\\d\\d${separators}(?:1[0-2]|0?[1-9])\\1(?:3[01]|[12]\\d|0?[1-9])(?:t\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,6})?)?(?:z|[+-]\\d\\d:?\\d\\d)?)?|(?:3[01]|[12]\\d|0?[1-9])${separators}(?:3[01]|[12]\\d|0?[1-9])\\2(?:(?:19|20)\\d\\d|\\d\\d))(?![\\w%]|[/-]\\d|\\.\\d)`,
  'g',
);
const dayOfMonthName = new RegExp(
  `(?<![\\w$/.:-])${dayOfMonth}(?:st|nd|rd|th)?(?:[ -]| (?:day )?of )${month}\\b\\.?(?:[ ,-]{1,2}(?:19|20)\\d\\d|,? '?\\d\\d(?![\\d:]| ?[ap]m))?`,
  'g',
);
const diaDeMes = new RegExp(`(?<![\\w$/.:-])(?:${dayOfMonth}|${diaSpelled}) de ${mes}(?: (?:de|del) (?:19|20)\\d\\d)?`, 'g');
const monthSlash =
  /(?<![\w$/.:-])(?:1[0-2]|0?[1-9])\/(?:(?:3[01]|[12]\d|0?[1-9])|(?:19|20)\d\d)(?![\w%/]|\.\d|-\d|,\d| ?(?:cup|tsp|tbsp|inch|of|oz|the time|full|done|stars?)\b)/g;
const ordinal =
  /(?<![\w$/.:-])(?:the|el|on the) (?:3[01]|[12]?\d)(?:st|nd|rd|th)?(?= (?:a|para|de|at|and|for|when|we|he|she|you|so|with|in the)\b|[,.;:!?)]|$)/g;

const monthWords = defineTriggers(...longMonths, 'may', ...shortMonths, ...spanishMonths);
const dayWords = defineTriggers(...weekdays, ...shortWeekdays);
const diaWords = defineTriggers(...spanishWeekdays);
const relativeWords = defineTriggers(
  'yesterday',
  'today',
  'tomorrow',
  'tonight',
  'tmrw',
  'tmr',
  'ayer',
  'anoche',
  'hoy',
  'anteayer',
  'last',
  'this',
  'next',
  'past',
  'coming',
  'la',
  'este',
  'el',
  'thanksgiving',
  'christmas',
  'easter',
  'halloween',
  'new',
  'memorial',
  'labor',
  'mother',
  'mothers',
  'father',
  'fathers',
  'leap',
  'valentine',
  'valentines',
  'navidad',
  'nochebuena',
);
const haceWord = defineTriggers('hace');

/** Every date of a text, English and Spanish; overlapping readings included. Names and verbs that look like months are guarded. */
export function findDates(text: NormalizedText): FoundDate[] {
  return [...findNumeric(text), ...findMonths(text), ...findWeekdays(text), ...findRelative(text)];
}

function findNumeric(text: NormalizedText): FoundDate[] {
  const runs = findDigitRuns(text).filter((offset, i, all) => i % 2 === 0 && all[i + 1]! - offset <= 4);
  if (runs.length === 0) return [];
  const windows = mergeWindows(runs, 8, 36, text.text.length);
  return [
    ...collect(numeric, text, windows, 'numeric', 'full'),
    ...collect(monthSlash, text, windows, 'month-slash', 'day').filter(
      ({ start }) => !/\b(?:score|rated?|page|room|step|unit|chapter|a)[ :#]$/.test(readBefore(text.folded, start, 10)),
    ),
    ...collect(ordinal, text, windows, 'ordinal', 'day'),
  ];
}

function collect(pattern: RegExp, text: NormalizedText, windows: readonly Span[], rule: string, precision: DatePrecision): FoundDate[] {
  return matchIn(pattern, text.folded, windows).flatMap(({ index, 0: date }) =>
    rule === 'numeric' && !isCalendarDate(date)
      ? []
      : [{ start: index, end: index + date.length, rule, precision: rule === 'month-slash' && /\/\d{4}/.test(date) ? 'month' : precision }],
  );
}

/** One of the first two parts must be a month, so "23.71.45" or a version number is none. */
function isCalendarDate(date: string): boolean {
  const parts = date.split(/[/.t-]/).map(Number);
  const [first = 0, second = 0, third = 0] = parts;
  if (first > 31) return second <= 12;
  if (/\./.test(date) && first <= 12 && second <= 12 && third < 20 && !/\.\d{2,4}$/.test(date)) return false;
  return first <= 12 || second <= 12;
}

function findMonths(text: NormalizedText): FoundDate[] {
  const offsets = findTriggers(text, monthWords);
  if (offsets.length === 0) return [];
  const windows = mergeWindows(offsets, 26, 24, text.text.length);
  const dates = [...collect(dayOfMonthName, text, windows, 'day-month', 'day'), ...collect(diaDeMes, text, windows, 'dia-de-mes', 'day')];
  for (const date of dates) if (/\d{4}$|'\d\d$/.test(text.folded.slice(date.start, date.end))) date.precision = 'full';
  for (const offset of offsets) {
    const form = readForm(text, monthForms, offset);
    if (form) dates.push(form);
    else if (monthBefore.test(readBefore(text.folded, offset, 12))) {
      const match = matchAt(bareMonth, text.folded, offset);
      if (match) dates.push({ start: offset, end: offset + match[0].length, rule: 'month', precision: 'month' });
    }
  }
  return dates;
}

function readForm(text: NormalizedText, forms: readonly DateForm[], offset: number): FoundDate | null {
  for (const { rule, pattern, precision } of forms) {
    const match = matchAt(pattern, text.folded, offset);
    if (match) return { start: offset, end: offset + match[0].length, rule, precision };
  }
  return null;
}

function findWeekdays(text: NormalizedText): FoundDate[] {
  const english = findTriggers(text, dayWords).flatMap((offset) => readForm(text, weekdayForms, offset) ?? []);
  const spanish = findTriggers(text, diaWords).flatMap((offset) => {
    const match = matchAt(diaForm, text.folded, offset);
    const article = /\b(?:el|este|del|proximo|pasado) $/.exec(readBefore(text.folded, offset, 10));
    // "los lunes" is a timetable; "martes" alone may be anything.
    if (!match || (!article && !/\d/.test(match[0]))) return [];
    const exact = /\d/.test(match[0]);
    return [
      {
        start: offset - (article?.[0].length ?? 0),
        end: offset + match[0].length,
        rule: 'dia',
        precision: exact ? ('day' as const) : ('relative' as const),
      },
    ];
  });
  return [...english, ...spanish];
}

function findRelative(text: NormalizedText): FoundDate[] {
  const dates = findTriggers(text, relativeWords).flatMap((offset) => readForm(text, relativeForms, offset) ?? []);
  const windows = mergeWindows(findTriggers(text, agoWords), 48, 8, text.text.length);
  for (const { index, 0: date } of matchIn(ago, text.folded, windows))
    dates.push({ start: index, end: index + date.length, rule: 'ago', precision: 'relative' });
  for (const offset of findTriggers(text, haceWord)) {
    const match = matchAt(hace, text.folded, offset);
    if (match) dates.push({ start: offset, end: offset + match[0].length, rule: 'hace', precision: 'relative' });
  }
  return dates;
}
