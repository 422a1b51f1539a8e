/** @jsxImportSource react */
import { options } from '../parts/options.ts';
import { t } from '../parts/start-page.tsx';
import { startSite } from '../parts/start-site.tsx';
import { getThread, threads } from '../threads.ts';
import { ChatPage } from './x-chat.tsx';
import { ComposeModal } from './x-compose.tsx';
import { ArticlePage, NarrowHome } from './x-other.tsx';
import { TweetArticle, TweetBox } from './x-post.tsx';

const isOldHost = location.host === 'twitter.com';

/** A second composer, docked in the corner. */
const Docked = () => (
  <div role="dialog" aria-label="Docked" className="docked">
    <TweetBox modal surface="x/docked" thread={null} />
  </div>
);

function Home() {
  return (
    <>
      <div data-testid="primaryColumn">
        {options.get('layout') === 'narrow' ? (
          <NarrowHome />
        ) : (
          <TweetBox surface={isOldHost ? 'x/post-twitter-com' : 'x/post'} thread={null} />
        )}
        {threads.map((thread) => (
          <TweetArticle key={thread.id} post={thread} />
        ))}
      </div>
      {options.two && <Docked />}
    </>
  );
}

function Status() {
  const thread = getThread(location.pathname.split('/')[3] ?? '');
  return (
    <>
      <div data-testid="primaryColumn">
        <TweetArticle post={thread} focal />
        <div data-testid="inline_reply_offscreen">
          <TweetBox surface="x/reply" thread={thread.id} submitText={t('reply')} placeholder={t('postYourReply')} />
        </div>
        {thread.comments.map((comment) => (
          <TweetArticle key={comment.id} post={comment} />
        ))}
      </div>
      {options.two && <Docked />}
    </>
  );
}

/** The modal lies over the home page, whose own box stays. */
const Compose = () => (
  <>
    <Home />
    <ComposeModal />
  </>
);

const Chat = () => <ChatPage thread={getThread(location.pathname.split('/')[3] ?? '')} />;

startSite({
  name: 'X',
  links: () => [
    ['/home', t('home')],
    ['/danaw_example/status/1001', 'Status'],
    ['/compose/post', t('post')],
    ['/i/chat/2001', t('message')],
  ],
  pages: [
    [/^\/compose\/articles/, ArticlePage],
    [/^\/compose\/post/, Compose],
    [/^\/i\/chat\//, Chat],
    [/^\/[^/]+\/status\/\d+/, Status],
    [/^\//, Home],
  ],
});
