/** Which safe replies people took lately, so that one page does not say the same sentence again and again. */
export interface RecentReplies {
  /** Replies that were offered; only these can be recognized. */
  offer(replies: readonly string[]): void;
  /** A draft is checked: when it is one of the offered replies, that one was taken. */
  noteDraft(text: string): void;
  /** The latest first. */
  list(): readonly string[];
}

const mostTaken = 20;
const mostOffered = 60;

/** Keeps replies only, never another draft, and in memory only: it begins anew whenever the browser lets the background sleep. */
export function createRecentReplies(): RecentReplies {
  let offered: string[] = [];
  let taken: string[] = [];
  const putFirst = (list: readonly string[], text: string, most: number) =>
    [text, ...list.filter((other) => other !== text)].slice(0, most);
  return {
    offer(replies) {
      for (const reply of replies) offered = putFirst(offered, reply, mostOffered);
    },
    noteDraft(text) {
      const reply = text.trim();
      if (offered.includes(reply)) taken = putFirst(taken, reply, mostTaken);
    },
    list: () => taken,
  };
}
