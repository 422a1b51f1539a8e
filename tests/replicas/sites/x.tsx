/** @jsxImportSource react */
import { ConversationList } from '../parts/conversation-list.tsx';
import { options } from '../parts/options.ts';
import { t } from '../parts/start-page.tsx';
import { startSite } from '../parts/start-site.tsx';
import { UnknownBox } from '../parts/unknown-box.tsx';
import { conversations, getThread, threads } from '../threads.ts';
import { ChatPage } from './x-chat.tsx';
import { ComposeModal } from './x-compose.tsx';
import { ArticlePage, NarrowHome, NarrowReply } from './x-other.tsx';
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

/** The modal lies over the home page, whose own box stays; in the narrow layout an answer is a page of its own. */
function Compose() {
  const answered = options.get('in_reply_to');
  if (answered && options.get('layout') === 'narrow') return <NarrowReply id={answered} />;
  return (
    <>
      <Home />
      <ComposeModal />
    </>
  );
}

function Chat() {
  const thread = getThread(location.pathname.split('/')[3] ?? '');
  const other = conversations.find(({ id }) => id !== thread.id);
  return (
    <>
      <ConversationList to={(id) => `/i/chat/${id}`} />
      <ChatPage thread={thread} />
      {options.two && other && <ChatPage thread={other} />}
    </>
  );
}

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
    [/^\/ideas/, () => <UnknownBox surface="x/unknown" />],
    [/^\/i\/chat\//, Chat],
    [/^\/[^/]+\/status\/\d+/, Status],
    [/^\//, Home],
  ],
});
