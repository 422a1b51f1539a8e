/** @jsxImportSource react */
import { useState } from 'react';
import { useBox } from '../parts/box.ts';
import { cls, DivButton, Mounted, Ordered, Wrap } from '../parts/layout.tsx';
import { LexicalEditor } from '../parts/lexical-editor.tsx';
import { t } from '../parts/start-page.tsx';
import type { Thread } from '../threads.ts';

/** A direct conversation: Lexical, Enter sends, Send exists only with text. */
export function DirectThread({ thread }: { thread: Thread }) {
  const [posted, setPosted] = useState<string[]>([]);
  const box = useBox({ surface: 'instagram/message', thread: thread.id, onPublished: (text) => setPosted([...posted, text]) });
  const editor = (
    <Mounted box={box}>
      {(mounted, autoFocus) => (
        <LexicalEditor
          box={mounted}
          keys="enter"
          attributes={{ 'aria-label': t('message') }}
          placeholder={t('igMessage')}
          autoFocus={autoFocus}
        />
      )}
    </Mounted>
  );
  const submit = box.text.trim() !== '' && <DivButton label={t('send')} onPress={(event) => box.publishBy('button', event)} />;
  return (
    <section className={cls('card')} aria-label={t('messagesWith', { name: thread.name })}>
      <header>
        <a href={`/${thread.handle}/`}>
          <h1>{thread.name}</h1>
          <span>{thread.handle}</span>
        </a>
      </header>
      <div role="grid" aria-label={t('messageList')}>
        {[...thread.comments, thread].map((message) => (
          <div key={message.id} role="row">
            <Wrap>
              <div role="gridcell">
                <div dir="auto">{message.text}</div>
              </div>
            </Wrap>
          </div>
        ))}
        {posted.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sent messages are only ever appended
          <div key={index} role="row" className="published">
            {text}
          </div>
        ))}
      </div>
      <div className={cls('composer')}>
        <Ordered editor={editor} submit={submit} />
      </div>
    </section>
  );
}
