/** @jsxImportSource react */
import { useState } from 'react';
import { useBox } from '../parts/box.ts';
import { cls, DivButton, Mounted, Ordered } from '../parts/layout.tsx';
import { LexicalEditor } from '../parts/lexical-editor.tsx';
import { MessageRows } from '../parts/messages.tsx';
import { t } from '../parts/start-page.tsx';
import type { Thread } from '../threads.ts';

/** A conversation with its composer: Enter sends; with no text the like button stands where Send would. */
export function ChatThread({ thread, surface }: { thread: Thread; surface: string }) {
  const [sent, setSent] = useState<string[]>([]);
  const box = useBox({ surface, thread: thread.id, onPublished: (text) => setSent([...sent, text]) });
  const editor = (
    <Mounted box={box}>
      {(mounted, autoFocus) => (
        <LexicalEditor box={mounted} keys="enter" attributes={{ 'aria-label': t('message') }} placeholder="Aa" autoFocus={autoFocus} />
      )}
    </Mounted>
  );
  const submit =
    box.text.trim() === '' ? (
      <DivButton label={t('sendLike')} text="👍" onPress={() => {}} />
    ) : (
      <DivButton label={t('pressEnterToSend')} text="➤" onPress={(event) => box.publishBy('button', event)} />
    );
  return (
    <>
      <h2>
        <a href={`/${thread.handle}`} aria-label={thread.name}>
          {thread.name}
        </a>
      </h2>
      <MessageRows thread={thread} sent={sent} />
      <div role="group" aria-label={t('threadComposer')} className={cls('composer')}>
        <Ordered editor={editor} submit={submit} />
      </div>
    </>
  );
}

/** A chat bubble at the edge of any page. */
export function ChatBubble({ thread }: { thread: Thread }) {
  return (
    <div tabIndex={-1} role="region" aria-label={t('chatWith', { name: thread.name })} className="chat-bubble">
      <ChatThread thread={thread} surface="facebook/chat" />
    </div>
  );
}
