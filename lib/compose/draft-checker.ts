import type { SiteId } from '../messaging/protocol.ts';
import { sendMessage } from '../messaging/send-message.ts';
import type { Verdict, VerdictFinding } from '../verdict/verdict.ts';
import type { PageDraft } from './read-draft.ts';

/** How many answers are kept. Enough for undo and for a second box; never stored, gone with the page. */
const keptVerdicts = 4;

/** Asks for verdicts and knows the last few, each for exactly one text in one thread. */
export interface DraftChecker {
  /** The verdict for exactly this draft under the settings in force, or null when it has to be asked for. */
  findKnown(draft: PageDraft): Verdict | null;
  check(draft: PageDraft): Promise<Verdict>;
  /** The person said that a finding is no risk in exactly this draft. With the last one set aside the draft may pass. */
  dismiss(draft: PageDraft, finding: VerdictFinding): void;
  /** Settings changed: nothing known counts any more, and an answer on its way is asked for again. */
  forget(): void;
}

const keyOf = (draft: PageDraft): string => JSON.stringify([draft.text, draft.thread]);

const nameOf = ({ rule, start, end }: VerdictFinding): string => [rule, start, end].join();

/** Puts a value in as the newest and drops the oldest beyond the bound. */
function keep<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > keptVerdicts && oldest !== undefined) map.delete(oldest);
}

export function createDraftChecker(site: SiteId, send: typeof sendMessage = sendMessage): DraftChecker {
  const known = new Map<string, Verdict>();
  /** Rules and places the person called no risk, by draft; they outlive a change of the settings. */
  const dismissed = new Map<string, Set<string>>();
  const asked = new Map<string, Promise<Verdict>>();
  let revision = 0;

  const ask = async (draft: PageDraft): Promise<Verdict> => {
    for (;;) {
      const askedUnder = revision;
      const reply = await send('checkDraft', { site, text: draft.text, thread: draft.thread });
      if (askedUnder !== revision) continue;
      return reply.ok ? reply.answer : { decision: 'unavailable', reason: reply.unavailable, override: 'allowed' };
    }
  };

  /** What is left of a verdict without the findings the person set aside; only where she may decide that. */
  const dropDismissed = (key: string, verdict: Verdict): Verdict => {
    const rules = dismissed.get(key);
    if (!rules || !('findings' in verdict) || verdict.override !== 'allowed') return verdict;
    const findings = verdict.findings.filter((finding) => !rules.has(nameOf(finding)));
    return findings.length > 0 ? { ...verdict, findings } : { decision: 'allow' };
  };

  const remember = (key: string, answer: Verdict): Verdict => {
    const verdict = dropDismissed(key, answer);
    // "Not checked" is worth another try at the next press.
    if (verdict.decision !== 'unavailable') keep(known, key, verdict);
    return verdict;
  };

  return {
    findKnown: (draft) => known.get(keyOf(draft)) ?? null,
    check(draft) {
      const key = keyOf(draft);
      const pending =
        asked.get(key) ??
        ask(draft).then((verdict) => {
          asked.delete(key);
          return remember(key, verdict);
        });
      asked.set(key, pending);
      return pending;
    },
    dismiss(draft, finding) {
      const key = keyOf(draft);
      keep(dismissed, key, (dismissed.get(key) ?? new Set()).add(nameOf(finding)));
      const verdict = known.get(key);
      if (verdict) remember(key, verdict);
    },
    forget() {
      revision += 1;
      known.clear();
    },
  };
}
