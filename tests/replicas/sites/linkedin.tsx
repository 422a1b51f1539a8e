/** @jsxImportSource react */
import { useCallback, useState } from 'react';
import { options } from '../parts/options.ts';
import { Link, usePath } from '../parts/router.tsx';
import { startPage, t } from '../parts/start-page.tsx';
import { getThread, threads } from '../threads.ts';
import { FeedPost } from './linkedin-comments.tsx';
import { ShadowShareBox, ShareBox } from './linkedin-share.tsx';

function ShareOpener() {
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const plain = options.get('share') === 'plain';
  return (
    <>
      <button type="button" className="opener" onClick={() => setOpen(true)}>
        {t('startPost')}
      </button>
      {open && (plain ? <ShareBox surface="linkedin/share-plain" onClose={close} /> : <ShadowShareBox onClose={close} />)}
    </>
  );
}

function Feed() {
  return (
    <>
      <ShareOpener />
      <div data-testid="mainFeed">
        {threads.map((thread, index) => (
          <FeedPost key={thread.id} thread={thread} openAtOnce={options.two && index < 2} />
        ))}
      </div>
    </>
  );
}

function Update() {
  const thread = getThread(/activity:(\d+)/.exec(decodeURIComponent(location.pathname))?.[1] ?? '');
  return (
    <div data-testid="mainFeed">
      <FeedPost thread={thread} openAtOnce={options.two} />
    </div>
  );
}

const pages: readonly [path: RegExp, page: () => React.JSX.Element][] = [
  [/^\/feed\/update\//, Update],
  [/^\//, Feed],
];

function App() {
  const path = usePath();
  const Page = pages.find(([pattern]) => pattern.test(path))?.[1] ?? Feed;
  return (
    <>
      <header>
        <b>in</b> <Link to="/feed/">{t('home')}</Link> <Link to="/messaging/thread/2001/">{t('message')}</Link>
      </header>
      <main>
        <Page key={path} />
      </main>
    </>
  );
}

startPage(<App />);
