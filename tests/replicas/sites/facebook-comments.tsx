/** @jsxImportSource react */
import { useState } from 'react';
import { useBox } from '../parts/box.ts';
import { cls, DivButton, Mounted, Ordered, Wrap } from '../parts/layout.tsx';
import { LexicalEditor } from '../parts/lexical-editor.tsx';
import { PhotoInput } from '../parts/photo-input.tsx';
import { PublishedList } from '../parts/published-list.tsx';
import { t } from '../parts/start-page.tsx';
import { type Comment, me, type Thread } from '../threads.ts';

interface CommentFormProps {
  surface: string;
  thread: string;
  label: string;
  submitLabel: string;
  onPublished(text: string): void;
}

/** Comment or reply box: bare Enter publishes; the submit icon exists only while the form has focus. */
export function CommentForm({ surface, thread, label, submitLabel, onPublished }: CommentFormProps) {
  const box = useBox({ surface, thread, onPublished });
  const [focused, setFocused] = useState(false);
  const editor = (
    <Mounted box={box}>
      {(mounted, autoFocus) => (
        <LexicalEditor box={mounted} keys="enter" attributes={{ 'aria-label': label }} placeholder={label} autoFocus={autoFocus} />
      )}
    </Mounted>
  );
  const submit = focused && (
    <div id="focused-state-composer-submit">
      <DivButton label={submitLabel} text="➤" disabled={box.text.trim() === ''} onPress={(event) => box.publishBy('button', event)} />
    </div>
  );
  return (
    <form
      role="presentation"
      className={cls('comment-form')}
      onSubmit={(event) => event.preventDefault()}
      onFocus={() => setFocused(true)}
      onBlur={(event) => {
        const next = event.relatedTarget;
        if (!(next instanceof Node && event.currentTarget.contains(next))) setFocused(event.currentTarget.contains(document.activeElement));
      }}
    >
      <Ordered editor={editor} submit={submit} />
      <PhotoInput />
    </form>
  );
}

function CommentItem({ comment, surface, openAtOnce }: { comment: Comment; surface: string; openAtOnce: boolean }) {
  const [open, setOpen] = useState(openAtOnce);
  const [posted, setPosted] = useState<string[]>([]);
  return (
    <li>
      <div role="article" aria-label={t('commentBy', { name: comment.name })} className={cls('comment')}>
        <Wrap>
          <a href={`/${comment.handle}`}>{comment.name}</a>
          <div dir="auto">{comment.text}</div>
        </Wrap>
        <DivButton label={t('reply')} onPress={() => setOpen(true)} />
      </div>
      <PublishedList texts={posted} />
      {open && (
        <CommentForm
          surface={surface}
          thread={comment.id}
          label={t('replyTo', { name: comment.name })}
          submitLabel={t('reply')}
          onPublished={(text) => setPosted([...posted, text])}
        />
      )}
    </li>
  );
}

/** A post with its comments and boxes. `surfaces` names what the boxes are on this page. */
export function PostArticle(props: {
  thread: Thread;
  index: number;
  surfaces: { comment: string; reply: string };
  commentLabel?: string;
  /** Words after the author's name in the heading. */
  headingRest?: string;
  openReplies?: boolean;
  onOpenPhoto?(): void;
}) {
  const { thread, index, surfaces, onOpenPhoto } = props;
  const [posted, setPosted] = useState<string[]>([]);
  return (
    <div data-pagelet={`FeedUnit_${index}`}>
      <div role="article" aria-posinset={index + 1} className={cls('card')}>
        <Wrap>
          <h2>
            <span data-ad-rendering-role="profile_name">
              <a href={`/${thread.handle}`}>{thread.name}</a>
            </span>{' '}
            {props.headingRest}
          </h2>
        </Wrap>
        <div data-ad-rendering-role="story_message">
          <Wrap>
            <div dir="auto">{thread.text}</div>
          </Wrap>
        </div>
        <div className="actions" data-ad-rendering-role="comment_button">
          <DivButton label={t('leaveComment')} text={t('comment')} onPress={() => {}} />
          {onOpenPhoto && <DivButton label={t('openPhoto')} onPress={onOpenPhoto} />}
        </div>
        <ul>
          {thread.comments.map((comment) => (
            <CommentItem key={comment.id} comment={comment} surface={surfaces.reply} openAtOnce={props.openReplies ?? false} />
          ))}
        </ul>
        <PublishedList texts={posted} />
        <CommentForm
          surface={surfaces.comment}
          thread={thread.id}
          label={props.commentLabel ?? t('commentAs', { me: me.name })}
          submitLabel={t('comment')}
          onPublished={(text) => setPosted([...posted, text])}
        />
      </div>
    </div>
  );
}
