import type { AnsweredPerson, ThreadContext } from '../../../lib/detection/draft.ts';
import { type Comment, getThread } from '../../replicas/threads.ts';

/** Which of a person's names a site shows beside her words. */
type Shown = 'name' | 'handle' | 'both';

const personOf = ({ name, handle, text }: Comment, shown: Shown): AnsweredPerson => ({
  name: shown === 'handle' ? null : name,
  handle: shown === 'name' ? null : handle,
  text,
});

export const postTruth: ThreadContext = { surface: 'post', answered: null };

/** Truth of a public answer to a post, or to one of its comments. */
export function replyTruth(threadId: string, shown: Shown, commentId?: string): ThreadContext {
  const thread = getThread(threadId);
  const answered = commentId === undefined ? thread : thread.comments.find(({ id }) => id === commentId);
  if (!answered) throw new Error(`no comment ${commentId} in thread ${threadId}`);
  return { surface: 'reply', answered: personOf(answered, shown) };
}

export function messageTruth(threadId: string, shown: Shown): ThreadContext {
  return { surface: 'message', answered: personOf(getThread(threadId), shown) };
}
