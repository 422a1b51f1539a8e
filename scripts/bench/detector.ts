import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Draft } from '../../lib/detection/draft.ts';
import { maxDraftLength } from '../../lib/messaging/protocol.ts';
import { draftOfCase, readCases } from '../cases.ts';
import { type Figure, toFigure } from './figure.ts';
import { loadShipped } from './load-shipped.ts';

const goals: [length: number, goal: string, runs: number][] = [
  [280, '≤ 0.15 ms', 300],
  [2000, '≤ 1 ms', 100],
  [maxDraftLength, '≤ 32 ms', 15],
];
const worstLength = 100_000;

/** Texts that a detector might read slowly: each is one piece over and over. */
const worstPieces: Record<string, string> = {
  'one letter': 'a',
  'one capital': 'A',
  'one digit': '7',
  'digits in groups': '219 09 ',
  'full stops': 'a.',
  'at signs': '@',
  'addresses without end': 'a@b.',
  'quotes in quotes': '"\'\u201c',
  'brackets in brackets': '(',
  hyphens: '1-',
  colons: 'a:',
  'combining marks': 'e\u0301\u0323',
  'lone surrogates': '\ud83d',
  emoji: '😀',
  'look-alike letters': 'Кеndrа ',
  'line breaks': '\n',
  'invisible characters': '\u200b',
  'names in a row': 'Dana ',
  'triggers in a row': 'SSN MRN DOB ',
};

const toDraft = (text: string): Draft => ({ text, thread: { surface: 'post', answered: null }, organization: null });

type Detect = Awaited<ReturnType<typeof loadShipped>>['detectPhi'];

function timeOnce(detectPhi: Detect, draft: Draft): number {
  const start = performance.now();
  detectPhi(draft);
  return performance.now() - start;
}

/** The exam's texts one after another, from another place each time, so that nothing is remembered from the run before. */
function cutText(words: string, length: number, time: number): Draft {
  const at = (time * 7919) % (words.length - 1);
  // A string of its own, as a message from a page brings it: a piece of a longer string is slower to read, and keeps all of that alive.
  const text: string = JSON.parse(JSON.stringify(words.repeat(2 + Math.ceil(length / words.length)).slice(at, at + length)));
  return toDraft(text);
}

/** Time for ordinary texts of three lengths, warm. */
function benchLengths(detect: Detect, words: string): Figure[] {
  return goals.map(([length, goal, runs]) => {
    const drafts = Array.from({ length: 2 * runs }, (_, time) => cutText(words, length, time));
    for (const draft of drafts.slice(0, runs)) timeOnce(detect, draft);
    const times = drafts.slice(runs).map((draft) => timeOnce(detect, draft));
    return toFigure(`detector, ${length.toLocaleString('en')} characters`, goal, 'ms', times);
  });
}

/** Each hard text against an ordinary one of the same length, in the same run. */
function benchWorst(detect: Detect, words: string): Figure[] {
  const rounds = 3;
  return Object.entries(worstPieces).map(([name, piece]) => {
    const hard = toDraft(piece.repeat(Math.ceil(worstLength / piece.length)).slice(0, worstLength));
    const times = Array.from({ length: rounds }, (_, time) => timeOnce(detect, hard) / timeOnce(detect, cutText(words, worstLength, time)));
    return toFigure(`100,000 characters of ${name}, against ordinary text`, '≤ 5 ×', '×', times);
  });
}

/** Code and data of the background as the browser loads them; null when nothing is built. */
function measureSize(): Figure[] {
  const path = '.output/chrome-mv3/background.js';
  if (!existsSync(path)) return [];
  return [
    toFigure('background with all detector data, gzipped', '≤ 1.5 MB', 'MB', [gzipSync(readFileSync(path), { level: 9 }).length / 1e6]),
  ];
}

/** Speed and size of the detector. */
export async function benchDetector(): Promise<Figure[]> {
  const { detectPhi } = await loadShipped();
  const words = readCases(['tests/exam/exam.jsonl'])
    .map((labelled) => draftOfCase(labelled).text)
    .join(' ');
  return [...benchLengths(detectPhi, words), ...benchWorst(detectPhi, words), ...measureSize()];
}
