import type { Page } from '@playwright/test';
import type { Surface } from './surfaces.ts';
import { messageTruth, postTruth, replyTruth } from './thread-truth.ts';

const shared = { site: 'instagram', gestures: ['button', 'enter'] } as const;
const instagram = 'https://www.instagram.com';

const postOf = (page: Page, handle: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name: handle, level: 2 }) });
const section = (page: Page) => page.getByRole('main').locator('section').first();

const comment: Pick<Surface, 'site' | 'gestures' | 'family' | 'url' | 'editor' | 'control'> = {
  ...shared,
  family: 'textarea',
  url: `${instagram}/`,
  editor: (page) => postOf(page, 'danaw_example').getByRole('textbox'),
  control: (page, t) => postOf(page, 'danaw_example').getByRole('button', { name: t('igPost'), exact: true }),
};

export const instagramSurfaces: readonly Surface[] = [
  { ...comment, id: 'instagram/comment', thread: '1001', truth: replyTruth('1001', 'handle') },
  {
    ...comment,
    id: 'instagram/comment',
    name: 'rich box in a dialog',
    family: 'lexical',
    url: `${instagram}/p/1002/?view=dialog&box=lexical`,
    thread: '1002',
    truth: replyTruth('1002', 'handle'),
    editor: (page) => page.getByRole('dialog').getByRole('textbox'),
    control: (page, t) => page.getByRole('dialog').getByRole('button', { name: t('igPost'), exact: true }),
  },
  {
    ...comment,
    id: 'instagram/reply',
    thread: '1001-1',
    truth: replyTruth('1001', 'handle', '1001-1'),
    prefix: '@marisa.o ',
    open: (page, t) =>
      postOf(page, 'danaw_example')
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading', { name: 'marisa.o' }) })
        .getByRole('button', { name: t('reply'), exact: true })
        .click(),
  },
  {
    ...shared,
    id: 'instagram/caption',
    family: 'lexical',
    gestures: ['button'],
    url: `${instagram}/`,
    thread: null,
    truth: postTruth,
    open: async (page, t) => {
      await page.getByRole('link', { name: t('newPost') }).click();
      for (const _step of ['crop', 'filter'])
        await page
          .getByRole('dialog')
          .getByRole('button', { name: t('next'), exact: true })
          .click();
    },
    editor: (page, t) => page.getByRole('dialog').getByRole('textbox', { name: t('writeCaption') }),
    control: (page, t) => page.getByRole('dialog').getByRole('button', { name: t('share'), exact: true }),
  },
  {
    ...shared,
    id: 'instagram/message',
    family: 'lexical',
    url: `${instagram}/direct/t/2001/`,
    thread: '2001',
    truth: messageTruth('2001', 'both'),
    editor: (page) => section(page).getByRole('textbox'),
    control: (page, t) => section(page).getByRole('button', { name: t('send'), exact: true }),
  },
  {
    ...shared,
    id: 'instagram/story-reply',
    family: 'textarea',
    url: `${instagram}/stories/kwameadler/1002/`,
    thread: '1002',
    // A picture: the page shows whose story it is and no words.
    truth: { surface: 'message', answered: { name: null, handle: 'kwameadler', text: null } },
    editor: (page) => section(page).getByRole('textbox'),
    control: (page, t) => section(page).getByRole('button', { name: t('send'), exact: true }),
  },
];
