/** @jsxImportSource react */
import { useState } from 'react';
import { useBox } from '../parts/box.ts';
import { DraftEditor } from '../parts/draft-editor.tsx';
import { cls, Mounted, Ordered } from '../parts/layout.tsx';
import { PublishedList } from '../parts/published-list.tsx';
import { t } from '../parts/start-page.tsx';
import { TextareaEditor } from '../parts/textarea-editor.tsx';
import { getThread } from '../threads.ts';
import { TweetArticle } from './x-post.tsx';

/** The narrow layout: a real textarea, and its button at the top of the page. */
export const NarrowHome = () => <NarrowBox surface="x/narrow" thread={null} submitText={t('post')} placeholder={t('whatIsHappening')} />;

/** An answer in the narrow layout: no dialog, the answered post above the box. */
export const NarrowReply = ({ id }: { id: string }) => (
  <div data-testid="primaryColumn">
    <TweetArticle post={getThread(id)} />
    <NarrowBox surface="x/narrow-reply" thread={id} submitText={t('reply')} placeholder={t('postYourReply')} />
  </div>
);

interface NarrowBoxProps {
  surface: string;
  thread: string | null;
  submitText: string;
  placeholder: string;
}

function NarrowBox({ surface, thread, submitText, placeholder }: NarrowBoxProps) {
  const [posted, setPosted] = useState<string[]>([]);
  const box = useBox({ surface, thread, onPublished: (text) => setPosted([...posted, text]) });
  const editor = (
    <div data-testid="tweetTextarea_0">
      <Mounted box={box}>
        {(mounted, autoFocus) => (
          <TextareaEditor
            box={mounted}
            keys="none"
            attributes={{ 'aria-label': t('postText') }}
            placeholder={placeholder}
            autoFocus={autoFocus}
          />
        )}
      </Mounted>
    </div>
  );
  const submit = (
    <button
      type="button"
      data-testid="tweetButton"
      disabled={box.text.trim() === ''}
      onClick={(event) => box.publishBy('button', event.nativeEvent)}
    >
      {submitText}
    </button>
  );
  return (
    <div className={cls('composer')}>
      <Ordered editor={editor} submit={submit} />
      <PublishedList texts={posted} />
    </div>
  );
}

/** The article page: title and Draft.js body; only the body is sent here. */
export function ArticlePage() {
  const [posted, setPosted] = useState<string[]>([]);
  const box = useBox({ surface: 'x/article', thread: null, onPublished: (text) => setPosted([...posted, text]) });
  const editor = (
    <Mounted box={box}>
      {(mounted, autoFocus) => (
        <DraftEditor box={mounted} keys="none" attributes={{ 'aria-label': t('articleBody') }} autoFocus={autoFocus} />
      )}
    </Mounted>
  );
  const submit = (
    <>
      <button type="button" data-testid="previewButton">
        …
      </button>
      <button
        type="button"
        data-testid="publishButton"
        disabled={box.text.trim() === ''}
        onClick={(event) => box.publishBy('button', event.nativeEvent)}
      >
        {t('publish')}
      </button>
    </>
  );
  return (
    <div className={cls('composer')}>
      <Ordered editor={editor} submit={submit} />
      <PublishedList texts={posted} />
    </div>
  );
}
