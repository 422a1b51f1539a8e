/** @jsxImportSource react */
import { useState } from 'react';
import { useBox } from '../parts/box.ts';
import { cls, DivButton, Mounted, Ordered } from '../parts/layout.tsx';
import { LexicalEditor } from '../parts/lexical-editor.tsx';
import { MessageRows } from '../parts/messages.tsx';
import { t } from '../parts/start-page.tsx';
import type { Thread } from '../threads.ts';

/** A direct conversation: Lexical, Enter sends, Send exists only with text. */
export function DirectThread({ thread }: { thread: Thread }) {
  const [sent, setSent] = useState<string[]>([]);
  const box = useBox({ surface: 'instagram/message', thread: thread.id, onPublished: (text) => setSent([...sent, text]) });
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
      <MessageRows thread={thread} sent={sent} />
      <div className={cls('composer')}>
        <Ordered editor={editor} submit={submit} />
      </div>
    </section>
  );
}
