import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Draft } from '../../lib/detection/draft.ts';
import { identifierTypes, overlaps, type Span } from '../../lib/detection/finding.ts';
import { decideLevel } from '../../lib/verdict/decide-verdict.ts';
import { draftOfCase, findSpans, type LabelledCase, readCases } from '../cases.ts';
import { loadShipped } from './load-shipped.ts';
import { measureFound, type NameText } from './name-texts.ts';

export interface Mark extends Span {
  isName: boolean;
}

/** A tool that marks places in a text. Ours is also told whom the text answers; a peer has no use for that. */
interface Tool {
  name: string;
  version: string;
  find(draft: Draft): Promise<Mark[]>;
  findNames(text: string): Promise<Mark[]>;
}

/** Texts that hold nothing to warn of, by name of their set. */
export type OrdinaryTexts = Record<string, string[]>;

/** One tool on the same texts in the same run. Shares in per cent; null where it was not asked. */
export interface PeerRow {
  tool: string;
  charactersPerSecond: number;
  slowest: number;
  fastest: number;
  stopsMarked: number;
  clearsMarked: number;
  identifiersFound: number;
  nameF1: number | null;
  ordinaryMarked: Record<string, number>;
}

const folder = join(import.meta.dirname ?? 'scripts/bench', 'peers');
const rounds = 5;

interface PeerModule {
  peers: { name: string; package: string; find(text: string): Promise<Mark[]>; findNames?(text: string): Promise<Mark[]> }[];
}

/** Installs the peers' own packages and loads them. Throws when they cannot be had. */
function loadPeers(): Tool[] {
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`The peers' packages could not be installed in ${folder}.`);
  const versions = (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { dependencies: Record<string, string> })
    .dependencies;
  const { peers } = createRequire(resolve(folder, 'package.json'))('./peers.mjs') as PeerModule;
  return peers.map(({ name, package: from, find, findNames = find }) => ({
    name,
    version: versions[from]!,
    find: ({ text }) => find(text),
    findNames: async (text) => (await findNames(text)).filter(({ isName }) => isName),
  }));
}

/** The detector as it is shipped. */
async function loadOurs(): Promise<Tool> {
  const { detectPhi, findPersonNames, normalizeText, tokenize } = await loadShipped();
  return {
    name: 'Second Look',
    version: 'this one',
    find: async (draft) => {
      const detection = detectPhi(draft);
      return decideLevel(detection, 'standard') === 'clear'
        ? []
        : detection.findings.map(({ start, end, type }) => ({ start, end, isName: type === 'name' }));
    },
    findNames: async (text) => {
      const normalized = normalizeText(text);
      return findPersonNames(normalized, tokenize(normalized))
        .filter(({ score }) => score >= 0.5)
        .map((name) => ({ ...normalized.toOriginal(name), isName: true }));
    },
  };
}

const toPercent = (part: number, whole: number): number => Math.round((1000 * part) / whole) / 10;

async function shareMarked(tool: Tool, drafts: Draft[]): Promise<number> {
  let marked = 0;
  for (const draft of drafts) if ((await tool.find(draft)).length > 0) marked++;
  return toPercent(marked, drafts.length);
}

/** Characters a second over all drafts, once. */
async function timeDrafts(tool: Tool, drafts: Draft[]): Promise<number> {
  const start = performance.now();
  for (const draft of drafts) await tool.find(draft);
  const characters = drafts.reduce((sum, { text }) => sum + text.length, 0);
  return (1000 * characters) / (performance.now() - start);
}

/** Marked identifiers of stop cases that anything overlaps. */
async function shareIdentifiers(tool: Tool, cases: LabelledCase[]): Promise<number> {
  let all = 0;
  let found = 0;
  for (const labelled of cases) {
    const wanted = labelled.findings.filter(({ type }) => (identifierTypes as readonly string[]).includes(type));
    if (wanted.length === 0) continue;
    const marks = await tool.find(draftOfCase(labelled));
    const isFound = (part: string) => findSpans(labelled.text, part).some((span) => marks.some((mark) => overlaps(mark, span)));
    all += wanted.length;
    found += wanted.filter(({ text }) => isFound(text)).length;
  }
  return toPercent(found, all);
}

async function measureNamesOf(tool: Tool, texts: NameText[]): Promise<number | null> {
  if (texts.length === 0) return null;
  const found: Mark[][] = [];
  for (const { text } of texts) found.push(await tool.findNames(text));
  return measureFound(texts, found);
}

const toPost = (text: string): Draft => ({ text, thread: { surface: 'post', answered: null }, organization: null });

async function measureTool(
  tool: Tool,
  cases: LabelledCase[],
  names: NameText[],
  ordinary: OrdinaryTexts,
): Promise<Omit<PeerRow, 'charactersPerSecond' | 'slowest' | 'fastest'>> {
  const draftsOf = (level: string) => cases.filter((labelled) => labelled.level === level).map(draftOfCase);
  const marked: [string, number][] = [];
  for (const [set, texts] of Object.entries(ordinary)) marked.push([set, await shareMarked(tool, texts.map(toPost))]);
  return {
    tool: `${tool.name} ${tool.version}`,
    stopsMarked: await shareMarked(tool, draftsOf('stop')),
    clearsMarked: await shareMarked(tool, draftsOf('clear')),
    identifiersFound: await shareIdentifiers(
      tool,
      cases.filter(({ level }) => level === 'stop'),
    ),
    nameF1: await measureNamesOf(tool, names),
    ordinaryMarked: Object.fromEntries(marked),
  };
}

/**
 * Ours and the peers on the exam's texts in one run, in turn, so that a busy moment of the machine falls on all of them. Names and
 * ordinary texts are measured where such sets are given.
 */
export async function benchPeers(names: NameText[], ordinary: OrdinaryTexts): Promise<PeerRow[]> {
  const tools = [await loadOurs(), ...loadPeers()];
  const cases = readCases(['tests/exam/exam.jsonl']);
  const drafts = cases.map(draftOfCase);
  const speeds = new Map<Tool, number[]>(tools.map((tool) => [tool, []]));
  for (let round = 0; round <= rounds; round++) {
    // The first round warms up.
    for (const tool of tools) {
      const speed = await timeDrafts(tool, drafts);
      if (round > 0) speeds.get(tool)!.push(speed);
    }
  }
  const rows: PeerRow[] = [];
  for (const tool of tools) {
    const sorted = speeds.get(tool)!.sort((a, b) => a - b);
    const measured = await measureTool(tool, cases, names, ordinary);
    rows.push({ charactersPerSecond: sorted[sorted.length >> 1]!, slowest: sorted[0]!, fastest: sorted.at(-1)!, ...measured });
  }
  return rows;
}
