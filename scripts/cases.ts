import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft, OrganizationProfile, Surface } from '../lib/detection/draft.ts';
import type { EntityType, Span } from '../lib/detection/finding.ts';
import type { Level } from '../lib/verdict/decide-verdict.ts';

/** One labelled text, in the form of the case files under `tests/cases`. */
export interface LabelledCase {
  id: string;
  site: string;
  surface: Surface;
  parent: { author: string; text: string } | null;
  org: boolean;
  text: string;
  level: Level;
  findings: { type: EntityType; text: string }[];
  /** The given text this one was written after; both are then trained on, or judged, together. */
  after?: string;
}

/** The provider of the case files; invented. */
export const caseOrganization: OrganizationProfile = {
  names: ['Harbor Ridge Behavioral Health', 'Harbor Ridge'],
  phones: ['5615550142', '18005550199'],
  emails: ['info@harborridge.example'],
  domains: ['harborridge.example'],
  addresses: ['410 Ocean Ave, Delray Beach, FL 33483'],
  staff: ['Dr. Elena Marsh', 'Tom Okafor LCSW', 'Priya Nair', 'Marcus Bell', 'Sofia'],
  programs: [],
  sensitiveTerms: [],
  exemptTerms: [],
};

/** Reads case files; a folder stands for its `*.jsonl` files. Throws with file and line when a line is not JSON. */
export function readCases(paths: string[]): LabelledCase[] {
  const files = paths.flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .filter((name) => name.endsWith('.jsonl'))
          .sort()
          .map((name) => join(path, name))
      : [path],
  );
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => (line.trim() ? [parseLine(line, `${file}:${index + 1}`)] : [])),
  );
}

function parseLine(line: string, place: string): LabelledCase {
  try {
    return JSON.parse(line) as LabelledCase;
  } catch {
    throw new Error(`${place} is not a JSON case`);
  }
}

/** The draft a case describes, as the extension would hand it to the detector. */
export function draftOfCase({ text, surface, parent, org }: LabelledCase): Draft {
  const handle = parent && /^@?\S+$/.test(parent.author) ? parent.author : null;
  return {
    text,
    thread: { surface, answered: parent ? { name: parent.author, handle, text: parent.text } : null },
    organization: org ? caseOrganization : null,
  };
}

/** Every place where `part` stands in `text`. */
export function findSpans(text: string, part: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) spans.push({ start: at, end: at + part.length });
  return spans;
}
