import type { Draft } from '../draft.ts';
import { isExempt } from '../exemptions.ts';
import { entityTypes, type Finding } from '../finding.ts';
import { type NormalizedText, normalizeText } from '../normalize-text.ts';
import { readTokens } from '../read-tokens.ts';
import { recognizers } from '../registry.ts';
import { tokenize } from '../tokenize.ts';
import { type Reading, readParent, type Surroundings } from './extract-features.ts';
import { readPeople, readSymbols } from './symbols.ts';

/** A draft read once: its words, what they stand for, and the identifiers in it (offsets into the normalized text). */
export interface DraftReading {
  normalized: NormalizedText;
  reading: Reading;
  around: Surroundings;
  identifiers: Finding[];
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
  const parentTokens = parentText ? tokenize(normalizeText(parentText.slice(0, 4000))) : null;
  return {
    normalized,
    reading: { tokens, ...readSymbols(tokens, people) },
    around: {
      surface: draft.thread.surface,
      hasOrganization: draft.organization !== null,
      parent: parentTokens ? readParent({ tokens: parentTokens, ...readSymbols(parentTokens, people) }) : null,
      evidence: [...new Set(identifiers.map(signOf))],
    },
    identifiers,
  };
}

/** Kind of identifier and how sure it is, as one number. */
function signOf({ type, score }: Finding): number {
  const step = score >= 0.85 ? 3 : score >= 0.5 ? 2 : score >= 0.3 ? 1 : 0;
  return entityTypes.indexOf(type) * 4 + step;
}
