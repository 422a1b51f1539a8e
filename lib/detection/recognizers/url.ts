import { LinkifyIt } from 'linkify-it';
import type { Finding } from '../finding.ts';
import { createFinding, keepBest, readBefore } from '../match-text.ts';
import type { Recognizer } from '../recognizer.ts';
import { findSigns, mergeWindows } from '../scan-text.ts';

const links = new LinkifyIt({
  fuzzyLink: true,
  fuzzyEmail: false,
  tlds: [
    'com',
    'net',
    'org',
    'edu',
    'gov',
    'mil',
    'info',
    'biz',
    'io',
    'co',
    'me',
    'us',
    'app',
    'dev',
    'health',
    'care',
    'clinic',
    'page',
    'link',
    'site',
    'online',
    'store',
    'shop',
    'blog',
    'news',
    'live',
    'fund',
    'example',
    'test',
  ],
});
/** The library is asked about stretches of at most this many characters, and about this many of them in one text. */
const longestWindow = 1500;
const mostWindows = 400;
/** Parts of a path that lead to one person's page, file, result or appeal. */
const personalPath =
  /\/(?:people|person|profile|user|users|u|in|patient|patients|client|clients|member|members|portal|share|shared|file|files|d|r|v|f|rec|recording|recordings|video|results?|report|reports|chart|doc|docs|donate-to|campaign|fundraisers?|gofundme|tribute|obituary|obituaries|memorial)\/[\w%.-]+|[?&](?:token|id|uid|pid|patient|client|mrn|score|name|email|dob|key|invite)=/;

/** Web addresses (45 CFR 164.514(b)(2)(i)(N)). Almost all are harmless; those that lead to one person's page or file score high. */
const recognizer: Recognizer = {
  id: 'url',
  types: ['url'],
  recognize(text) {
    const dots = findSigns(text, '.');
    if (dots.length === 0) return [];
    const findings: Finding[] = [];
    let windows = 0;
    for (const { start, end } of mergeWindows(dots, 70, 200, text.text.length)) {
      for (let from = start; from < end && windows < mostWindows; from += longestWindow, windows++) {
        const slice = text.text.slice(from, Math.min(end, from + longestWindow));
        if (!/\w\.[a-z]{2}|\w:\/\//i.test(slice)) continue;
        for (const match of links.match(slice) ?? []) findings.push(...judge(text.text, match, from));
      }
    }
    return keepBest(findings);
  },
};

function judge(text: string, match: { index: number; lastIndex: number; text: string; schema: string }, offset: number): Finding[] {
  const start = offset + match.index;
  if (/@$/.test(readBefore(text, start, 1)) || match.schema === 'mailto:') return [];
  const address = match.text.toLowerCase();
  const path = address.replace(/^[a-z]+:\/\//, '').replace(/^[^/?#]*/, '');
  const score = personalPath.test(path) ? 0.65 : path.length > 1 ? 0.4 : 0.3;
  return [createFinding(text, 'url', score >= 0.6 ? 'url/personal-path' : 'url/address', score, start, offset + match.lastIndex)];
}

export default recognizer;
