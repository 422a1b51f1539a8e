/** @jsxImportSource react */
import { Link, usePath } from '../parts/router.tsx';
import { startPage, t } from '../parts/start-page.tsx';
import { getThread, threads } from '../threads.ts';
import { TweetArticle, TweetBox } from './x-post.tsx';

function Home() {
  return (
    <>
      <TweetBox surface="x/post" thread={null} />
      {threads.map((thread) => (
        <TweetArticle key={thread.id} post={thread} />
      ))}
    </>
  );
}

function Status() {
  const thread = getThread(location.pathname.split('/')[3] ?? '');
  return (
    <>
      <TweetArticle post={thread} focal />
      <div data-testid="inline_reply_offscreen">
        <TweetBox surface="x/reply" thread={thread.id} submitText={t('reply')} placeholder={t('postYourReply')} />
      </div>
      {thread.comments.map((comment) => (
        <TweetArticle key={comment.id} post={comment} />
      ))}
    </>
  );
}

const pages: readonly [path: RegExp, page: () => React.JSX.Element][] = [
  [/^\/[^/]+\/status\/\d+/, Status],
  [/^\//, Home],
];

function App() {
  const path = usePath();
  const Page = pages.find(([pattern]) => pattern.test(path))?.[1] ?? Home;
  return (
    <>
      <header role="banner">
        <b>X</b> <Link to="/home">{t('home')}</Link> <Link to="/danaw_example/status/1001">Status</Link>{' '}
        <Link to="/compose/post" data-testid="SideNav_NewTweet_Button">
          {t('post')}
        </Link>
      </header>
      <main role="main">
        <div data-testid="primaryColumn">
          <Page key={path} />
        </div>
      </main>
    </>
  );
}

startPage(<App />);
