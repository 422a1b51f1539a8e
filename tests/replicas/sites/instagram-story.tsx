/** @jsxImportSource react */
import { useState } from 'react';
import { useBox } from '../parts/box.ts';
import { cls, DivButton, Mounted, Ordered } from '../parts/layout.tsx';
import { PublishedList } from '../parts/published-list.tsx';
import { t } from '../parts/start-page.tsx';
import { TextareaEditor } from '../parts/textarea-editor.tsx';

/** The story viewer's answer box; whose story it is stands in the address and the header. */
export function StoryViewer({ handle, id }: { handle: string; id: string }) {
  const [sent, setSent] = useState<string[]>([]);
  const box = useBox({ surface: 'instagram/story-reply', thread: id, onPublished: (text) => setSent([...sent, text]) });
  const placeholder = t('replyToStory', { name: handle });
  const editor = (
    <Mounted box={box}>
      {(mounted, autoFocus) => (
        <TextareaEditor box={mounted} keys="enter" attributes={{}} placeholder={placeholder} autoFocus={autoFocus} />
      )}
    </Mounted>
  );
  const submit = box.text.trim() !== '' && <DivButton label={t('send')} onPress={(event) => box.publishBy('button', event)} />;
  return (
    <section className={cls('card')}>
      <header>
        <a href={`/${handle}/`}>{handle}</a>
      </header>
      <div className="picture" role="img" aria-label="" />
      <form className={cls('comment-form')} onSubmit={(event) => event.preventDefault()}>
        <Ordered editor={editor} submit={submit} />
      </form>
      <PublishedList texts={sent} />
    </section>
  );
}
