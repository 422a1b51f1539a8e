import { overlaps } from '../../lib/detection/finding.ts';
import { fillFeatures, gatherTokenFacts, hideToken, isCandidateToken, mostFeatures } from '../../lib/detection/names/name-features.ts';
import { firstNameClass, isOrdinaryName, lookUpName, personLevel } from '../../lib/detection/names/name-lists.ts';
import { mayFollow, tag, tagCount } from '../../lib/detection/names/tag-sequence.ts';
import { type NormalizedText, normalizeText } from '../../lib/detection/normalize-text.ts';
import { caseMask, caseShift, kindMask, type Tokens, tokenCase, tokenize, tokenKind } from '../../lib/detection/tokenize.ts';
import { type CaseText, isPerson, type LabelledSpan, type LabelledText } from './read-texts.ts';

/** Neighbouring tokens that can be part of names, with their features and the tags (as bits) each may have. */
export interface Run {
  length: number;
  /** `features[starts[i]]` to `features[starts[i + 1]]` are token i's. */
  starts: Int32Array;
  features: Int32Array;
  allowed: Uint8Array;
  weight: number;
}

interface Source {
  normalized: NormalizedText;
  tokens: Tokens;
  /** The token's span in the original text. */
  spans: LabelledSpan[];
}

const anyTag = (1 << tagCount) - 1;
const anyPerson = (1 << tag.beginPerson) | (1 << tag.insidePerson);
const only = (wanted: number): number => 1 << wanted;

function readSource(text: string): Source {
  const normalized = normalizeText(text);
  const tokens = tokenize(normalized);
  const spans = Array.from({ length: tokens.count }, (_, i) => ({
    type: '',
    ...normalized.toOriginal({ start: tokens.start[i]!, end: tokens.end[i]! }),
  }));
  return { normalized, tokens, spans };
}

function buildRuns({ normalized, tokens }: Source, allow: (i: number) => number, weight: number, hide: () => number | null): Run[] {
  const facts = gatherTokenFacts(normalized, tokens);
  for (let i = 0; i < tokens.count; i++) {
    const hash = isCandidateToken(facts, i) ? hide() : null;
    if (hash !== null) hideToken(facts, i, hash);
  }
  const runs: Run[] = [];
  const out = new Int32Array(mostFeatures);
  for (let i = 0; i < tokens.count; i++) {
    if (!isCandidateToken(facts, i)) continue;
    const features: number[] = [];
    const starts = [0];
    const allowed: number[] = [];
    for (; i < tokens.count && isCandidateToken(facts, i); i++) {
      const count = fillFeatures(normalized, tokens, facts, i, out);
      for (let k = 0; k < count; k++) features.push(out[k]!);
      starts.push(features.length);
      allowed.push(allow(i));
    }
    repairBegins(allowed);
    runs.push({
      length: allowed.length,
      starts: Int32Array.from(starts),
      features: Int32Array.from(features),
      allowed: Uint8Array.from(allowed),
      weight,
    });
  }
  return runs;
}

/** An inside tag at the head of a run, or behind a tag it cannot follow, becomes a begin tag. */
function repairBegins(allowed: number[]): void {
  for (let i = 0; i < allowed.length; i++) {
    const bits = allowed[i]!;
    if ((bits & (bits - 1)) !== 0) continue;
    const wanted = 31 - Math.clz32(bits);
    const previous = i === 0 ? tag.outside : 31 - Math.clz32(allowed[i - 1]!);
    if (wanted > 0 && wanted % 2 === 0 && !mayFollow(previous, wanted)) allowed[i] = only(wanted - 1);
  }
}

/** Runs of a text whose every token is labelled. `hide` says which words to show as never seen, by an arbitrary hash. */
export function buildLabelledRuns({ text, spans }: LabelledText, weight: number, hide: () => number | null): Run[] {
  const source = readSource(text);
  const marked = spans.filter(({ handle }) => !handle);
  const allow = (i: number): number => {
    const token = source.spans[i]!;
    const span = marked.find((one) => overlaps(one, token));
    if (!span) return only(tag.outside);
    const begin = isPerson(span) ? tag.beginPerson : tag.beginOther;
    return only(i > 0 && source.spans[i - 1]!.end > span.start ? begin + 1 : begin);
  };
  return buildRuns(source, allow, weight, hide);
}

/** Runs of a case: the names marked there are people, other words that look like names are left open. */
export function buildCaseRuns({ text, parent, findings }: CaseText, weight: number): Run[] {
  const source = readSource(text);
  const names: LabelledSpan[] = [];
  for (const { text: words } of findings.filter(({ type }) => type === 'name')) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
      names.push({ type: 'PER', start: at, end: at + words.length });
  }
  const author = new Set(normalizeText(parent?.author ?? '').folded.match(/\p{L}{2,}/gu) ?? []);
  const { normalized, tokens } = source;
  const allow = (i: number): number => {
    const shape = tokens.shape[i]!;
    const isLower = (shape & caseMask) >> caseShift === tokenCase.lower;
    const hash = tokens.hash[i]!;
    const entry = lookUpName(hash);
    const first = firstNameClass(entry);
    if (names.some((one) => overlaps(one, source.spans[i]!))) return !isLower || !isOrdinaryName(entry) || first > 2 ? anyPerson : anyTag;
    if ((shape & kindMask) !== tokenKind.word) return anyTag;
    const word = normalized.folded.slice(tokens.start[i], tokens.end[i]);
    if (author.has(word) && first > 1 && !(isOrdinaryName(entry) && isLower)) return anyPerson;
    if (isLower) return first > 0 && !isOrdinaryName(entry) ? anyTag : only(tag.outside);
    return first === 0 && personLevel(hash) === 1 ? anyTag & ~anyPerson : anyTag;
  };
  return buildRuns(source, allow, weight, () => null);
}
