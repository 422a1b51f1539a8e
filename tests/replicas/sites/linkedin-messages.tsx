/** @jsxImportSource react */
import { useState } from 'react';
import { useBox } from '../parts/box.ts';
import { Mounted, Ordered, Wrap } from '../parts/layout.tsx';
import { options } from '../parts/options.ts';
import { PlainEditor } from '../parts/plain-editor.tsx';
import { t } from '../parts/start-page.tsx';
import type { Thread } from '../threads.ts';

function MessageForm({ thread, surface, onSent }: { thread: Thread; surface: string; onSent(text: string): void }) {
  const box = useBox({ surface, thread: thread.id, onPublished: onSent });
  const enterMode = options.get('send') === 'enter';
  const editor = (
    <Mounted box={box}>
      {(mounted, autoFocus) => (
        <PlainEditor
          box={mounted}
          keys={enterMode ? 'enter-or-mod-enter' : 'mod-enter'}
          attributes={{ class: 'msg-form__contenteditable', 'aria-label': t('writeMessage') }}
          autoFocus={autoFocus}
        />
      )}
    </Mounted>
  );
  const submit = enterMode ? null : (
    <button
      type="submit"
      className="msg-form__send-button artdeco-button"
      disabled={box.text.trim() === ''}
      onClick={(event) => box.publishBy('button', event.nativeEvent)}
    >
      {t('send')}
    </button>
  );
  return (
    <form className="msg-form" onSubmit={(event) => event.preventDefault()}>
      <Ordered
        editor={editor}
        submit={
          <>
            {submit}
            <button type="button" className="msg-form__send-toggle" aria-label="…">
              …
            </button>
          </>
        }
      />
    </form>
  );
}

function Messages({ thread, sent }: { thread: Thread; sent: string[] }) {
  return (
    <ul className="msg-s-message-list">
      {[...thread.comments, thread].map((message) => (
        <li key={message.id} className="msg-s-event-listitem msg-s-event-listitem--other">
          <Wrap>
            <p className="msg-s-event-listitem__body">{message.text}</p>
          </Wrap>
        </li>
      ))}
      {sent.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sent messages are only ever appended
        <li key={index} className="msg-s-event-listitem published">
          <p className="msg-s-event-listitem__body">{text}</p>
        </li>
      ))}
    </ul>
  );
}

/** The full messaging page; `?send=enter` is the person's own setting under which no button is shown. */
export function MessagePage({ thread }: { thread: Thread }) {
  const [sent, setSent] = useState<string[]>([]);
  return (
    <div className="msg-thread">
      <a className="msg-thread__link-to-profile" href={`/in/${thread.handle}/`}>
        <h2 className="msg-entity-lockup__entity-title">{thread.name}</h2>
      </a>
      <Messages thread={thread} sent={sent} />
      <MessageForm
        thread={thread}
        surface={options.get('send') === 'enter' ? 'linkedin/message-enter' : 'linkedin/message'}
        onSent={(text) => setSent([...sent, text])}
      />
    </div>
  );
}

/** A conversation bubble over any page. */
export function MessageBubble({ thread }: { thread: Thread }) {
  const [sent, setSent] = useState<string[]>([]);
  return (
    <section className="msg-overlay-conversation-bubble" aria-label={t('messagesWith', { name: thread.name })}>
      <header className="msg-overlay-bubble-header">
        <h2 className="msg-overlay-bubble-header__title">
          <a href={`/in/${thread.handle}/`}>{thread.name}</a>
        </h2>
      </header>
      <Messages thread={thread} sent={sent} />
      <MessageForm thread={thread} surface="linkedin/message-overlay" onSent={(text) => setSent([...sent, text])} />
    </section>
  );
}
