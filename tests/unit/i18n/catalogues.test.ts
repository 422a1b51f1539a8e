import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commonMessages } from '../../../lib/i18n/common-messages.ts';
import { explanationMessages } from '../../../lib/i18n/explanation-messages.ts';
import { logMessages } from '../../../lib/i18n/log-messages.ts';
import { marksMessages } from '../../../lib/i18n/marks-messages.ts';
import { noticeMessages } from '../../../lib/i18n/notice-messages.ts';
import { optionsMessages } from '../../../lib/i18n/options-messages.ts';
import { overlayMessages } from '../../../lib/i18n/overlay-messages.ts';
import { popupMessages } from '../../../lib/i18n/popup-messages.ts';
import { ruleMessages } from '../../../lib/i18n/rule-messages.ts';
import { settingMessages } from '../../../lib/i18n/setting-messages.ts';
import { welcomeMessages } from '../../../lib/i18n/welcome-messages.ts';

const catalogues = {
  commonMessages,
  explanationMessages,
  logMessages,
  marksMessages,
  noticeMessages,
  optionsMessages,
  overlayMessages,
  popupMessages,
  ruleMessages,
  settingMessages,
  welcomeMessages,
};
const root = join(import.meta.dirname, '../../..');

/** Every message by its path, such as "reasons.other". */
function flatten(messages: object, path = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flatten(value as object, `${path}${key}.`),
  );
}

/** Every source file but the catalogues themselves. */
const sources = ['components', 'lib', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('i18n'))
    .map((file) => readFileSync(join(root, folder, file), 'utf8')),
);

/** Whether a file that knows the catalogue reads `.key` or takes it out as `{ key, … }`, or any file names it, as notices are. */
function isUsed(catalogue: string, key: string): boolean {
  const file = catalogue.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const read = new RegExp(`\\.${key}\\b|(?:const |[(,] ?)\\{[^}]*\\b${key}\\b[^}]*\\}(?: = |: )`);
  const readers = sources.filter((source) => source.includes(`/${file}.ts'`));
  return readers.some((source) => read.test(source)) || sources.some((source) => source.includes(`'${key}'`));
}

const places = (message: string): string[] => (message.match(/\{\w+\}/g) ?? []).sort();

describe.each(Object.entries(catalogues))('%s', (name, catalogue) => {
  const english = flatten(catalogue.en);
  const spanish = new Map(flatten(catalogue.es));

  test('has the same keys in Spanish, each with words', () => {
    expect([...spanish.keys()].sort()).toEqual(english.map(([key]) => key).sort());
    expect([...spanish.values()].filter((words) => words.trim() === '')).toEqual([]);
  });

  test('fills the same places in both languages', () => {
    expect(english.filter(([key, words]) => places(words).join() !== places(spanish.get(key) ?? '').join())).toEqual([]);
  });

  test('holds no key that nothing reads', () => {
    expect(Object.keys(catalogue.en).filter((key) => !isUsed(name, key))).toEqual([]);
  });

  test('never claims that a text is cleared and never blames', () => {
    const claims = /\b(compliant|violation|violated|guaranteed|illegal|your fault|you failed|incumpl\w+|ilegal|culpa)\b/i;
    expect([...english, ...spanish].filter(([, words]) => claims.test(words))).toEqual([]);
  });
});

/** Flesch-Kincaid grade of sentences; labels without an end mark are not sentences. */
function readGrade(messages: readonly string[]): number {
  const sentences = messages.flatMap((words) => words.match(/[^.?!:…]+[.?!:…]/g) ?? []);
  const words = sentences.flatMap((sentence) => sentence.match(/[a-z’']+/gi) ?? []);
  const countSyllables = (word: string) =>
    Math.max(
      1,
      word
        .toLowerCase()
        .replace(/e$|(?<![td])ed$/, '')
        .match(/[aeiouy]+/g)?.length ?? 1,
    );
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

// The chip's few words are no sentences.
const { marksMessages: _, ...sentenceful } = catalogues;
test.each(Object.entries(sentenceful))('%s reads at about the eighth grade in English', (_, { en }) => {
  expect(readGrade(flatten(en).map(([, words]) => words))).toBeLessThan(8.5);
});

test('a sentence for lawyers is noticed', () => {
  expect(readGrade(['Disclosure of individually identifiable information necessitates authorization.'])).toBeGreaterThan(12);
});

test('a key that nothing reads is noticed', () => {
  expect(isUsed('logMessages', 'keyNobodyReads')).toBe(false);
  // Another catalogue's key of the same name does not count.
  expect(isUsed('logMessages', 'keptDays')).toBe(true);
  expect(isUsed('marksMessages', 'keptDays')).toBe(false);
});
