/** @jsxImportSource react */
import { useState } from 'react';
import { useBox } from '../parts/box.ts';
import { DraftEditor } from '../parts/draft-editor.tsx';
import { cls, Mounted, Ordered } from '../parts/layout.tsx';
import { PublishedList } from '../parts/published-list.tsx';
import { t } from '../parts/start-page.tsx';
import { TextareaEditor } from '../parts/textarea-editor.tsx';

/** The narrow layout: a real textarea, and its button at the top of the page. */
export function NarrowHome() {
  const [posted, setPosted] = useState<string[]>([]);
  const box = useBox({ surface: 'x/narrow', thread: null, onPublished: (text) => setPosted([...posted, text]) });
  const editor = (
    <div data-testid="tweetTextarea_0">
      <Mounted box={box}>
        {(mounted, autoFocus) => (
          <TextareaEditor
            box={mounted}
            keys="none"
            attributes={{ 'aria-label': t('postText') }}
            placeholder={t('whatIsHappening')}
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
      {t('post')}
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
