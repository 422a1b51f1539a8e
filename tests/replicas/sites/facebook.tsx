/** @jsxImportSource react */
import { useState } from 'react';
import { ConversationList } from '../parts/conversation-list.tsx';
import { cls, DivButton } from '../parts/layout.tsx';
import { options } from '../parts/options.ts';
import { t } from '../parts/start-page.tsx';
import { startSite } from '../parts/start-site.tsx';
import { UnknownBox } from '../parts/unknown-box.tsx';
import { conversations, getThread, me, review, type Thread, threads } from '../threads.ts';
import { ChatBubble, ChatThread } from './facebook-chat.tsx';
import { PostArticle } from './facebook-comments.tsx';
import { PostOpener } from './facebook-post.tsx';
import { TextStory } from './facebook-story.tsx';
import { SuiteComposer, SuiteInbox } from './facebook-suite.tsx';

const surfaces = { comment: 'facebook/comment', reply: 'facebook/reply' };

/** Contacts at the edge of the feed; pressing one opens a chat bubble. */
function Contacts() {
  const [open, setOpen] = useState<readonly string[]>(options.two ? ['2002'] : []);
  return (
    <div className="contacts">
      {conversations.map(({ id, name }) => (
        <DivButton key={id} label={t('chatWith', { name })} text={name} onPress={() => setOpen([...open, id])} />
      ))}
      <div className="bubbles">
        {conversations
          .filter(({ id }) => open.includes(id))
          .map((thread) => (
            <ChatBubble key={thread.id} thread={thread} />
          ))}
      </div>
    </div>
  );
}

/** The photo viewer repeats the post's comments in a dialog while the feed's own copy stays behind it. */
function PhotoDialog({ thread, onClose }: { thread: Thread; onClose(): void }) {
  return (
    <div role="dialog" aria-modal="true" aria-label={t('photoDialog', { name: thread.name })} className={cls('dialog')}>
      <DivButton label={t('close')} text="✕" onPress={onClose} />
      <PostArticle thread={thread} index={0} surfaces={{ comment: 'facebook/photo-comment', reply: 'facebook/photo-reply' }} />
    </div>
  );
}

function Posts() {
  const [photo, setPhoto] = useState<Thread | null>(null);
  return (
    <>
      <div role="feed">
        {threads.map((thread, index) => (
          <PostArticle
            key={thread.id}
            thread={thread}
            index={index}
            surfaces={surfaces}
            openReplies={options.two && index > 0}
            onOpenPhoto={() => setPhoto(thread)}
          />
        ))}
      </div>
      {photo && <PhotoDialog thread={photo} onClose={() => setPhoto(null)} />}
    </>
  );
}

const Feed = () => (
  <>
    <Contacts />
    <PostOpener surface={options.get('flow') === 'next' ? 'facebook/post-two-step' : 'facebook/post'} />
    <Posts />
  </>
);
const Group = () => (
  <>
    <PostOpener surface="facebook/group-post" group />
    <Posts />
  </>
);
const Reviews = () => (
  <PostArticle
    thread={review}
    index={0}
    surfaces={{ comment: 'facebook/review-answer', reply: 'facebook/review-reply' }}
    headingRest={t('recommends', { me: me.name })}
  />
);

function Messenger() {
  const id = /\/t\/(\d+)/.exec(location.pathname)?.[1] ?? '2001';
  const other = conversations.find((thread) => thread.id !== id);
  return (
    <>
      <ConversationList to={(listed) => location.pathname.replace(id, listed)} />
      <div className={cls('card')}>
        <ChatThread
          thread={getThread(id)}
          surface={location.host === 'www.messenger.com' ? 'facebook/messenger-com' : 'facebook/messenger'}
        />
      </div>
      {options.two && other && <ChatBubble thread={other} />}
    </>
  );
}

startSite({
  name: location.host === 'www.messenger.com' ? 'Messenger' : 'facebook',
  links: () => [
    ['/', t('home')],
    ['/groups/77', 'Groups'],
    ['/messages/t/2001', 'Messenger'],
  ],
  pages: [
    [/^\/latest\/composer/, SuiteComposer],
    [/^\/latest\/inbox/, SuiteInbox],
    [/^\/stories\/create/, TextStory],
    [/^\/groups\//, Group],
    [/^\/ideas/, () => <UnknownBox surface="facebook/unknown" />],
    [/^\/[^/]+\/reviews/, Reviews],
    [/^(?:\/messages)?(?:\/e2ee)?\/t\//, Messenger],
    [/^\//, Feed],
  ],
});
