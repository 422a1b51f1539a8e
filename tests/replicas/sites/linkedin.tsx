/** @jsxImportSource react */
import { useCallback, useState } from 'react';
import { ConversationList } from '../parts/conversation-list.tsx';
import { cls } from '../parts/layout.tsx';
import { options } from '../parts/options.ts';
import { t } from '../parts/start-page.tsx';
import { startSite } from '../parts/start-site.tsx';
import { allowQuillMarkup } from '../parts/trusted-types.ts';
import { UnknownBox } from '../parts/unknown-box.tsx';
import { conversations, getThread, threads } from '../threads.ts';
import { ArticlePage } from './linkedin-article.tsx';
import { FeedPost } from './linkedin-comments.tsx';
import { MessageBubble, MessagePage } from './linkedin-messages.tsx';
import { ShadowShareBox, ShareBox } from './linkedin-share.tsx';

/** The share box inside a frame from /preload/, with the page's own variant. */
const FramedShareBox = () => (
  <iframe data-testid="interop-iframe" title={t('startPost')} src={`/preload/sharebox/${location.search}`} className="share-frame" />
);

/** Start a post opens the share box: in a shadow root, or with `?share=plain` in the page, or with `?share=frame` in a frame. */
function ShareOpener() {
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const kind = options.get('share');
  return (
    <>
      <button type="button" className="opener" onClick={() => setOpen(true)}>
        {t('startPost')}
      </button>
      {open && kind === null && <ShadowShareBox onClose={close} />}
      {open && kind === 'plain' && <ShareBox surface="linkedin/share-plain" onClose={close} />}
      {open && kind === 'frame' && <FramedShareBox />}
    </>
  );
}

/** Conversations that open as bubbles over the page. */
function Bubbles() {
  const [open, setOpen] = useState<readonly string[]>(options.two ? ['2002'] : []);
  return (
    <aside className="bubbles">
      {conversations.map(({ id, name }) => (
        <button key={id} type="button" onClick={() => setOpen([...open, id])}>
          {name}
        </button>
      ))}
      {conversations
        .filter(({ id }) => open.includes(id))
        .map((thread) => (
          <MessageBubble key={thread.id} thread={thread} />
        ))}
    </aside>
  );
}

function Feed() {
  return (
    <>
      <ShareOpener />
      <div data-testid="mainFeed">
        {threads.map((thread, index) => (
          <FeedPost key={thread.id} thread={thread} openAtOnce={options.two && index > 0} />
        ))}
      </div>
      <Bubbles />
      {options.get('photo') !== null && <PhotoDialog id={options.get('photo') ?? ''} />}
    </>
  );
}

/** A photo opens in a dialog that repeats its post with the comments. */
const PhotoDialog = ({ id }: { id: string }) => (
  <div role="dialog" aria-modal="true" aria-label="" className={cls('dialog')}>
    <FeedPost thread={getThread(id)} openAtOnce />
  </div>
);

function Update() {
  const thread = getThread(/activity:(\d+)/.exec(decodeURIComponent(location.pathname))?.[1] ?? '');
  return (
    <div data-testid="mainFeed">
      <FeedPost thread={thread} openAtOnce={false} />
    </div>
  );
}

function Message() {
  const thread = getThread(/thread\/(\d+)/.exec(location.pathname)?.[1] ?? '');
  return (
    <>
      <ConversationList to={(id) => `/messaging/thread/${id}/`} />
      <MessagePage thread={thread} />
      {options.two && <Bubbles />}
    </>
  );
}
const Preload = () => <ShareBox surface="linkedin/share-frame" onClose={() => {}} />;

allowQuillMarkup();
startSite({
  name: 'in',
  links: () => [
    ['/feed/', t('home')],
    ['/messaging/thread/2001/', t('message')],
    ['/article/new/', t('article')],
  ],
  pages: [
    [/^\/preload\/sharebox\//, Preload],
    [/^\/article\/new\//, ArticlePage],
    [/^\/ideas/, () => <UnknownBox surface="linkedin/unknown" />],
    [/^\/messaging\/thread\//, Message],
    [/^\/feed\/update\//, Update],
    [/^\//, Feed],
  ],
});
