import type { Finding } from '../finding.ts';
import { createFinding, keepBest, matchAt } from '../match-text.ts';
import type { NormalizedText } from '../normalize-text.ts';
import type { Recognizer } from '../recognizer.ts';
import { defineTriggers, findSigns, findTriggers } from '../scan-text.ts';

const handle = /@[a-z0-9_](?:[a-z0-9_]|[.-](?=[a-z0-9_])){1,38}/y;
const announced = defineTriggers(
  'posts',
  'plays',
  'username',
  'usuario',
  'gamertag',
  'user',
  'handle',
  'goes',
  'streams',
  'known',
  'venmo',
  'cashapp',
  'xx',
  'snapchat',
  'snap',
  'insta',
  'ig',
  'discord',
  'reddit',
);
const account =
  /(?:(?:posts|plays|streams|goes|known)(?: online)? (?:as|by|under)|(?:username|gamertag|user ?name|handle|usuario|venmo|cashapp|snapchat|snap|insta|ig|discord|reddit)(?: is| es)?:?) @?((?=\S{0,30}(?:[_\d]|[a-z][A-Z]))[A-Za-z][\w.-]{3,30})/y;
const decorated = /xX_\w{2,24}_Xx/y;

/** Account names on social sites (45 CFR 164.514(b)(2)(i)(R), any unique identifying code): @-handles and names announced as such. */
const recognizer: Recognizer = {
  id: 'handle',
  types: ['handle'],
  recognize(text) {
    return keepBest([...findAtHandles(text), ...findAnnounced(text)]);
  },
};

function findAtHandles(text: NormalizedText): Finding[] {
  return findSigns(text, '@').flatMap((offset) => {
    if (/[\w.@/]/.test(text.folded[offset - 1] ?? ' ')) return [];
    const match = matchAt(handle, text.folded, offset);
    if (!match || !/[a-z]/.test(match[0])) return [];
    return [createFinding(text.text, 'handle', 'handle/at', 0.45, offset, offset + match[0].length)];
  });
}

function findAnnounced(text: NormalizedText): Finding[] {
  return findTriggers(text, announced).flatMap((offset) => {
    const fancy = matchAt(decorated, text.text, offset);
    if (fancy) return [createFinding(text.text, 'handle', 'handle/decorated', 0.7, offset, offset + fancy[0].length)];
    const match = matchAt(account, text.text, offset);
    if (!match) return [];
    const end = offset + match[0].length;
    return [createFinding(text.text, 'handle', 'handle/announced', 0.6, end - match[1]!.length, end)];
  });
}

export default recognizer;
