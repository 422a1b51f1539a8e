import type { Page } from '@playwright/test';
import type { Surface } from './surfaces.ts';
import { messageTruth, replyTruth } from './thread-truth.ts';

const shared = { site: 'instagram', gestures: ['button', 'enter'] } as const;
const postOf = (page: Page, handle: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name: handle, level: 2 }) });
const conversation = (page: Page) => page.getByRole('main').locator('section').first();

export const instagramSurfaces: readonly Surface[] = [
  {
    ...shared,
    id: 'instagram/comment',
    family: 'textarea',
    url: 'https://www.instagram.com/',
    thread: '1001',
    truth: replyTruth('1001', 'handle'),
    editor: (page) => postOf(page, 'danaw_example').getByRole('textbox'),
    control: (page, t) => postOf(page, 'danaw_example').getByRole('button', { name: t('igPost'), exact: true }),
  },
  {
    ...shared,
    id: 'instagram/message',
    family: 'lexical',
    url: 'https://www.instagram.com/direct/t/2001/',
    thread: '2001',
    truth: messageTruth('2001', 'both'),
    editor: (page) => conversation(page).getByRole('textbox'),
    control: (page, t) => conversation(page).getByRole('button', { name: t('send'), exact: true }),
  },
];
