import type { Page } from '@playwright/test';
import type { Surface } from './surfaces.ts';
import { messageTruth, postTruth, replyTruth } from './thread-truth.ts';

const shared = { site: 'x', family: 'draft-js', gestures: ['button', 'ctrl-enter'] } as const;
const modal = (page: Page) => page.locator('[role="dialog"][aria-modal="true"]');
const column = (page: Page) => page.getByTestId('primaryColumn');

const inModal: Pick<Surface, 'editor' | 'control'> = {
  editor: (page, t) => modal(page).getByRole('textbox', { name: t('postText') }),
  control: (page) => modal(page).getByTestId('tweetButton'),
};
const inColumn: Pick<Surface, 'editor' | 'control'> = {
  editor: (page, t) => column(page).getByRole('textbox', { name: t('postText') }),
  control: (page) => column(page).getByTestId('tweetButtonInline'),
};

/** Adds the second box of a thread and writes into the box that is not under test. */
const openThread = (filled: number, words: string): Surface['open'] => {
  return async (page, t) => {
    await modal(page)
      .getByRole('button', { name: t('addPost') })
      .click();
    await modal(page).getByTestId(`tweetTextarea_${filled}`).click();
    await page.keyboard.type(words);
  };
};

export const xSurfaces: readonly Surface[] = [
  { ...shared, ...inColumn, id: 'x/post', url: 'https://x.com/home', thread: null, truth: postTruth },
  { ...shared, ...inColumn, id: 'x/post-twitter-com', url: 'https://twitter.com/home', thread: null, truth: postTruth },
  { ...shared, ...inModal, id: 'x/post-modal', url: 'https://x.com/compose/post', thread: null, truth: postTruth },
  {
    ...shared,
    ...inColumn,
    id: 'x/reply',
    url: 'https://x.com/danaw_example/status/1001',
    thread: '1001',
    truth: replyTruth('1001', 'both'),
  },
  {
    ...shared,
    ...inModal,
    id: 'x/reply-modal',
    url: 'https://x.com/compose/post?in_reply_to=1002',
    thread: '1002',
    truth: replyTruth('1002', 'both'),
  },
  {
    ...shared,
    ...inModal,
    id: 'x/quote',
    url: 'https://x.com/compose/post?url=https://x.com/kwameadler/status/1002',
    thread: '1002',
    // A quote is a new post; whom it quotes is still part of what readers see.
    truth: { surface: 'post', answered: replyTruth('1002', 'both').answered },
  },
  {
    ...shared,
    id: 'x/thread',
    name: 'second box',
    url: 'https://x.com/compose/post',
    thread: null,
    truth: postTruth,
    open: openThread(0, 'First part.'),
    editor: (page) => modal(page).getByTestId('tweetTextarea_1'),
    control: inModal.control,
    sent: (text) => `First part.\n${text}`,
  },
  {
    ...shared,
    id: 'x/thread',
    name: 'first box',
    url: 'https://x.com/compose/post',
    thread: null,
    truth: postTruth,
    open: openThread(1, 'Second part.'),
    editor: (page) => modal(page).getByTestId('tweetTextarea_0'),
    control: inModal.control,
    sent: (text) => `${text}\nSecond part.`,
  },
  {
    ...shared,
    id: 'x/narrow',
    family: 'textarea',
    gestures: ['button'],
    url: 'https://x.com/home?layout=narrow',
    thread: null,
    truth: postTruth,
    editor: inColumn.editor,
    control: (page) => column(page).getByTestId('tweetButton'),
  },
  {
    ...shared,
    id: 'x/narrow-reply',
    family: 'textarea',
    gestures: ['button'],
    url: 'https://x.com/compose/post?in_reply_to=1002&layout=narrow',
    thread: '1002',
    truth: replyTruth('1002', 'both'),
    editor: inColumn.editor,
    control: (page) => column(page).getByTestId('tweetButton'),
  },
  {
    ...shared,
    id: 'x/chat',
    family: 'textarea',
    gestures: ['button', 'enter'],
    url: 'https://x.com/i/chat/2001',
    thread: '2001',
    truth: messageTruth('2001', 'name'),
    editor: (page, t) => page.getByRole('textbox', { name: t('startMessage') }).first(),
    control: (page, t) => page.getByRole('button', { name: t('send'), exact: true }).first(),
  },
  {
    ...shared,
    id: 'x/article',
    gestures: ['button'],
    url: 'https://x.com/compose/articles',
    thread: null,
    truth: postTruth,
    editor: (page, t) => page.getByRole('textbox', { name: t('articleBody') }),
    control: (page) => page.getByTestId('publishButton'),
  },
];
