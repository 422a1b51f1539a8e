/** @jsxImportSource react */
import { useState } from 'react';
import { publishBoxes, useBox } from '../parts/box.ts';
import { cls, Ordered } from '../parts/layout.tsx';
import { PublishedList } from '../parts/published-list.tsx';
import { t } from '../parts/start-page.tsx';
import { getThread } from '../threads.ts';
import { TweetArticle, TweetBox, TweetButton, TweetEditor } from './x-post.tsx';

/** The post modal: one box, and with Add post a second one. All boxes go out together. */
function PostComposer() {
  const [second, setSecond] = useState(false);
  const [posted, setPosted] = useState<string[]>([]);
  const place = {
    surface: second ? 'x/thread' : 'x/post-modal',
    thread: null,
    onPublished: (text: string) => setPosted([...posted, text]),
  };
  const boxes = [useBox(place), useBox(place)];
  const shown = second ? boxes : boxes.slice(0, 1);
  const publish = (how: 'button' | 'key', event: Event) => publishBoxes(shown, place, how, event);
  return (
    <div className={cls('composer')}>
      <Ordered
        editor={shown.map((box, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: X numbers its boxes by place
          <TweetEditor key={index} index={index} box={{ ...box, publishBy: publish }} />
        ))}
        submit={
          <>
            <button type="button" data-testid="addButton" aria-label={t('addPost')} onClick={() => setSecond(true)}>
              +
            </button>
            <TweetButton
              modal
              text={second ? t('postAll') : t('post')}
              disabled={shown.every(({ text }) => text.trim() === '')}
              onPress={(event) => publish('button', event)}
            />
          </>
        }
      />
      <div data-testid="toast" role="alert">
        <PublishedList texts={posted} />
      </div>
    </div>
  );
}

function ReplyComposer({ id }: { id: string }) {
  const thread = getThread(id);
  return (
    <>
      <TweetArticle post={thread} />
      <div>
        {t('replyingTo')} <a href={`/${thread.handle}`}>@{thread.handle}</a>
      </div>
      <TweetBox modal surface="x/reply-modal" thread={id} submitText={t('reply')} placeholder={t('postYourReply')} />
    </>
  );
}

/** The quoted post is a card inside the composer, without an action bar of its own. */
function QuoteComposer({ id }: { id: string }) {
  const { name, handle, text } = getThread(id);
  return (
    <TweetBox modal surface="x/quote" thread={id}>
      <div role="link" tabIndex={0} className={cls('card')}>
        <div data-testid="User-Name">
          <span>{name}</span> <span>@{handle}</span>
        </div>
        <div data-testid="tweetText">
          <span>{text}</span>
        </div>
      </div>
    </TweetBox>
  );
}

/** `/compose/post` as a post, a reply (`in_reply_to`) or a quote (`url`). */
export function ComposeModal() {
  const query = new URLSearchParams(location.search);
  const answered = query.get('in_reply_to');
  const quoted = /\/status\/(\d+)/.exec(query.get('url') ?? '')?.[1];
  return (
    <div role="dialog" aria-modal="true" aria-labelledby="modal-header" className={cls('dialog')}>
      <h2 id="modal-header">{quoted ? t('quote') : t('post')}</h2>
      {answered ? <ReplyComposer id={answered} /> : quoted ? <QuoteComposer id={quoted} /> : <PostComposer />}
    </div>
  );
}
