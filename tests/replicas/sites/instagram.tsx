/** @jsxImportSource react */
import { options } from '../parts/options.ts';
import { Link } from '../parts/router.tsx';
import { t } from '../parts/start-page.tsx';
import { startSite } from '../parts/start-site.tsx';
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

const PostPage = () => <PostArticle thread={getThread(idInPath())} />;
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
    [/^\/stories\//, Story],
    [/^\/direct\/t\//, Direct],
    [/^\//, Feed],
  ],
});
