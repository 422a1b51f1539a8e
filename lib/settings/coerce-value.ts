import type { PolicyKind } from './catalog/policy-key.ts';
import type { RefusalCode } from './refusal.ts';

export type Coerced = { ok: true; value: unknown } | { ok: false; code: RefusalCode };

const taken = (value: unknown): Coerced => ({ ok: true, value });
const wrongType: Coerced = { ok: false, code: 'wrong-type' };

const flags = new Map<unknown, boolean>([
  [true, true],
  [1, true],
  ['1', true],
  ['true', true],
  [false, false],
  [0, false],
  ['0', false],
  ['false', false],
]);

/**
 * Brings a delivered value into the form its key has. Needed because Windows registry booleans arrive as 0/1 and
 * Firefox's group policy hands nested values over as strings (uBlock-issues #2067, seen August 2026).
 */
export function coerceValue(kind: PolicyKind, raw: unknown): Coerced {
  switch (kind) {
    case 'text':
      return typeof raw === 'string' ? taken(raw.trim()) : wrongType;
    case 'boolean': {
      const found = flags.get(typeof raw === 'string' ? raw.trim().toLowerCase() : raw);
      return found === undefined ? wrongType : taken(found);
    }
    case 'integer':
      return coerceInteger(raw);
    case 'list':
      return coerceList(raw);
    case 'map':
      return coerceMap(raw);
  }
}

function coerceInteger(raw: unknown): Coerced {
  const value = typeof raw === 'string' && /^\s*-?\d{1,9}\s*$/.test(raw) ? Number(raw) : raw;
  return Number.isSafeInteger(value) ? taken(value) : wrongType;
}

function parseJson(text: string): Coerced {
  try {
    return taken(JSON.parse(text));
  } catch {
    return { ok: false, code: 'bad-json' };
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list; the JSON text of one; plain lines; or a registry subkey with values named 1, 2, 3 … */
function coerceList(raw: unknown): Coerced {
  if (Array.isArray(raw)) return taken(raw);
  if (typeof raw === 'string') {
    if (!raw.trim().startsWith('[')) return taken(raw.split(/\r?\n|\0/).filter((line) => line.trim() !== ''));
    const parsed = parseJson(raw);
    return parsed.ok && !Array.isArray(parsed.value) ? wrongType : parsed;
  }
  if (!isRecord(raw) || !Object.keys(raw).every((name) => /^\d{1,6}$/.test(name))) return wrongType;
  const numbered = Object.entries(raw).sort(([a], [b]) => Number(a) - Number(b));
  return taken(numbered.map(([, value]) => value));
}

function coerceMap(raw: unknown): Coerced {
  if (isRecord(raw)) return taken(raw);
  if (typeof raw !== 'string') return wrongType;
  if (raw.trim() === '') return taken({});
  const parsed = parseJson(raw);
  return parsed.ok && !isRecord(parsed.value) ? wrongType : parsed;
}
