import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { overlaps, type Span } from '../../lib/detection/finding.ts';
import { isPerson, type LabelledText, readNameTexts } from '../names/read-texts.ts';
import type { OrdinaryTexts } from './peers.ts';

/** A text and the people in it. */
export interface NameText {
  text: string;
  people: Span[];
}

/** Texts with marked people that no model of ours has learned from, below a data folder (`data/ner`, `cases`). */
export function readNames(folder: string): NameText[] {
  const texts: LabelledText[] = readNameTexts(folder).measured.flatMap(([, some]) => some);
  return texts.map(({ text, spans }) => ({ text, people: spans.filter(isPerson) }));
}

const ordinarySets = { 'health news': 'health-news-tweets', 'NHS comments': 'nhs-comments', 'therapists\u2019 answers': 'counsel-answers' };
/** Of each set, so that the slowest peer is done within minutes. */
const mostTexts = 1000;

/** Ordinary texts about health, below a data folder (`data/ordinary`). Without addresses: every tool is right to mark those. */
export function readOrdinary(folder: string): OrdinaryTexts {
  const entries = Object.entries(ordinarySets).map(([name, file]): [string, string[]] => {
    const path = join(folder, 'data/ordinary', `${file}.jsonl`);
    if (!existsSync(path)) throw new Error(`There is no ${path}.`);
    const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean).slice(0, mostTexts);
    return [name, lines.map((line) => (JSON.parse(line) as { text: string }).text.replace(/https?:\/\/\S+/g, ''))];
  });
  return Object.fromEntries(entries);
}

/** F1 in per cent of names found against people marked; overlap counts as found. What starts with @ counts nowhere. */
export function measureFound(texts: readonly NameText[], found: readonly Span[][]): number {
  let marks = 0;
  let right = 0;
  let people = 0;
  let covered = 0;
  texts.forEach(({ text, people: wanted }, index) => {
    const names = found[index]!.filter(({ start }) => text[start] !== '@' && text[start - 1] !== '@');
    marks += names.length;
    right += names.filter((name) => wanted.some((person) => overlaps(name, person))).length;
    people += wanted.length;
    covered += wanted.filter((person) => names.some((name) => overlaps(name, person))).length;
  });
  const precision = right / Math.max(1, marks);
  const recall = covered / Math.max(1, people);
  return precision + recall === 0 ? 0 : Math.round((2000 * precision * recall) / (precision + recall)) / 10;
}
