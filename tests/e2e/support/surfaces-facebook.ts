import type { Page } from '@playwright/test';
import { me } from '../../replicas/threads.ts';
import type { Surface } from './surfaces.ts';
import { messageTruth, postTruth, replyTruth } from './thread-truth.ts';

const shared = { site: 'facebook', family: 'lexical' } as const;
const facebook = 'https://www.facebook.com';
const suite = 'https://business.facebook.com/latest';

const postOf = (page: Page, author: string) => page.getByRole('article').filter({ has: page.getByRole('heading', { name: author }) });
const dialog = (page: Page) => page.getByRole('dialog');
const comment = { ...shared, gestures: ['button', 'enter'] } as const;
const post = { ...shared, gestures: ['button'], thread: null, truth: postTruth } as const;

const postDialog: Pick<Surface, 'open' | 'editor' | 'control'> = {
  open: (page, t) => page.getByRole('button', { name: t('whatsOnYourMind', { me: me.name }) }).click(),
  editor: (page) => dialog(page).getByRole('textbox'),
  control: (page, t) => dialog(page).getByRole('button', { name: t('post'), exact: true }),
};

const messenger: Pick<Surface, 'editor' | 'control'> = {
  editor: (page, t) =>
    page
      .getByRole('main')
      .getByRole('textbox', { name: t('message') })
      .first(),
  control: (page, t) =>
    page
      .getByRole('main')
      .getByRole('button', { name: t('pressEnterToSend') })
      .first(),
};

export const facebookSurfaces: readonly Surface[] = [
  {
    ...comment,
    id: 'facebook/comment',
    url: `${facebook}/`,
    thread: '1001',
    truth: replyTruth('1001', 'name'),
    editor: (page, t) => postOf(page, 'Dana Whitfield').getByRole('textbox', { name: t('commentAs', { me: me.name }) }),
    control: (page, t) => postOf(page, 'Dana Whitfield').getByRole('button', { name: t('comment'), exact: true }),
  },
  {
    ...comment,
    id: 'facebook/reply',
    url: `${facebook}/`,
    thread: '1001-1',
    truth: replyTruth('1001', 'name', '1001-1'),
    open: (page, t) =>
      page
        .getByRole('article', { name: t('commentBy', { name: 'Marisa Oyelaran' }) })
        .getByRole('button', { name: t('reply'), exact: true })
        .click(),
    editor: (page, t) => page.getByRole('textbox', { name: t('replyTo', { name: 'Marisa Oyelaran' }) }),
    control: (page, t) => page.locator('#focused-state-composer-submit').getByRole('button', { name: t('reply'), exact: true }),
  },
  {
    ...comment,
    id: 'facebook/photo-comment',
    url: `${facebook}/`,
    thread: '1001',
    truth: replyTruth('1001', 'name'),
    open: (page, t) =>
      postOf(page, 'Dana Whitfield')
        .getByRole('button', { name: t('openPhoto') })
        .click(),
    editor: (page, t) => dialog(page).getByRole('textbox', { name: t('commentAs', { me: me.name }) }),
    control: (page, t) => dialog(page).getByRole('button', { name: t('comment'), exact: true }),
  },
  {
    ...comment,
    id: 'facebook/review-answer',
    url: `${facebook}/${me.handle}/reviews`,
    thread: '3001',
    truth: replyTruth('3001', 'name'),
    editor: (page, t) => postOf(page, 'Gwen Albright').getByRole('textbox', { name: t('commentAs', { me: me.name }) }),
    control: (page, t) => postOf(page, 'Gwen Albright').getByRole('button', { name: t('comment'), exact: true }),
  },
  { ...post, ...postDialog, id: 'facebook/post', url: `${facebook}/` },
  {
    ...post,
    ...postDialog,
    id: 'facebook/post-two-step',
    url: `${facebook}/?flow=next`,
    beforeControl: (page, t) =>
      dialog(page)
        .getByRole('button', { name: t('next'), exact: true })
        .click(),
  },
  {
    ...post,
    ...postDialog,
    id: 'facebook/group-post',
    url: `${facebook}/groups/77`,
    open: (page, t) => page.getByRole('button', { name: t('writeSomething') }).click(),
  },
  {
    ...comment,
    id: 'facebook/chat',
    url: `${facebook}/`,
    thread: '2001',
    truth: messageTruth('2001', 'name'),
    open: (page, t) => page.getByRole('button', { name: t('chatWith', { name: 'Lena Ostrow' }) }).click(),
    editor: (page, t) => page.getByRole('region', { name: t('chatWith', { name: 'Lena Ostrow' }) }).getByRole('textbox'),
    control: (page, t) =>
      page.getByRole('region', { name: t('chatWith', { name: 'Lena Ostrow' }) }).getByRole('button', { name: t('pressEnterToSend') }),
  },
  {
    ...comment,
    ...messenger,
    id: 'facebook/messenger',
    url: `${facebook}/messages/t/2001`,
    thread: '2001',
    truth: messageTruth('2001', 'name'),
  },
  {
    ...comment,
    ...messenger,
    id: 'facebook/messenger-com',
    url: 'https://www.messenger.com/t/2002',
    thread: '2002',
    truth: messageTruth('2002', 'name'),
  },
  {
    ...post,
    id: 'facebook/story',
    family: 'textarea',
    url: `${facebook}/stories/create`,
    editor: (page, t) => page.getByRole('textbox', { name: t('startTyping') }),
    control: (page, t) => page.getByRole('button', { name: t('shareToStory') }),
  },
  {
    ...post,
    id: 'facebook/suite-composer',
    family: 'contenteditable',
    url: `${suite}/composer/?asset_id=77`,
    editor: (page, t) => page.getByRole('combobox', { name: t('suiteText') }),
    control: (page, t) => page.getByRole('main').getByRole('button', { name: t('publish') }),
  },
  {
    ...comment,
    id: 'facebook/suite-inbox',
    family: 'textarea',
    url: `${suite}/inbox/all?asset_id=77&selected_item_id=2001&thread_type=FB_MESSAGE`,
    thread: '2001',
    truth: messageTruth('2001', 'name'),
    editor: (page, t) => page.getByRole('textbox', { name: t('replyIn') }),
    control: (page, t) => page.getByRole('main').getByRole('button', { name: t('send'), exact: true }),
  },
];
