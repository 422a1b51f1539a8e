/** @jsxImportSource react */
import { options } from '../parts/options.ts';
import { Link, usePath } from '../parts/router.tsx';
import { startPage, t } from '../parts/start-page.tsx';
import { threads } from '../threads.ts';
import { PostArticle } from './facebook-comments.tsx';
import { PostOpener } from './facebook-post.tsx';

function Feed() {
  const surfaces = { comment: 'facebook/comment', reply: 'facebook/reply' };
  return (
    <>
      <PostOpener surface="facebook/post" />
      <div role="feed">
        {threads.map((thread, index) => (
          <PostArticle key={thread.id} thread={thread} index={index} surfaces={surfaces} openReplies={options.two && index === 0} />
        ))}
      </div>
    </>
  );
}

const pages: readonly [path: RegExp, page: () => React.JSX.Element][] = [[/^\//, Feed]];

function App() {
  const path = usePath();
  const Page = pages.find(([pattern]) => pattern.test(path))?.[1] ?? Feed;
  return (
    <>
      <div role="banner">
        <b>facebook</b> <Link to="/">{t('home')}</Link> <Link to="/groups/77">Groups</Link> <Link to="/messages/t/2001">Messenger</Link>
      </div>
      <div role="main">
        <Page key={path} />
      </div>
    </>
  );
}

startPage(<App />);
