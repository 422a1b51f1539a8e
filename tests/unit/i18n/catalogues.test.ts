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

function readSources(folder: string): string {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('i18n'))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'))
    .join('\n');
}
const sources = ['components', 'lib', 'entrypoints'].map(readSources).join('\n');

/** Read as `messages.key`, or taken out as `{ key }` or `{ key, … }`. */
const isUsed = (key: string): boolean => new RegExp(`\\.${key}\\b|\\bconst \\{[^}]*\\b${key}\\b[^}]*\\} = |'${key}'`).test(sources);

const places = (message: string): string[] => (message.match(/\{\w+\}/g) ?? []).sort();

describe.each(Object.entries(catalogues))('%s', (_, catalogue) => {
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
    expect(Object.keys(catalogue.en).filter((key) => !isUsed(key))).toEqual([]);
  });

  test('never claims that a text is cleared and never blames', () => {
    const claims = /\b(compliant|violation|violated|guaranteed|illegal|your fault|you failed|incumpl\w+|ilegal|culpa)\b/i;
    expect([...english, ...spanish].filter(([, words]) => claims.test(words))).toEqual([]);
  });
});

test('a key that nothing reads is noticed', () => {
  expect(isUsed('keyNobodyReads')).toBe(false);
});
