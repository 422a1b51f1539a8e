import fc from 'fast-check';
import { answerQuestion } from '../../../entrypoints/background/answer-question.ts';
import { createMessageHandlers } from '../../../entrypoints/background/message-handlers.ts';
import { createOrigin } from '../../../entrypoints/background/trusted-origin.ts';
import type { Sender } from '../../../lib/messaging/on-message.ts';

/** A question with its sender, and whether anybody of ours could have asked it. */
export interface Question {
  message: unknown;
  sender: Sender;
}

const extension = { id: 'second-look', getURL: () => 'chrome-extension://second-look/' };
/** Stands in every text of a question, so that a refusal which quotes it is seen. */
const marker = 'zq-planted-zq';

const text = fc.string({ unit: 'binary', maxLength: 40 }).map((around) => around + marker);
const odd = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
  text,
);
const type = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('checkDraft', 'recordAction', 'reportCoverage', 'getTabStatus', 'getPageSettings') },
  { weight: 1, arbitrary: fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString'), odd) },
);
const site = fc.constantFrom('facebook', 'x', 'linkedin', 'instagram');
const surface = fc.constantFrom('post', 'reply', 'message');
const code = fc.constantFrom('care/visit', 'publish-control-not-found:facebook/comment');
/** Each member in its right shape, or now and then in any other. */
const mostly = (right: fc.Arbitrary<unknown>) => fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: odd });
const answered = fc.record({ name: mostly(fc.option(text)), handle: mostly(fc.option(text)), text: mostly(fc.option(text)) });
const shaped = fc.record(
  {
    type,
    site: mostly(site),
    text: mostly(text),
    thread: mostly(fc.record({ surface: mostly(surface), answered: mostly(fc.option(answered)) })),
    surface: mostly(surface),
    level: mostly(fc.constantFrom('stop', 'caution', 'unavailable')),
    rules: mostly(fc.array(mostly(code), { maxLength: 3 })),
    action: mostly(fc.constantFrom('shown', 'published-anyway')),
    state: mostly(fc.constantFrom('guarded', 'idle')),
    reasons: mostly(fc.array(mostly(code), { maxLength: 3 })),
    tabId: mostly(fc.nat()),
  },
  { requiredKeys: ['type'] },
);
const url = fc.constantFrom(
  'https://www.facebook.com/a',
  'https://x.com/',
  'https://facebook.com.evil.example/',
  'http://www.facebook.com/',
  'https://evil.example/?https://x.com/',
  'chrome-extension://second-look/popup.html',
  'chrome-extension://second-looker/popup.html',
  'about:blank',
  'data:text/html,x',
  'not an address',
);
const sender = fc.record(
  {
    id: fc.constantFrom('second-look', 'second-looker', ''),
    url,
    origin: url,
    frameId: fc.nat(),
    tab: fc.record({ id: fc.nat(), incognito: fc.boolean() }),
  },
  { requiredKeys: [] },
);

/** Questions of every shape from everybody. */
export const createQuestions = (): fc.Arbitrary<Question> =>
  fc.record({ message: fc.oneof({ weight: 8, arbitrary: shaped }, { weight: 1, arbitrary: odd }), sender });

const handlers = createMessageHandlers({
  // Settings that cannot be read stand for the strict ones, so that most drafts are held.
  settings: { getSnapshot: () => Promise.reject(new Error('no storage')) },
  log: { append: async () => undefined },
  events: { record: async () => undefined },
  coverage: { report: async () => null, getStatus: async () => ({ state: 'idle', site: null, reasons: [] }) },
  access: { listGaps: async () => [] },
  showTab: async () => undefined,
  uiLanguage: 'en-US',
});

/** What the address says of the sender, read anew here and not by the code under test. */
function isOurs({ id, url: address, tab }: Sender): boolean {
  if (id !== 'second-look' || !address) return false;
  return address.startsWith('chrome-extension://second-look/') || (!!tab && /^https:\/\/(?:www\.facebook|x)\.com\//.test(address));
}

/** One question through the whole door. Throws what is wrong. */
export async function askOneQuestion({ message, sender: from }: Question): Promise<'answered' | 'refused'> {
  const reply = await answerQuestion(message, from, createOrigin(extension), handlers);
  if (reply.ok) {
    const isEmptyFrame = from.url === 'about:blank';
    if (!isOurs(from) && !isEmptyFrame) throw new Error('a stranger was answered');
    return 'answered';
  }
  if (!/^[a-zA-Z-]+(?::[a-zA-Z0-9.]*)?$/.test(reply.reason)) throw new Error('a refusal that is not a code');
  if (reply.reason === 'failed') throw new Error('a question of the right shape failed');
  return 'refused';
}
