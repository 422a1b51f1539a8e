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

const isSame = (one: VerdictFinding, other: VerdictFinding): boolean =>
  one.rule === other.rule && one.start === other.start && one.end === other.end;

export function createDraftChecker(site: SiteId, send: typeof sendMessage = sendMessage): DraftChecker {
  const known = new Map<string, Verdict>();
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

  const remember = (key: string, verdict: Verdict): void => {
    // "Not checked" is worth another try at the next press.
    if (verdict.decision === 'unavailable') return;
    known.set(key, verdict);
    const oldest = known.keys().next().value;
    if (known.size > keptVerdicts && oldest !== undefined) known.delete(oldest);
  };

  return {
    findKnown: (draft) => known.get(keyOf(draft)) ?? null,
    check(draft) {
      const key = keyOf(draft);
      const pending =
        asked.get(key) ??
        ask(draft).then((verdict) => {
          asked.delete(key);
          remember(key, verdict);
          return verdict;
        });
      asked.set(key, pending);
      return pending;
    },
    dismiss(draft, finding) {
      const key = keyOf(draft);
      const verdict = known.get(key);
      if (!verdict || !('findings' in verdict)) return;
      const findings = verdict.findings.filter((other) => !isSame(other, finding));
      known.set(key, findings.length > 0 ? { ...verdict, findings } : { decision: 'allow' });
    },
    forget() {
      revision += 1;
      known.clear();
    },
  };
}
