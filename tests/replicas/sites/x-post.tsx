/** @jsxImportSource react */
import { useState } from 'react';
import { type PublishKeys, useBox } from '../parts/box.ts';
import { DraftEditor } from '../parts/draft-editor.tsx';
import { cls, Mounted, Ordered, Wrap } from '../parts/layout.tsx';
import { t } from '../parts/start-page.tsx';
import type { Comment } from '../threads.ts';

const keys: PublishKeys = 'mod-enter';

/** A post as X draws it. `focal` posts carry no link to themselves. */
export function TweetArticle({ post, focal = false }: { post: Comment; focal?: boolean }) {
  return (
    <article data-testid="tweet" tabIndex={0} className={cls('card')}>
      <Wrap>
        <div data-testid="User-Name">
          <a href={`/${post.handle}`}>
            <span>{post.name}</span>
          </a>{' '}
          <a href={`/${post.handle}`}>
            <span>@{post.handle}</span>
          </a>{' '}
          {focal ? (
            <time dateTime="2026-11-24T08:00:00.000Z">8:00 AM</time>
          ) : (
            <a href={`/${post.handle}/status/${post.id}`}>
              <time dateTime="2026-11-24T08:00:00.000Z">1h</time>
            </a>
          )}
        </div>
      </Wrap>
      <div data-testid="tweetText" lang="en">
        <span>{post.text}</span>
      </div>
      <div role="group">
        <button type="button" data-testid="reply" aria-label={t('reply')}>
          💬
        </button>
      </div>
    </article>
  );
}

interface TweetBoxProps {
  surface: string;
  thread: string | null;
  modal?: boolean;
  index?: number;
  submitText?: string;
  placeholder?: string;
  onPublished?(text: string): void;
}

/** One Draft.js box with its button, which is disabled while the model is empty. */
export function TweetBox({ surface, thread, modal = false, index = 0, submitText = t('post'), placeholder, onPublished }: TweetBoxProps) {
  const [posted, setPosted] = useState<string[]>([]);
  const box = useBox({
    surface,
    thread,
    onPublished: (text) => {
      setPosted([...posted, text]);
      onPublished?.(text);
    },
  });
  const testId = `tweetTextarea_${index}`;
  const editor = (
    <div data-testid={`${testId}RichTextInputContainer`} className={cls('editor-frame')}>
      <Mounted box={box}>
        {(mounted, autoFocus) => (
          <DraftEditor
            box={mounted}
            keys={keys}
            attributes={{ 'aria-label': t('postText'), 'data-testid': testId }}
            placeholder={placeholder ?? t('whatIsHappening')}
            autoFocus={autoFocus}
          />
        )}
      </Mounted>
    </div>
  );
  const empty = box.text.trim() === '';
  const submit = (
    <button
      type="button"
      role="button"
      data-testid={modal ? 'tweetButton' : 'tweetButtonInline'}
      disabled={empty}
      aria-disabled={empty ? 'true' : undefined}
      onClick={(event) => box.publishBy('button', event.nativeEvent)}
      className="primary"
    >
      <div dir="ltr">
        <span>{submitText}</span>
      </div>
    </button>
  );
  return (
    <div className={cls('composer')}>
      <Ordered
        editor={editor}
        submit={
          <div data-testid="toolBar">
            <input type="file" data-testid="fileInput" accept="image/jpeg,image/png,image/webp,image/gif,video/mp4" />
            {submit}
          </div>
        }
      />
      {posted.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: published posts are only ever appended
        <p key={at} className="published" data-testid="toast" role="alert">
          {text}
        </p>
      ))}
    </div>
  );
}
