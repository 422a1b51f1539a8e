/** @jsxImportSource react */
import { ConversationList } from '../parts/conversation-list.tsx';
import { cls } from '../parts/layout.tsx';
import { options } from '../parts/options.ts';
import { t } from '../parts/start-page.tsx';
import { startSite } from '../parts/start-site.tsx';
import { UnknownBox } from '../parts/unknown-box.tsx';
import { conversations, getThread, threads } from '../threads.ts';
import { PostArticle } from './instagram-comments.tsx';
import { CreateDialog } from './instagram-create.tsx';
import { DirectThread } from './instagram-direct.tsx';
import { StoryViewer } from './instagram-story.tsx';

const parts = () => location.pathname.split('/').filter((part) => part !== '');
const idInPath = () => parts().findLast((part) => /^\d+$/.test(part)) ?? '';

function Feed() {
  return (
    <>
      {threads.map((thread) => (
        <PostArticle key={thread.id} thread={thread} />
      ))}
    </>
  );
}

/** A post alone, or with `?view=dialog` as it opens over the feed. */
function PostPage() {
  const post = <PostArticle thread={getThread(idInPath())} />;
  if (options.get('view') !== 'dialog') return post;
  return (
    <>
      <Feed />
      <div role="dialog" aria-modal="true" aria-label="" className={cls('dialog')}>
        {post}
      </div>
    </>
  );
}
const Story = () => <StoryViewer handle={parts()[1] ?? ''} id={idInPath()} />;

function Create() {
  return (
    <>
      <Feed />
      <CreateDialog />
    </>
  );
}

function Direct() {
  const thread = getThread(idInPath());
  const other = conversations.find(({ id }) => id !== thread.id);
  return (
    <>
      <ConversationList to={(id) => `/direct/t/${id}/`} />
      <DirectThread thread={thread} />
      {options.two && other && <DirectThread thread={other} />}
    </>
  );
}

startSite({
  name: 'Instagram',
  links: () => [
    ['/', t('home')],
    ['/direct/t/2001/', t('message')],
    ['/create/', t('newPost')],
  ],
  pages: [
    [/^\/p\//, PostPage],
    [/^\/create/, Create],
    [/^\/ideas/, () => <UnknownBox surface="instagram/unknown" />],
    [/^\/stories\//, Story],
    [/^\/direct\/t\//, Direct],
    [/^\//, Feed],
  ],
});
