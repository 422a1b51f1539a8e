/** @jsxImportSource react */
import { useState } from 'react';
import { useBox } from '../parts/box.ts';
import { cls, DivButton, Mounted, Ordered, Wrap } from '../parts/layout.tsx';
import { LexicalEditor } from '../parts/lexical-editor.tsx';
import { options } from '../parts/options.ts';
import { PublishedList } from '../parts/published-list.tsx';
import { t } from '../parts/start-page.tsx';
import { TextareaEditor } from '../parts/textarea-editor.tsx';
import type { Comment, Thread } from '../threads.ts';

/** A post with its one comment box; Reply under a comment prefills the box with the person's @name. */
export function PostArticle({ thread }: { thread: Thread }) {
  const [answered, setAnswered] = useState<Comment | null>(null);
  const [posted, setPosted] = useState<string[]>([]);
  return (
    <article className={cls('card')}>
      <header>
        <a href={`/${thread.handle}/`}>{thread.handle}</a>
      </header>
      <ul>
        <li>
          <Wrap>
            <h2>
              <a href={`/${thread.handle}/`}>{thread.handle}</a>
            </h2>
            <h1 dir="auto">{thread.text}</h1>
          </Wrap>
        </li>
        {thread.comments.map((comment) => (
          <li key={comment.id}>
            <Wrap>
              <h3>
                <a href={`/${comment.handle}/`}>{comment.handle}</a>
              </h3>
              <span dir="auto">{comment.text}</span>
            </Wrap>
            <time dateTime="2026-11-24T08:00:00.000Z">1h</time>
            <DivButton label={t('reply')} onPress={() => setAnswered(comment)} />
          </li>
        ))}
      </ul>
      <PublishedList texts={posted} />
      <CommentForm
        key={answered?.id ?? 'post'}
        thread={thread}
        answered={answered}
        onPublished={(text) => {
          setPosted([...posted, text]);
          setAnswered(null);
        }}
      />
    </article>
  );
}

function CommentForm({ thread, answered, onPublished }: { thread: Thread; answered: Comment | null; onPublished(text: string): void }) {
  const box = useBox({
    surface: answered ? 'instagram/reply' : 'instagram/comment',
    thread: (answered ?? thread).id,
    initialText: answered ? `@${answered.handle} ` : '',
    onPublished,
  });
  // Some accounts have a rich box here (reported, not seen).
  const CommentEditor = options.get('box') === 'lexical' ? LexicalEditor : TextareaEditor;
  const editor = (
    <Mounted box={box}>
      {(mounted, autoFocus) => (
        <CommentEditor
          box={mounted}
          keys="enter"
          attributes={{ 'aria-label': t('igAddComment') }}
          placeholder={t('igAddComment')}
          autoFocus={autoFocus || answered !== null}
        />
      )}
    </Mounted>
  );
  const submit = box.text.trim() !== '' && <DivButton label={t('igPost')} onPress={(event) => box.publishBy('button', event)} />;
  return (
    <form method="POST" className={cls('comment-form')} onSubmit={(event) => event.preventDefault()}>
      <Ordered editor={editor} submit={submit} />
    </form>
  );
}
