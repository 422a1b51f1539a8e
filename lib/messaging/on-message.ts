import type { z } from 'zod';
import type { MessageType, Protocol, Reply } from './protocol.ts';

/** The part of the browser's message sender that decides whether we answer. */
export interface Sender {
  id?: string;
  url?: string;
  frameId?: number;
  tab?: { id?: number; incognito?: boolean };
}

/** Who may ask. `page`: our content script in a tab on one of the sites. `extension`: our own popup, options and first-run pages. */
export type Asker = 'page' | 'extension';

export interface MessageHandler<T extends MessageType> {
  schema: z.ZodType<Protocol[T]['question']>;
  from: readonly Asker[];
  handle(question: Protocol[T]['question'], sender: Sender): Promise<Protocol[T]['answer']> | Protocol[T]['answer'];
}

export type MessageHandlers = { [T in MessageType]: MessageHandler<T> };

/** What is trusted about where a message comes from. */
export interface Origin {
  extensionId: string;
  /** `browser.runtime.getURL('')`, with its trailing slash. */
  extensionUrl: string;
  /** True when the URL is on a host the content script is declared for. */
  isGuardedUrl(url: string): boolean;
}

/** Says who is asking, or null when it is nobody we answer: another extension, a web page, a frame on a foreign host. */
export function findAsker(sender: Sender, origin: Origin): Asker | null {
  if (sender.id !== origin.extensionId || !sender.url) return null;
  if (sender.url.startsWith(origin.extensionUrl)) return 'extension';
  return sender.tab && origin.isGuardedUrl(sender.url) ? 'page' : null;
}

const isMessageType = (handlers: MessageHandlers, type: unknown): type is MessageType =>
  typeof type === 'string' && Object.hasOwn(handlers, type);

/**
 * Answers one message: who asks, is it a type we know, has it the right shape, then the handler.
 * Never rejects; a refusal carries a reason made of codes and field names only, never of the message's content.
 */
export async function answerMessage(
  message: unknown,
  sender: Sender,
  origin: Origin,
  handlers: MessageHandlers,
): Promise<Reply<MessageType>> {
  const asker = findAsker(sender, origin);
  if (!asker) return { ok: false, reason: 'unknown-sender' };
  const type = typeof message === 'object' && message !== null ? (message as { type?: unknown }).type : undefined;
  if (!isMessageType(handlers, type)) return { ok: false, reason: 'unknown-type' };
  return dispatch(message, asker, sender, handlers[type] as MessageHandler<MessageType>);
}

async function dispatch(message: unknown, asker: Asker, sender: Sender, handler: MessageHandler<MessageType>): Promise<Reply<MessageType>> {
  if (!handler.from.includes(asker)) return { ok: false, reason: 'not-allowed-from-here' };
  const parsed = handler.schema.safeParse(message);
  if (!parsed.success) return { ok: false, reason: `bad-shape:${parsed.error.issues[0]?.path.join('.') || 'message'}` };
  try {
    return { ok: true, answer: await handler.handle(parsed.data, sender) };
  } catch {
    // The thrown value could quote the draft, so only the fact travels on.
    return { ok: false, reason: 'failed' };
  }
}
