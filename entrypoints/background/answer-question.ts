import type { MessageHandlers, Origin, Sender } from '../../lib/messaging/on-message.ts';
import { answerMessage } from '../../lib/messaging/on-message.ts';
import type { MessageType, Reply } from '../../lib/messaging/protocol.ts';
import { claimsOtherSite, locateSender } from './trusted-origin.ts';

/** Answers one message from anywhere; a page that speaks for another site is refused. Never rejects. */
export async function answerQuestion(
  message: unknown,
  from: Sender,
  origin: Origin,
  handlers: MessageHandlers,
): Promise<Reply<MessageType>> {
  const sender = locateSender(from);
  if (claimsOtherSite(message, sender, origin)) return { ok: false, reason: 'wrong-site' };
  return answerMessage(message, sender, origin, handlers);
}
