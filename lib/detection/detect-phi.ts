import { type CareScores, scoreDraft, toProbability } from './care/care-model.ts';
import { findTokens } from './care/mark-identifiers.ts';
import { type DraftReading, readDraft } from './care/read-draft.ts';
import { tagTokens } from './care/tag-tokens.ts';
import type { Draft } from './draft.ts';
import { isExempt } from './exemptions.ts';
import { careTypes, entityTypes, type Finding } from './finding.ts';
import { foldWords } from './fold-words.ts';
import { resolveOverlaps } from './resolve-overlaps.ts';
import type { Tokens } from './tokenize.ts';

/** What the detector saw. Scores are 0–1 with 0.5 as the standard operating point: would a privacy officer stop this text, and would they want a second look at all. */
export interface Detection {
  stopScore: number;
  cautionScore: number;
  /** In the order of the text; offsets into the original text. */
  findings: Finding[];
}

/** Below this on both scores no operating point warns, so nobody would read the findings and they are not looked for. */
export const quietBelow = 0.25;
/** An identifier at least this sure is shown beside the care findings. */
const sureIdentifier = 0.5;
/** How likely the network must find a type on a word to make an unsure identifier sure. */
const confirming = 0.06;

/** Reads one draft. Pure: no browser, no storage; the same draft always gets the same answer. Linear in the text's length. */
export function detectPhi(draft: Draft): Detection {
  const read = readDraft(draft);
  if (read.reading.tokens.count === 0) return { stopScore: 0, cautionScore: 0, findings: [] };
  const terms = findSensitiveTerms(draft, read);
  const scores = scoreDraft(read);
  const cautionScore = Math.max(scores.caution, scores.stop, terms.length > 0 ? 0.9 : 0);
  if (cautionScore < quietBelow) return { stopScore: scores.stop, cautionScore, findings: [] };
  const findings = resolveOverlaps([...terms, ...collectFindings(draft, read, scores)]);
  return {
    stopScore: scores.stop,
    cautionScore,
    findings: findings.map((finding) => ({ ...finding, ...read.normalized.toOriginal(finding) })),
  };
}

/** Findings in normalized offsets: sure identifiers, what the tagger reads off the words, and the loudest sentence when neither speaks. */
function collectFindings(draft: Draft, read: DraftReading, scores: CareScores): Finding[] {
  const { tokens } = read.reading;
  const found = read.identifiers.map((finding) => confirm(finding, read, scores)).filter(({ score }) => score >= sureIdentifier);
  const ofRecognizers = new Map(
    [...new Set(found.map(({ type }) => type))].map((type) => [
      type,
      createCover(
        tokens,
        found.filter((other) => other.type === type),
      ),
    ]),
  );
  for (const { type, from, to, score } of tagTokens(read, scores.network)) {
    // A recognizer's own span is the narrower one: what is to be changed is the name, not the sentence around it.
    if (ofRecognizers.get(type)?.(from, to)) continue;
    const finding = { type, start: tokens.start[from]!, end: tokens.end[to - 1]!, rule: `care/${type}`, score };
    if (!isExempt(finding, read.normalized.text, draft)) found.push(finding);
  }
  for (const date of findInnerDates(read, found)) found.push(date);
  if (found.length > 0) return found;
  const [from, to] = scores.loudest;
  return [
    { type: 'care-relationship', start: tokens.start[from]!, end: tokens.end[to - 1]!, rule: 'care/whole-sentence', score: scores.stop },
  ];
}

/** Tells whether tokens `[from, to)` touch one of the findings. Asked for every tag of a long text, so no list is searched. */
function createCover(tokens: Tokens, findings: readonly Finding[]): (from: number, to: number) => boolean {
  const covered = new Uint8Array(tokens.count);
  for (const finding of findings) covered.fill(1, ...findTokens(tokens, finding));
  return (from, to) => covered.subarray(from, to).includes(1);
}

/** Dates too vague to be found by themselves that stand in words about care: of “finished the program last Tuesday” the day can be left out. */
function findInnerDates({ identifiers, reading: { tokens } }: DraftReading, found: readonly Finding[]): Finding[] {
  const isFound = createCover(tokens, found.filter(isDate));
  const isInCare = createCover(tokens, found.filter(isCare));
  return identifiers
    .filter((date) => isDate(date) && !isFound(...findTokens(tokens, date)) && isInCare(...findTokens(tokens, date)))
    .map((date) => ({ ...date, score: sureIdentifier }));
}

const isDate = ({ type }: Finding): boolean => type === 'date';
const isCare = ({ type }: Finding): boolean => (careTypes as readonly string[]).includes(type);

/** An identifier the recognizer is not sure of is one where the network, which reads the words around it, takes its words for that type too. */
function confirm(finding: Finding, { reading: { tokens } }: DraftReading, { network }: CareScores): Finding {
  if (finding.score >= sureIdentifier) return finding;
  const type = entityTypes.indexOf(finding.type);
  const [from, to] = findTokens(tokens, finding);
  for (let i = from; i < to; i++)
    if (toProbability(network.readTypes(i)[type]!) >= confirming) return { ...finding, score: sureIdentifier };
  return finding;
}

/** Terms the organisation listed as sensitive, wherever they stand as whole words. */
function findSensitiveTerms({ organization }: Draft, { normalized }: DraftReading): Finding[] {
  const findings: Finding[] = [];
  for (const term of organization?.sensitiveTerms ?? []) {
    const folded = foldWords(term.trim());
    for (let at = folded ? normalized.folded.indexOf(folded) : -1; at >= 0; at = normalized.folded.indexOf(folded, at + folded.length)) {
      const isWhole = !/[\p{L}\p{N}]/u.test(`${normalized.folded[at - 1] ?? ''}${normalized.folded[at + folded.length] ?? ''}`);
      if (isWhole)
        findings.push({ type: 'other-unique', start: at, end: at + folded.length, rule: 'organization/sensitive-term', score: 1 });
    }
  }
  return findings;
}
