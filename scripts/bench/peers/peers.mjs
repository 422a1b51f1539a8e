// The peers, each as a function from a text to what it marks. Plain JavaScript: it runs on packages of its own.
import { OpenRedaction as OlderOpenRedaction } from '@openredaction/openredaction';
import nlp from 'compromise';
import { OpenRedaction } from 'openredaction';
import { SyncRedactor } from 'redact-pii';

/** Stands for what redact-pii took out: it gives the text back, not the places. */
const gone = '\u0001';

/** Finds what was taken out by walking both texts. */
function findTakenOut(text, redacted) {
  const spans = [];
  let at = 0;
  const pieces = redacted.split(gone);
  for (const [index, piece] of pieces.entries()) {
    const isLast = index === pieces.length - 1;
    const from = index === 0 ? 0 : isLast && piece === '' ? text.length : text.indexOf(piece, at);
    if (index > 0) spans.push({ start: at, end: from < 0 ? text.length : from, isName: false });
    at = (from < 0 ? text.length : from) + piece.length;
  }
  return spans;
}

function useOpenRedaction(engine) {
  return async (text) => {
    const { detections } = await engine.detect(text);
    return detections.map(({ type, position: [start, end] }) => ({ start, end, isName: /NAME|PERSON/.test(type) }));
  };
}

const builtIns = [
  'creditCardNumber',
  'streetAddress',
  'zipcode',
  'phoneNumber',
  'ipAddress',
  'usSocialSecurityNumber',
  'emailAddress',
  'username',
  'password',
  'credentials',
  'digits',
  'url',
];
const namesAlone = new SyncRedactor({
  globalReplaceWith: gone,
  builtInRedactors: Object.fromEntries(builtIns.map((name) => [name, { enabled: false }])),
});
const everything = new SyncRedactor({ globalReplaceWith: gone });

const readOffsets = (view, isName) =>
  view.json({ offset: true }).map(({ offset: { start, length } }) => ({ start, end: start + length, isName }));

/** Each peer's search as a person would call it, and for names alone where that is another call. */
export const peers = [
  {
    name: 'compromise (people, places)',
    package: 'compromise',
    find: async (text) => {
      const read = nlp(text);
      return [...readOffsets(read.people(), true), ...readOffsets(read.places(), false)];
    },
  },
  { name: 'openredaction', package: 'openredaction', find: useOpenRedaction(new OpenRedaction()) },
  { name: 'openredaction, preset hipaa', package: 'openredaction', find: useOpenRedaction(new OpenRedaction({ preset: 'hipaa' })) },
  {
    name: '@openredaction/openredaction',
    package: '@openredaction/openredaction',
    find: useOpenRedaction(new OlderOpenRedaction()),
  },
  {
    name: 'redact-pii',
    package: 'redact-pii',
    find: async (text) => findTakenOut(text, everything.redact(text)),
    findNames: async (text) => findTakenOut(text, namesAlone.redact(text)).map((span) => ({ ...span, isName: true })),
  },
];
