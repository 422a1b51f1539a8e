import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface LabelledSpan {
  type: string;
  start: number;
  end: number;
  handle?: boolean;
}

/** A text in which every person, place and organisation is marked. */
export interface LabelledText {
  id: string;
  text: string;
  spans: LabelledSpan[];
}

/** A case file's row: only the names that matter to the case are marked. */
export interface CaseText {
  id: string;
  text: string;
  parent: { author: string } | null;
  findings: { type: string; text: string }[];
}

export function readLines<Row>(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

/** Whether a span names a person in words (handles are left out). */
export function isPerson(span: LabelledSpan): boolean {
  return (span.type === 'PER' || span.type === 'person') && !span.handle;
}

export interface NameTexts {
  labelled: LabelledText[];
  cases: CaseText[];
  /** Never learned from. */
  measured: [name: string, texts: LabelledText[]][];
}

/** Reads all texts below a data folder with `data/ner` and `cases` in it. */
export function readNameTexts(folder: string): NameTexts {
  const read = (name: string): LabelledText[] => readLines<LabelledText>(join(folder, 'data', 'ner', `${name}.jsonl`));
  const { train, heldOut } = splitSections(read('btc-abegh'));
  const caseFiles = readdirSync(join(folder, 'cases')).filter((name) => /^train-.*\.jsonl$/.test(name));
  return {
    labelled: [...train, ...read('wnut17-train'), ...read('tweebank-train')],
    cases: caseFiles.flatMap((name) => readLines<CaseText>(join(folder, 'cases', name))),
    measured: [
      ['WNUT-17 dev', read('wnut17-dev')],
      ['Tweebank dev', read('tweebank-dev')],
      ['BTC held out', heldOut],
    ],
  };
}

/** Holds out the last tenth of every section of the Broad Twitter Corpus; neighbours there are often about the same news. */
function splitSections(texts: LabelledText[]): { train: LabelledText[]; heldOut: LabelledText[] } {
  const sections = [...Map.groupBy(texts, ({ id }) => id.replace(/-?\d+$/, '')).values()];
  const cut = (section: LabelledText[]): number => Math.floor(section.length * 0.9);
  return {
    train: sections.flatMap((section) => section.slice(0, cut(section))),
    heldOut: sections.flatMap((section) => section.slice(cut(section))),
  };
}
