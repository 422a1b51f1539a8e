import type { z } from 'zod';
import type { PolicyKey } from './catalog/policy-key.ts';
import { coerceValue } from './coerce-value.ts';
import type { SettingName, SettingValues } from './policy-catalog.ts';
import { getPolicyKey, isSettingName, settingNames } from './policy-catalog.ts';
import type { Refusal, RefusalCode } from './refusal.ts';

/** What could be used of a set of values, and what could not. */
export interface ParsedSettings {
  accepted: Partial<SettingValues>;
  refused: Refusal[];
}

const codes: Record<string, RefusalCode> = {
  invalid_type: 'wrong-type',
  invalid_value: 'not-a-choice',
  too_big: 'too-big',
  too_small: 'too-small',
};

const kindWords = { text: 'text', boolean: '0 or 1', integer: 'whole number', list: 'list of texts', map: 'object' };

/**
 * Reads delivered settings key by key: one wrong value never drops another, one wrong list entry never drops its list
 * (unless a shorter list would weaken protection). Takes anything; never throws.
 */
export function parseSettings(raw: unknown): ParsedSettings {
  const accepted: Record<string, unknown> = {};
  const refused: Refusal[] = [];
  for (const [key, value] of Object.entries(typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? raw : {})) {
    if (value === undefined || value === null) continue;
    if (isSettingName(key)) {
      const parsed = parseSetting(key, value);
      refused.push(...parsed.refused);
      if (parsed.ok) accepted[key] = parsed.value;
    } else refused.push({ key: key.slice(0, 80), code: 'unknown-key', expected: findSimilarName(key) });
  }
  return { accepted: accepted as Partial<SettingValues>, refused };
}

export type ParsedSetting = { ok: true; value: unknown; refused: Refusal[] } | { ok: false; refused: Refusal[] };

/** Reads one delivered value. `ok` may come with refused entries of a list or map. */
export function parseSetting(name: SettingName, raw: unknown): ParsedSetting {
  const key = getPolicyKey(name);
  const coerced = coerceValue(key.kind, raw);
  if (!coerced.ok) return { ok: false, refused: [{ key: name, code: coerced.code, expected: kindWords[key.kind] }] };
  const { kept, refused } = keepGoodEntries(name, key, coerced.value);
  if (refused.length > 0 && (key.allOrNothing || Object.keys(kept as object).length === 0)) return { ok: false, refused };
  const parsed = key.schema.safeParse(kept);
  if (parsed.success) return { ok: true, value: parsed.data, refused };
  return { ok: false, refused: [...refused, { key: name, ...explain(parsed.error, key) }] };
}

function keepGoodEntries(name: string, key: PolicyKey, value: unknown): { kept: unknown; refused: Refusal[] } {
  const refused: Refusal[] = [];
  const { entry, entryName } = key;
  const passes = (at: number | string, item: unknown): boolean => {
    const error = entry?.safeParse(item).error ?? (typeof at === 'string' ? entryName?.safeParse(at).error : undefined);
    if (error) refused.push({ key: name, entry: typeof at === 'string' ? at.slice(0, 80) : at, ...explain(error, key) });
    return !error;
  };
  if (key.kind === 'list') return { kept: (value as unknown[]).filter((item, index) => passes(index, item)), refused };
  if (key.kind === 'map') {
    const entries = Object.entries(value as Record<string, unknown>).filter(([at, item]) => passes(at, item));
    return { kept: Object.fromEntries(entries), refused };
  }
  return { kept: value, refused };
}

function explain(error: z.ZodError, key: PolicyKey): { code: RefusalCode; expected?: string } {
  // A union reports the empty string first; the reason worth telling is the other branch's.
  const issue = error.issues[0];
  const inner = issue?.code === 'invalid_union' ? issue.errors.flat().at(-1) : issue;
  const code = codes[inner?.code ?? ''] ?? 'bad-format';
  if (key.choices) return { code, expected: key.choices.join(', ') };
  return key.range ? { code, expected: `${key.range.min}–${key.range.max}` } : { code };
}

const fold = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]/g, '');

function findSimilarName(name: string): string | undefined {
  const folded = fold(name.slice(0, 80));
  return settingNames.find((known) => fold(known) === folded);
}
