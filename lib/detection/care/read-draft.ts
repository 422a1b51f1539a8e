import type { Draft } from '../draft.ts';
import { isExempt } from '../exemptions.ts';
import { entityTypes, type Finding } from '../finding.ts';
import { type NormalizedText, normalizeText } from '../normalize-text.ts';
import { readTokens } from '../read-tokens.ts';
import { recognizers } from '../registry.ts';
import { type Tokens, tokenize } from '../tokenize.ts';
import { type Reading, readParent, type Sign, type Surroundings } from './extract-features.ts';
import { findTokens } from './mark-identifiers.ts';
import { type People, readPeople, readSymbols } from './symbols.ts';

/** A draft read once: its words, what they stand for, and the identifiers in it (offsets into the normalized text). */
export interface DraftReading {
  normalized: NormalizedText;
  reading: Reading;
  /** The text that is answered, as far as it is read. */
  parent: (Reading & { normalized: NormalizedText }) | null;
  around: Surroundings;
  identifiers: Finding[];
}

const mostParentCharacters = 4000;

function readAnswered(text: string, people: People): DraftReading['parent'] {
  const normalized = normalizeText(text);
  const tokens = tokenize(normalized);
  return { normalized, tokens, ...readSymbols(tokens, people) };
}

/** Reads a draft for the model. Pure and linear in the text's length. */
export function readDraft(draft: Draft): DraftReading {
  const normalized = normalizeText(draft.text);
  const tokens = readTokens(normalized);
  const people = readPeople(draft);
  const identifiers = recognizers
    .flatMap((recognizer) => recognizer.recognize(normalized, draft))
    .filter((finding) => !isExempt(finding, normalized.text, draft));
  const parentText = draft.thread.answered?.text;
  const parent = parentText ? readAnswered(parentText.slice(0, mostParentCharacters), people) : null;
  return {
    normalized,
    reading: { tokens, ...readSymbols(tokens, people) },
    parent,
    around: {
      surface: draft.thread.surface,
      hasOrganization: draft.organization !== null,
      parent: parent && readParent(parent),
      evidence: readSigns(tokens, identifiers),
    },
    identifiers,
  };
}

/** The kinds of identifiers, each where it is first complete. */
function readSigns(tokens: Tokens, identifiers: readonly Finding[]): Sign[] {
  const first = new Map<number, number>();
  for (const finding of identifiers) {
    const sign = signOf(finding);
    const at = findTokens(tokens, finding)[1] - 1;
    first.set(sign, Math.min(at, first.get(sign) ?? at));
  }
  return [...first].map(([sign, at]) => ({ sign, at })).sort((a, b) => a.at - b.at);
}

/** Kind of identifier and how sure it is, as one number. */
function signOf({ type, score }: Finding): number {
  const step = score >= 0.85 ? 3 : score >= 0.5 ? 2 : score >= 0.3 ? 1 : 0;
  return entityTypes.indexOf(type) * 4 + step;
}
