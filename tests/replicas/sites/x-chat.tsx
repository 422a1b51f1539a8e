/** @jsxImportSource react */
import { useState } from 'react';
import { useBox } from '../parts/box.ts';
import { cls, Mounted, Ordered, Wrap } from '../parts/layout.tsx';
import { t } from '../parts/start-page.tsx';
import { TextareaEditor } from '../parts/textarea-editor.tsx';
import type { Thread } from '../threads.ts';

/** X Chat: a real textarea; the send button takes the voice button's place once there is text. */
export function ChatPage({ thread }: { thread: Thread }) {
  const [sent, setSent] = useState<string[]>([]);
  const box = useBox({ surface: 'x/chat', thread: thread.id, onPublished: (text) => setSent([...sent, text]) });
  const editor = (
    <Mounted box={box}>
      {(mounted, autoFocus) => (
        <TextareaEditor
          box={mounted}
          keys="enter"
          attributes={{ 'data-testid': 'dm-composer-textarea', 'aria-label': t('startMessage') }}
          placeholder={t('startMessage')}
          autoFocus={autoFocus}
        />
      )}
    </Mounted>
  );
  const submit =
    box.text.trim() === '' ? (
      <button type="button" data-testid="dm-composer-voice-button" aria-label="Voice">
        🎙
      </button>
    ) : (
      <button
        type="button"
        data-testid="dm-composer-send-button"
        aria-label={t('send')}
        onClick={(event) => box.publishBy('button', event.nativeEvent)}
      >
        ➤
      </button>
    );
  return (
    <section className={cls('card')} aria-label={t('chatWith', { name: thread.name })}>
      <div data-testid="dm-conversation-header">
        <span data-testid="dm-conversation-username">{thread.name}</span>
      </div>
      <ul data-testid="dm-message-list">
        {[...thread.comments, thread].map((message) => (
          <li key={message.id} data-dm-message-row="other">
            <Wrap>
              <div data-testid={`message-text-${message.id}`}>{message.text}</div>
            </Wrap>
          </li>
        ))}
        {sent.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sent messages are only ever appended
          <li key={index} className="published" data-dm-message-row="self">
            {text}
          </li>
        ))}
      </ul>
      <form data-testid="dm-composer-form" className={cls('composer')} onSubmit={(event) => event.preventDefault()}>
        <Ordered editor={editor} submit={submit} />
      </form>
    </section>
  );
}
