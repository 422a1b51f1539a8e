import type { Surface } from './surfaces.ts';
import { postTruth, replyTruth } from './thread-truth.ts';

const shared = { site: 'x', family: 'draft-js', gestures: ['button', 'ctrl-enter'] } as const;

export const xSurfaces: readonly Surface[] = [
  {
    ...shared,
    id: 'x/post',
    url: 'https://x.com/home',
    thread: null,
    truth: postTruth,
    editor: (page, t) => page.getByRole('main').getByRole('textbox', { name: t('postText') }),
    control: (page, t) => page.getByRole('main').getByRole('button', { name: t('post'), exact: true }),
  },
  {
    ...shared,
    id: 'x/reply',
    url: 'https://x.com/danaw_example/status/1001',
    thread: '1001',
    truth: replyTruth('1001', 'both'),
    editor: (page) => page.getByTestId('inline_reply_offscreen').getByRole('textbox'),
    control: (page) => page.getByTestId('inline_reply_offscreen').getByTestId('tweetButtonInline'),
  },
];
