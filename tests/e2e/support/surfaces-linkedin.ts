import type { Page } from '@playwright/test';
import type { Labels } from '../../replicas/labels.ts';
import type { Surface } from './surfaces.ts';
import { messageTruth, postTruth, replyTruth } from './thread-truth.ts';

const shared = { site: 'linkedin' } as const;
const linkedin = 'https://www.linkedin.com';

const postOf = (page: Page, author: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name: author, exact: true }) });
const frame = (page: Page) => page.frameLocator('[data-testid="interop-iframe"]');
const answered = 'Marisa Oyelaran';

const openComment: Surface['open'] = (page, t) =>
  postOf(page, 'Dana Whitfield')
    .getByRole('button', { name: t('comment'), exact: true })
    .first()
    .click();
const openReply: Surface['open'] = (page, t) => page.getByRole('button', { name: t('replyToComment', { name: answered }) }).click();
const openShare: Surface['open'] = (page, t) => page.getByRole('button', { name: t('startPost'), exact: true }).click();

const commentSection = (page: Page) => postOf(page, 'Dana Whitfield').locator('[componentkey*="commentButtonSection"]');
const oldForm = (page: Page) => postOf(page, 'Dana Whitfield').locator('form');

const comment = { ...shared, gestures: ['button', 'ctrl-enter'], url: `${linkedin}/feed/` } as const;
const share = { ...shared, family: 'quill', gestures: ['button'], thread: null, truth: postTruth, open: openShare } as const;
const shareControls: Pick<Surface, 'editor' | 'control'> = {
  editor: (page) => page.getByRole('dialog').getByRole('textbox'),
  control: (page, t) => page.getByRole('dialog').getByRole('button', { name: t('post'), exact: true }),
};
const message = { ...shared, family: 'contenteditable', thread: '2001', truth: messageTruth('2001', 'name') } as const;
const thread = (page: Page) => page.locator('.msg-thread');
const bubble = (page: Page, t: Labels) => page.getByRole('region', { name: t('messagesWith', { name: 'Lena Ostrow' }) });

export const linkedinSurfaces: readonly Surface[] = [
  {
    ...comment,
    id: 'linkedin/comment',
    family: 'tiptap',
    thread: '1001',
    truth: replyTruth('1001', 'name'),
    open: openComment,
    editor: (page, t) => postOf(page, 'Dana Whitfield').getByRole('textbox', { name: t('editorComment') }),
    control: (page, t) => commentSection(page).getByRole('button', { name: t('comment') }),
  },
  {
    ...comment,
    id: 'linkedin/reply',
    family: 'tiptap',
    thread: '1001-1',
    truth: replyTruth('1001', 'name', '1001-1'),
    prefix: `${answered} `,
    open: openReply,
    editor: (page, t) => postOf(page, 'Dana Whitfield').getByRole('textbox', { name: t('editorComment') }),
    control: (page, t) => commentSection(page).getByRole('button', { name: t('reply') }),
  },
  {
    ...comment,
    id: 'linkedin/comment-v1',
    family: 'quill',
    url: `${linkedin}/feed/?gen=v1`,
    thread: '1001',
    truth: replyTruth('1001', 'name'),
    open: openComment,
    editor: (page) => oldForm(page).getByRole('textbox'),
    control: (page, t) => oldForm(page).getByRole('button', { name: t('comment') }),
  },
  {
    ...comment,
    id: 'linkedin/reply-v1',
    family: 'quill',
    url: `${linkedin}/feed/?gen=v1`,
    thread: '1001-1',
    truth: replyTruth('1001', 'name', '1001-1'),
    prefix: `${answered} `,
    open: openReply,
    editor: (page) => oldForm(page).getByRole('textbox'),
    control: (page, t) => oldForm(page).getByRole('button', { name: t('reply') }),
  },
  {
    ...comment,
    id: 'linkedin/comment-v1',
    name: 'in a photo dialog',
    family: 'quill',
    url: `${linkedin}/feed/?gen=v1&photo=1003`,
    thread: '1003',
    truth: replyTruth('1003', 'name'),
    editor: (page) => page.getByRole('dialog').getByRole('textbox'),
    control: (page, t) =>
      page
        .getByRole('dialog')
        .locator('form')
        .getByRole('button', { name: t('comment') }),
  },
  { ...share, ...shareControls, id: 'linkedin/share', url: `${linkedin}/feed/` },
  { ...share, ...shareControls, id: 'linkedin/share-plain', url: `${linkedin}/feed/?share=plain` },
  {
    ...share,
    id: 'linkedin/share-frame',
    url: `${linkedin}/feed/?share=frame`,
    editor: (page) => frame(page).getByRole('textbox'),
    control: (page, t) => frame(page).getByRole('button', { name: t('post'), exact: true }),
  },
  {
    ...message,
    id: 'linkedin/message',
    gestures: ['button', 'ctrl-enter'],
    url: `${linkedin}/messaging/thread/2001/`,
    editor: (page, t) => thread(page).getByRole('textbox', { name: t('writeMessage') }),
    control: (page, t) => thread(page).getByRole('button', { name: t('send'), exact: true }),
  },
  {
    ...message,
    id: 'linkedin/message-enter',
    // Under this setting of the person's the page has no Send button.
    gestures: ['enter', 'ctrl-enter'],
    url: `${linkedin}/messaging/thread/2001/?send=enter`,
    editor: (page, t) => thread(page).getByRole('textbox', { name: t('writeMessage') }),
    control: (page, t) => thread(page).getByRole('button', { name: t('send'), exact: true }),
  },
  {
    ...message,
    id: 'linkedin/message-overlay',
    gestures: ['button', 'ctrl-enter'],
    url: `${linkedin}/feed/`,
    open: (page) => page.getByRole('complementary').getByRole('button', { name: 'Lena Ostrow', exact: true }).click(),
    editor: (page, t) => bubble(page, t).getByRole('textbox'),
    control: (page, t) => bubble(page, t).getByRole('button', { name: t('send'), exact: true }),
  },
  {
    ...message,
    id: 'linkedin/message-overlay',
    name: 'Enter mode',
    gestures: ['enter', 'ctrl-enter'],
    url: `${linkedin}/feed/?send=enter`,
    open: (page) => page.getByRole('complementary').getByRole('button', { name: 'Lena Ostrow', exact: true }).click(),
    editor: (page, t) => bubble(page, t).getByRole('textbox'),
    control: (page, t) => bubble(page, t).getByRole('button', { name: t('send'), exact: true }),
  },
  {
    ...shared,
    id: 'linkedin/article',
    family: 'tiptap',
    gestures: ['button'],
    url: `${linkedin}/article/new/`,
    thread: null,
    truth: postTruth,
    editor: (page, t) => page.getByRole('textbox', { name: t('articleContent') }),
    beforeControl: (page, t) => page.getByRole('button', { name: t('next'), exact: true }).click(),
    control: (page, t) => page.getByRole('dialog').getByRole('button', { name: t('publish'), exact: true }),
  },
];
