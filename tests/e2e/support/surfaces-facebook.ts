import type { Page } from '@playwright/test';
import { me } from '../../replicas/threads.ts';
import type { Surface } from './surfaces.ts';
import { postTruth, replyTruth } from './thread-truth.ts';

const shared = { site: 'facebook', family: 'lexical' } as const;
const postOf = (page: Page, author: string) => page.getByRole('article').filter({ has: page.getByRole('heading', { name: author }) });

export const facebookSurfaces: readonly Surface[] = [
  {
    ...shared,
    id: 'facebook/comment',
    url: 'https://www.facebook.com/',
    gestures: ['button', 'enter'],
    thread: '1001',
    truth: replyTruth('1001', 'name'),
    editor: (page, t) => postOf(page, 'Dana Whitfield').getByRole('textbox', { name: t('commentAs', { me: me.name }) }),
    control: (page, t) => postOf(page, 'Dana Whitfield').getByRole('button', { name: t('comment'), exact: true }),
  },
  {
    ...shared,
    id: 'facebook/post',
    url: 'https://www.facebook.com/',
    gestures: ['button'],
    thread: null,
    truth: postTruth,
    open: (page, t) => page.getByRole('button', { name: t('whatsOnYourMind', { me: me.name }) }).click(),
    editor: (page) => page.getByRole('dialog').getByRole('textbox'),
    control: (page, t) => page.getByRole('dialog').getByRole('button', { name: t('post'), exact: true }),
  },
];
