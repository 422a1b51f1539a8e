import type { Finding } from '../finding.ts';
import { createFinding, keepBest, matchAt, matchIn } from '../match-text.ts';
import type { NormalizedText } from '../normalize-text.ts';
import type { Recognizer } from '../recognizer.ts';
import { defineTriggers, findSigns, findTriggers, mergeWindows } from '../scan-text.ts';

const localPart = /[a-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}$/;
const domain = /@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,6}(?:xn--[a-z0-9-]{2,40}|[a-z]{2,24})(?![a-z0-9@]|\.[a-z0-9])/y;
const spokenWords = defineTriggers('dot', 'punto', 'arroba');
const dot = String.raw`(?: ?[([{] ?(?:dot|punto) ?[)\]}] ?| (?:dot|punto) |\.)`;
const at = String.raw`(?: ?[([{] ?(?:at|arroba|@) ?[)\]}] ?| (?:at|arroba) |@)`;
const joint = String.raw`(?: ?[([{] ?(?:dot|punto) ?[)\]}] ?| (?:dot|punto|underscore|dash|guion bajo|guion) |[._-])`;
const spoken = new RegExp(
  String.raw`(?<![\w.])[a-z0-9][a-z0-9_.+-]{0,40}(?:${joint}[a-z0-9]{1,30}){0,4}${at}[a-z0-9][a-z0-9-]{0,40}(?:${dot}[a-z0-9-]{1,30}){0,3}${dot}[a-z]{2,12}(?![\w@])`,
  'g',
);
const roleMailbox =
  /^(?:info|press|media|careers|jobs|hr|admissions?|intake|hello|hola|contact|support|help|office|billing|team|donate|events?|volunteers?|no-?reply|admin|referrals?|marketing|sales|news|newsletter|welcome|privacy|compliance|records|frontdesk|apply|training|foundation|community|editor|outreach|hiring|legal|bids|questions|inquir(?:y|ies)|general|scheduling|appointments|reception|speakers|programs?|alumni|giving|resumes|grants|accounts?|service|staff|team|tips|feedback|subscribe|orders)\b/;

/** E-mail addresses (45 CFR 164.514(b)(2)(i)(F)), typed, bracketed or spelled out. Mailboxes of an office rather than a person score low. */
const recognizer: Recognizer = {
  id: 'email',
  types: ['email'],
  recognize(text) {
    return keepBest([...findTyped(text), ...findSpelledOut(text)]);
  },
};

function findTyped(text: NormalizedText): Finding[] {
  return findSigns(text, '@').flatMap((at) => {
    const local = localPart.exec(text.folded.slice(Math.max(0, at - 64), at))?.[0].replace(/^[.'*=?/(&]+/, '');
    const behind = matchAt(domain, text.folded, at);
    if (!local || !behind || local.endsWith('.') || local.includes('..')) return [];
    const score = roleMailbox.test(local) ? 0.3 : 0.95;
    return [createFinding(text.text, 'email', 'email/address', score, at - local.length, at + behind[0].length)];
  });
}

function findSpelledOut(text: NormalizedText): Finding[] {
  const windows = mergeWindows(findTriggers(text, spokenWords), 80, 60, text.text.length);
  return matchIn(spoken, text.folded, windows).map((match) => {
    const score = roleMailbox.test(match[0]) ? 0.3 : 0.85;
    return createFinding(text.text, 'email', 'email/spelled-out', score, match.index, match.index + match[0].length);
  });
}

export default recognizer;
