/** @jsxImportSource react */
import { useState } from 'react';
import { useBox } from '../parts/box.ts';
import { cls, Mounted, Ordered, Wrap } from '../parts/layout.tsx';
import { options } from '../parts/options.ts';
import { PublishedList } from '../parts/published-list.tsx';
import { QuillEditor } from '../parts/quill-editor.tsx';
import { t } from '../parts/start-page.tsx';
import { TiptapEditor } from '../parts/tiptap-editor.tsx';
import type { Comment, Thread } from '../threads.ts';

interface CommentBoxProps {
  surface: string;
  thread: string;
  submitText: string;
  mention?: string;
  onPublished(text: string): void;
}

/** The new box (TipTap): button in the commentButtonSection, Ctrl/Cmd+Enter. */
function TiptapComment({ surface, thread, submitText, mention, onPublished }: CommentBoxProps) {
  const box = useBox({ surface, thread, onPublished });
  const urn = `urn:li:activity:${thread}`;
  const editor = (
    <Mounted box={box}>
      {(mounted, autoFocus) => (
        <TiptapEditor
          box={mounted}
          keys="mod-enter"
          attributes={{ class: 'tiptap ProseMirror', 'aria-label': t('editorComment') }}
          mention={mention}
          autoFocus={autoFocus}
        />
      )}
    </Mounted>
  );
  const submit = (
    <div {...{ componentkey: `commentButtonSection-${urn}` }}>
      <button
        type="button"
        className={cls('primary')}
        disabled={box.text.trim() === ''}
        onClick={(event) => box.publishBy('button', event.nativeEvent)}
      >
        <span>{submitText}</span>
      </button>
    </div>
  );
  return (
    <div {...{ componentkey: `commentBox-${urn}` }} className={cls('composer')}>
      <Ordered editor={editor} submit={submit} />
    </div>
  );
}

/** The old box (Quill) with semantic class names. */
function QuillComment({ surface, thread, submitText, mention, onPublished }: CommentBoxProps) {
  const box = useBox({ surface, thread, initialText: mention ? `${mention} ` : '', onPublished });
  const editor = (
    <div className="comments-comment-texteditor">
      <Mounted box={box}>
        {(mounted, autoFocus) => (
          <QuillEditor
            box={mounted}
            keys="mod-enter"
            attributes={{ 'aria-label': t('editorContent') }}
            placeholder={t('addComment')}
            autoFocus={autoFocus}
          />
        )}
      </Mounted>
    </div>
  );
  const submit = (
    <button
      type="button"
      className="comments-comment-box__submit-button--cr artdeco-button"
      disabled={box.text.trim() === ''}
      onClick={(event) => box.publishBy('button', event.nativeEvent)}
    >
      <span className="artdeco-button__text">{submitText}</span>
    </button>
  );
  return (
    <form className="comments-comment-box__form composer" onSubmit={(event) => event.preventDefault()}>
      <Ordered editor={editor} submit={submit} />
    </form>
  );
}

/** The page's generation: V1 with Quill, or V3 with TipTap. */
const isOldPage = () => options.get('gen') === 'v1';

function CommentItem({ comment }: { comment: Comment }) {
  const [open, setOpen] = useState(false);
  const [posted, setPosted] = useState<string[]>([]);
  const isOld = isOldPage();
  const CommentBox = isOld ? QuillComment : TiptapComment;
  const reference = `urn:li:comment:(activity:1,${comment.id})`;
  const oldMarks = { 'data-id': reference, className: 'comments-comment-entity' };
  const newMarks = { id: `replaceableComment_${reference}`, componentkey: `replaceableComment_${reference}`, className: cls('comment') };
  return (
    <>
      <article {...(isOld ? oldMarks : newMarks)}>
        <a href={`/in/${comment.handle}/`} className={isOld ? 'comments-comment-meta__description-title' : cls('a')}>
          <span>{comment.name}</span>
        </a>
        <Wrap>
          <p data-testid="expandable-text-box" className={isOld ? 'comments-comment-item__main-content' : cls('p')}>
            {comment.text}
          </p>
        </Wrap>
        <button type="button" aria-label={t('replyToComment', { name: comment.name })} onClick={() => setOpen(true)}>
          {t('reply')}
        </button>
      </article>
      <PublishedList texts={posted} />
      {/* The box is a sibling of the comment it answers. */}
      {open && (
        <CommentBox
          surface={isOld ? 'linkedin/reply-v1' : 'linkedin/reply'}
          thread={comment.id}
          submitText={t('reply')}
          mention={comment.name}
          onPublished={(text) => setPosted([...posted, text])}
        />
      )}
    </>
  );
}

/** A feed post. The comment box is created on the first press of Comment. */
export function FeedPost({ thread, openAtOnce }: { thread: Thread; openAtOnce: boolean }) {
  const [open, setOpen] = useState(openAtOnce);
  const [posted, setPosted] = useState<string[]>([]);
  const isOld = isOldPage();
  const CommentBox = isOld ? QuillComment : TiptapComment;
  const oldMarks = { 'data-urn': `urn:li:activity:${thread.id}`, className: 'feed-shared-update-v2' };
  const newMarks = { componentkey: `urn:li:activity:${thread.id}`, className: cls('card') };
  return (
    <div role="listitem" {...(isOld ? oldMarks : newMarks)}>
      <Wrap>
        <a href={`/in/${thread.handle}/`} className={isOld ? 'update-components-actor__name' : cls('a')}>
          <span>{thread.name}</span>
        </a>
        <button type="button" aria-label={t('controlMenu', { name: thread.name })}>
          …
        </button>
      </Wrap>
      <p data-testid="expandable-text-box" className={isOld ? 'update-components-text' : cls('p')}>
        {thread.text}
      </p>
      <button type="button" data-view-name="feed-comment-button" aria-expanded={open} onClick={() => setOpen(true)}>
        <svg id="comment-small" width="12" height="12" aria-hidden="true" /> {t('comment')}
      </button>
      {open && (
        <CommentBox
          surface={isOld ? 'linkedin/comment-v1' : 'linkedin/comment'}
          thread={thread.id}
          submitText={t('comment')}
          onPublished={(text) => setPosted([...posted, text])}
        />
      )}
      <PublishedList texts={posted} />
      {thread.comments.map((comment) => (
        <CommentItem key={comment.id} comment={comment} />
      ))}
    </div>
  );
}
