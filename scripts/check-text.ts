import { readFileSync } from 'node:fs';
import { detectPhi } from '../lib/detection/detect-phi.ts';
import type { Draft } from '../lib/detection/draft.ts';
import { explainFinding } from '../lib/explain/explain-finding.ts';
import { decideLevel, keepLikeliest } from '../lib/verdict/decide-verdict.ts';
import { type Strictness, strictnessLevels } from '../lib/verdict/verdict.ts';
import { draftOfCase, readCases } from './cases.ts';
import { judgeDraft } from './judge-case.ts';

const usage = `usage: npm run check-text -- [--surface post|reply|message] [--strictness relaxed|standard|strict] TEXT…
       npm run check-text -- --jsonl FILE      one JSON line per case
       … | npm run check-text                  reads standard input`;

/** The detector on the command line, by the same code as in the extension. */
export async function main(args: string[]): Promise<void> {
  const options = readOptions(args);
  if (!options) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  if (options.jsonl) {
    for (const labelled of readCases([options.jsonl]))
      console.log(JSON.stringify({ id: labelled.id, ...judgeDraft(draftOfCase(labelled), options.strictness) }));
    return;
  }
  const text = options.text || readFileSync(0, 'utf8').trimEnd();
  printVerdict({ text, thread: { surface: options.surface, answered: null }, organization: null }, options.strictness);
}

interface Options {
  jsonl: string | null;
  surface: Draft['thread']['surface'];
  strictness: Strictness;
  text: string;
}

/** Reads the command line; null when it makes no sense. */
function readOptions(args: string[]): Options | null {
  const options: Options = { jsonl: null, surface: 'post', strictness: 'standard', text: '' };
  const words: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (!arg.startsWith('--')) words.push(arg);
    else if (!setOption(options, arg, args[++i])) return null;
  }
  options.text = words.join(' ');
  return options;
}

function setOption(options: Options, name: string, value: string | undefined): boolean {
  if (value === undefined) return false;
  if (name === '--jsonl') options.jsonl = value;
  else if (name === '--surface' && ['post', 'reply', 'message'].includes(value)) options.surface = value as Options['surface'];
  else if (name === '--strictness' && strictnessLevels.includes(value as Strictness)) options.strictness = value as Strictness;
  else return false;
  return true;
}

function printVerdict(draft: Draft, strictness: Strictness): void {
  const detection = detectPhi(draft);
  const level = decideLevel(detection, strictness);
  // As the dialog shows it: the same words once.
  const findings = level === 'clear' ? [] : keepLikeliest(detection.findings);
  const words = {
    clear: 'clear: nothing was found. This is not legal clearance.',
    caution: 'caution: look again.',
    stop: 'stop: this may disclose that someone is a client.',
  };
  console.log(words[level]);
  for (const finding of findings) {
    const { why, citation } = explainFinding(finding, draft.thread, 'en', []);
    console.log(
      `  ${JSON.stringify(draft.text.slice(finding.start, finding.end))} (${finding.type}, ${finding.rule})\n    ${why} [${citation}]`,
    );
  }
}
