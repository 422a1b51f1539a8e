/** @jsxImportSource react */
import { useState } from 'react';
import { publishBoxes, useBox } from '../parts/box.ts';
import { Mounted, Ordered } from '../parts/layout.tsx';
import { options } from '../parts/options.ts';
import { PublishedList } from '../parts/published-list.tsx';
import { QuillEditor } from '../parts/quill-editor.tsx';
import { t } from '../parts/start-page.tsx';
import { TextareaEditor } from '../parts/textarea-editor.tsx';
import { TiptapEditor } from '../parts/tiptap-editor.tsx';

/** Title and body, then Next, then a dialog with a text to go with it, then Publish. All three texts go out. */
export function ArticlePage() {
  const [asking, setAsking] = useState(false);
  const [posted, setPosted] = useState<string[]>([]);
  const place = { surface: 'linkedin/article', thread: null, onPublished: (text: string) => setPosted([...posted, text]) };
  const title = useBox(place);
  const body = useBox(place);
  const introduction = useBox(place);
  const publish = (event: Event) => {
    if (options.trustedOnly && !event.isTrusted) return;
    publishBoxes([title, body, introduction], place, 'button', event);
    setAsking(false);
  };
  const bodyEditor = (
    <Mounted box={body}>
      {(mounted, autoFocus) => (
        <TiptapEditor
          box={mounted}
          keys="none"
          attributes={{ class: 'tiptap ProseMirror', 'aria-label': t('articleContent') }}
          autoFocus={autoFocus}
        />
      )}
    </Mounted>
  );
  return (
    <>
      <TextareaEditor box={title} keys="none" attributes={{ 'aria-label': t('articleTitle') }} placeholder={t('articleTitle')} />
      <Ordered
        editor={bodyEditor}
        submit={
          <button
            type="button"
            className="article-editor-nav__publish artdeco-button"
            disabled={body.text.trim() === ''}
            onClick={() => setAsking(true)}
          >
            {t('next')}
          </button>
        }
      />
      {asking && (
        <div role="dialog" aria-modal="true" aria-label={t('article')} className="share-box dialog">
          <QuillEditor box={introduction} keys="none" attributes={{ 'aria-label': t('editorContent') }} placeholder={t('talkAbout')} />
          <button type="button" className="share-actions__primary-action artdeco-button" onClick={(event) => publish(event.nativeEvent)}>
            {t('publish')}
          </button>
        </div>
      )}
      <PublishedList texts={posted} />
    </>
  );
}
