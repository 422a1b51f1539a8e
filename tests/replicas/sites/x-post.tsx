/** @jsxImportSource react */
import { type ReactNode, useState } from 'react';
import { type Box, useBox } from '../parts/box.ts';
import { DraftEditor } from '../parts/draft-editor.tsx';
import { cls, Mounted, Ordered, Wrap } from '../parts/layout.tsx';
import { PublishedList } from '../parts/published-list.tsx';
import { t } from '../parts/start-page.tsx';
import type { Comment } from '../threads.ts';

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

/** One Draft.js editor of a composer. */
export function TweetEditor({ box, index = 0, placeholder }: { box: Box; index?: number; placeholder?: string }) {
  const testId = `tweetTextarea_${index}`;
  return (
    <div data-testid={`${testId}RichTextInputContainer`} className={cls('editor-frame')}>
      <Mounted box={box}>
        {(mounted, autoFocus) => (
          <DraftEditor
            box={mounted}
            keys="mod-enter"
            attributes={{ 'aria-label': t('postText'), 'data-testid': testId }}
            placeholder={placeholder ?? t('whatIsHappening')}
            autoFocus={autoFocus}
          />
        )}
      </Mounted>
    </div>
  );
}

/** The publish button, disabled while the models are empty, with the tool bar it stands in. */
export function TweetButton({
  text,
  modal,
  disabled,
  onPress,
}: {
  text: string;
  modal: boolean;
  disabled: boolean;
  onPress(event: Event): void;
}) {
  const [picture, setPicture] = useState<string | null>(null);
  return (
    <div data-testid="toolBar">
      {picture !== null && (
        <div data-testid="attachments">
          <img src={picture} alt="" width={64} height={64} />
        </div>
      )}
      <input
        type="file"
        data-testid="fileInput"
        aria-label={t('addPhoto')}
        accept="image/jpeg,image/png,image/webp,image/gif,video/mp4"
        onChange={(event) => setPicture(event.target.files?.[0] ? URL.createObjectURL(event.target.files[0]) : null)}
      />
      <button
        type="button"
        role="button"
        data-testid={modal ? 'tweetButton' : 'tweetButtonInline'}
        disabled={disabled}
        aria-disabled={disabled ? 'true' : undefined}
        onClick={(event) => onPress(event.nativeEvent)}
        className="primary"
      >
        <div dir="ltr">
          <span>{text}</span>
        </div>
      </button>
    </div>
  );
}

interface TweetBoxProps {
  surface: string;
  thread: string | null;
  modal?: boolean;
  submitText?: string;
  placeholder?: string;
  /** Stands between editor and button: the quoted post. */
  children?: ReactNode;
}

/** A composer of one box. */
export function TweetBox({ surface, thread, modal = false, submitText = t('post'), placeholder, children }: TweetBoxProps) {
  const [posted, setPosted] = useState<string[]>([]);
  const box = useBox({ surface, thread, onPublished: (text) => setPosted([...posted, text]) });
  return (
    <div className={cls('composer')}>
      <Ordered
        editor={
          <>
            <TweetEditor box={box} placeholder={placeholder} />
            {children}
          </>
        }
        submit={
          <TweetButton
            text={submitText}
            modal={modal}
            disabled={box.text.trim() === ''}
            onPress={(event) => box.publishBy('button', event)}
          />
        }
      />
      <div data-testid="toast" role="alert">
        <PublishedList texts={posted} />
      </div>
    </div>
  );
}
