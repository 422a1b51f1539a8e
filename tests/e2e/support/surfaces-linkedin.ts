import type { Page } from '@playwright/test';
import type { Surface } from './surfaces.ts';
import { postTruth, replyTruth } from './thread-truth.ts';

const shared = { site: 'linkedin' } as const;
const postOf = (page: Page, author: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name: author, exact: true }) });

export const linkedinSurfaces: readonly Surface[] = [
  {
    ...shared,
    id: 'linkedin/comment',
    family: 'tiptap',
    url: 'https://www.linkedin.com/feed/',
    gestures: ['button', 'ctrl-enter'],
    thread: '1001',
    truth: replyTruth('1001', 'name'),
    open: (page, t) =>
      postOf(page, 'Dana Whitfield')
        .getByRole('button', { name: t('comment'), exact: true })
        .first()
        .click(),
    editor: (page, t) => postOf(page, 'Dana Whitfield').getByRole('textbox', { name: t('editorComment') }),
    control: (page) => postOf(page, 'Dana Whitfield').locator('[componentkey*="commentButtonSection"]').getByRole('button'),
  },
  {
    ...shared,
    id: 'linkedin/share',
    family: 'quill',
    url: 'https://www.linkedin.com/feed/',
    gestures: ['button'],
    thread: null,
    truth: postTruth,
    open: (page, t) => page.getByRole('button', { name: t('startPost') }).click(),
    editor: (page) => page.getByRole('dialog').getByRole('textbox'),
    control: (page, t) => page.getByRole('dialog').getByRole('button', { name: t('post'), exact: true }),
  },
];
