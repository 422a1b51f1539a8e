import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft } from '../lib/detection/draft.ts';
import { isExempt } from '../lib/detection/exemptions.ts';
import { type EntityType, type Finding, type IdentifierType, identifierTypes } from '../lib/detection/finding.ts';
import { normalizeText } from '../lib/detection/normalize-text.ts';
import { recognizers } from '../lib/detection/registry.ts';

/*
 * Measures the identifier recognizers: `node scripts/run.mjs scripts/eval-identifiers.ts DATA_DIR [CASES_DIR] [TYPE]`.
 * DATA_DIR holds identifiers/*.jsonl and ordinary/*.jsonl, CASES_DIR train-*.jsonl; a TYPE lists that type's misses and false hits.
 */

interface Row {
  [key: string]: unknown;
  text: string;
}

interface CaseRow extends Row {
  id: string;
  level: string;
  surface: Draft['thread']['surface'];
  parent: { author: string; text: string } | null;
  org: boolean;
  findings: { type: string; text: string }[];
}

const profile: Draft['organization'] = {
  names: ['Harbor Ridge Behavioral Health', 'Harbor Ridge'],
  phones: ['(561) 555-0142', '1-800-555-0199'],
  emails: ['info@harborridge.example'],
  domains: ['harborridge.example'],
  addresses: ['410 Ocean Ave, Delray Beach, FL 33483'],
  staff: ['Dr. Elena Marsh', 'Tom Okafor LCSW', 'Priya Nair', 'Marcus Bell (alumni coordinator)', 'Sofia'],
  programs: [],
  sensitiveTerms: [],
  exemptTerms: [],
};
const identifiers = new Set<string>(identifierTypes.filter((type) => type !== 'name'));

function readRows<T extends Row>(path: string): T[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function findIdentifiers(text: string, draft?: Draft): Finding[] {
  const whole: Draft = draft ?? { text, thread: { surface: 'post', answered: null }, organization: null };
  const normalized = normalizeText(text);
  return recognizers
    .flatMap((recognizer) => recognizer.recognize(normalized, whole))
    .map((finding) => ({ ...finding, ...normalized.toOriginal(finding) }))
    .filter((finding) => identifiers.has(finding.type) && !isExempt(finding, text, whole));
}

function hasType(text: string, types: readonly EntityType[], least: number): boolean {
  return findIdentifiers(text).some(({ type, score }) => types.includes(type) && score >= least);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} % (${part}/${whole})`;
}

function reportFormSets(directory: string, wanted: string | undefined): void {
  const phones = readRows(join(directory, 'libphonenumber-matcher.jsonl'));
  for (const set of [...new Set(phones.map((row) => String(row.set)))]) {
    const rows = phones.filter((row) => row.set === set);
    const found = (least: number) => rows.filter((row) => hasType(row.text, ['phone', 'fax'], least));
    console.log(`phone ${set}: any ${percent(found(0).length, rows.length)}, ≥ 0.5 ${percent(found(0.5).length, rows.length)}`);
    if (wanted === 'phone')
      for (const row of rows)
        if (!hasType(row.text, ['phone', 'fax'], 0)) console.log('   not found:', row.region, JSON.stringify(row.text));
    if (wanted === 'phone' && set.startsWith('IMPOSSIBLE')) for (const row of found(0)) console.log('   found:', JSON.stringify(row.text));
  }
  const typeOf: Record<string, readonly IdentifierType[]> = {
    CREDIT_CARD: ['account-number'],
    DATE_TIME: ['date'],
    EMAIL_ADDRESS: ['email'],
    IP_ADDRESS: ['ip'],
    MAC_ADDRESS: ['device'],
    PHONE_NUMBER: ['phone', 'fax'],
    US_SSN: ['ssn'],
    US_MBI: ['health-plan-id'],
    US_NPI: ['license-number'],
    MEDICAL_LICENSE: ['license-number'],
    IBAN_CODE: ['account-number'],
    URL: ['url'],
  };
  const presidio = readRows(join(directory, 'presidio-recognizers.jsonl'));
  for (const [entity, types] of Object.entries(typeOf)) {
    const rows = presidio.filter((row) => (row.entities as string[])[0] === entity && row.expected_len !== undefined);
    const positive = rows.filter((row) => Number(row.expected_len) > 0);
    const negative = rows.filter((row) => Number(row.expected_len) === 0);
    const hit = (row: Row, least: number) => hasType(row.text, types, least);
    console.log(
      `presidio ${entity}: found ${percent(positive.filter((row) => hit(row, 0)).length, positive.length)}, ≥ 0.5 ${percent(positive.filter((row) => hit(row, 0.5)).length, positive.length)};`,
      `near misses taken ${percent(negative.filter((row) => hit(row, 0)).length, negative.length)}, ≥ 0.5 ${percent(negative.filter((row) => hit(row, 0.5)).length, negative.length)}`,
    );
    if (wanted && types.includes(wanted as IdentifierType)) {
      for (const row of positive) if (!hit(row, 0)) console.log('   not found:', JSON.stringify(row.text.slice(0, 120)));
      for (const row of negative) if (hit(row, 0.5)) console.log('   taken:', JSON.stringify(row.text.slice(0, 120)));
    }
  }
  const dates = readRows(join(directory, 'chrono-en.jsonl'));
  const english = dates.filter((row) => /^chrono(?:\.(?:casual|strict|en|en\.GB))?$/.test(String(row.parser)));
  const dated = english.filter((row) => row.expect === 'date');
  const undated = english.filter((row) => row.expect === 'none');
  const timeOnly = dated.filter((row) => !/[a-z]{3}|[/.-]\d|\d{4}/i.test(String(row.match ?? row.text).replace(/[ap]\.?m\.?|:\d\d/gi, '')));
  const rest = dated.filter((row) => !timeOnly.includes(row));
  console.log(
    `chrono dates: ${percent(rest.filter((row) => hasType(row.text, ['date'], 0)).length, rest.length)}; negatives taken ${percent(undated.filter((row) => hasType(row.text, ['date'], 0)).length, undated.length)}`,
  );
  if (wanted === 'date')
    for (const row of rest) if (!hasType(row.text, ['date'], 0)) console.log('   not found:', JSON.stringify(row.text));
}

function reportCases(directory: string, wanted: string | undefined): void {
  const files = readdirSync(directory).filter((name) => /^train-.*\.jsonl$/.test(name));
  const rows = files.flatMap((name) => readRows<CaseRow>(join(directory, name)));
  const totals = new Map<string, { gold: number; touched: number; typed: number; sure: number }>();
  const falseHits = new Map<string, number[]>();
  let clear = 0;
  for (const row of rows) {
    const draft: Draft = {
      text: row.text,
      thread: { surface: row.surface, answered: row.parent && { name: row.parent.author, handle: null, text: row.parent.text } },
      organization: row.org ? profile : null,
    };
    const found = findIdentifiers(row.text, draft);
    if (row.level === 'clear') {
      clear++;
      for (const finding of found) {
        falseHits.set(finding.type, [...(falseHits.get(finding.type) ?? []), finding.score]);
        if (finding.type === wanted && finding.score >= 0.4)
          console.log(
            `   false ${finding.score.toFixed(2)} ${finding.rule} ${row.id} [${row.text.slice(finding.start, finding.end)}] ${row.text.slice(Math.max(0, finding.start - 40), finding.end + 30).replace(/\n/g, ' ')}`,
          );
      }
    }
    for (const gold of row.findings.filter(({ type }) => identifiers.has(type))) {
      const start = row.text.indexOf(gold.text);
      const touching = found.filter((finding) => finding.start < start + gold.text.length && finding.end > start);
      const typed = touching.filter(({ type }) => type === gold.type);
      const total = totals.get(gold.type) ?? { gold: 0, touched: 0, typed: 0, sure: 0 };
      total.gold++;
      if (touching.length > 0) total.touched++;
      if (typed.length > 0) total.typed++;
      if (typed.some(({ score }) => score >= 0.5)) total.sure++;
      totals.set(gold.type, total);
      if (gold.type === wanted && typed.length === 0)
        console.log(
          `   missed ${row.id} [${gold.text}] ${row.text.slice(Math.max(0, start - 40), start + gold.text.length + 30).replace(/\n/g, ' ')} ${touching.map(({ type }) => type)}`,
        );
    }
  }
  console.log(`cases: ${rows.length}, clear ${clear}. type: gold, touched, typed, typed ≥ 0.5; hits on clear texts: all, ≥ 0.5, ≥ 0.85`);
  for (const type of identifiers) {
    const { gold, touched, typed, sure } = totals.get(type) ?? { gold: 0, touched: 0, typed: 0, sure: 0 };
    const scores = falseHits.get(type) ?? [];
    const rate = (count: number) => (gold === 0 ? '-' : `${Math.round((100 * count) / gold)} %`);
    console.log(
      `  ${type.padEnd(16)} ${String(gold).padStart(4)} ${rate(touched).padStart(6)} ${rate(typed).padStart(6)} ${rate(sure).padStart(6)}   | ${scores.length}, ${scores.filter((score) => score >= 0.5).length}, ${scores.filter((score) => score >= 0.85).length}`,
    );
  }
}

function reportOrdinary(directory: string, wanted: string | undefined): void {
  for (const name of readdirSync(directory)) {
    const rows = readRows(join(directory, name));
    const characters = rows.reduce((sum, row) => sum + row.text.length, 0);
    const byType = new Map<string, number>();
    let sure = 0;
    for (const row of rows) {
      const found = findIdentifiers(row.text).filter(({ score }) => score >= 0.5);
      if (found.some(({ score }) => score >= 0.85)) sure++;
      for (const type of new Set(found.map((finding) => finding.type))) byType.set(type, (byType.get(type) ?? 0) + 1);
      // Texts of the NHS set are words of real people and are never printed.
      if (wanted && !name.startsWith('nhs'))
        for (const finding of found)
          if (finding.type === wanted) console.log(`   ${finding.score} ${finding.rule} [${row.text.slice(finding.start, finding.end)}]`);
    }
    const start = performance.now();
    for (const row of rows) findIdentifiers(row.text);
    const speed = characters / (performance.now() - start) / 1000;
    console.log(
      `${name}: texts with a finding ≥ 0.85 ${percent(sure, rows.length)}; ≥ 0.5 by type ${[...byType]
        .sort((a, b) => b[1] - a[1])
        .map(([type, count]) => `${type} ${count}`)
        .join(', ')}; ${speed.toFixed(1)} million characters/s`,
    );
  }
}

/** Prints recall and false hits of the identifier recognizers on the given data. */
export function main([dataDirectory, casesDirectory, wanted]: readonly string[]): void {
  if (!dataDirectory)
    throw new Error('Say where the data is: node scripts/run.mjs scripts/eval-identifiers.ts DATA_DIR [CASES_DIR] [TYPE]');
  reportFormSets(join(dataDirectory, 'identifiers'), wanted);
  if (casesDirectory) reportCases(casesDirectory, wanted);
  reportOrdinary(join(dataDirectory, 'ordinary'), wanted);
}
