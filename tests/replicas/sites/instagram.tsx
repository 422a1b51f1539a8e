/** @jsxImportSource react */
import { options } from '../parts/options.ts';
import { Link, usePath } from '../parts/router.tsx';
import { startPage, t } from '../parts/start-page.tsx';
import { conversations, getThread, threads } from '../threads.ts';
import { PostArticle } from './instagram-comments.tsx';
import { DirectThread } from './instagram-direct.tsx';

function Feed() {
  return (
    <>
      {threads.map((thread) => (
        <PostArticle key={thread.id} thread={thread} />
      ))}
    </>
  );
}

const idInPath = () => location.pathname.split('/').findLast((part) => /^\d+$/.test(part)) ?? '';

const PostPage = () => <PostArticle thread={getThread(idInPath())} />;

function Direct() {
  const thread = getThread(idInPath());
  const other = conversations.find(({ id }) => id !== thread.id);
  return (
    <>
      {/* The list of conversations shows the other names too. */}
      <nav>
        {conversations.map(({ id, name }) => (
          <Link key={id} to={`/direct/t/${id}/`}>
            {name}
          </Link>
        ))}
      </nav>
      <DirectThread thread={thread} />
      {options.two && other && <DirectThread thread={other} />}
    </>
  );
}

const pages: readonly [path: RegExp, page: () => React.JSX.Element][] = [
  [/^\/p\//, PostPage],
  [/^\/direct\/t\//, Direct],
  [/^\//, Feed],
];

function App() {
  const path = usePath();
  const Page = pages.find(([pattern]) => pattern.test(path))?.[1] ?? Feed;
  return (
    <>
      <nav>
        <b>Instagram</b> <Link to="/">{t('home')}</Link> <Link to="/direct/t/2001/">{t('message')}</Link>
      </nav>
      <main role="main">
        <Page key={path} />
      </main>
    </>
  );
}

startPage(<App />);
