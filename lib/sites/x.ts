import type { ComposerPlace, SiteAdapter, SurfaceAdapter } from './site-adapter.ts';
import { seen } from './site-adapter.ts';

const box = '[data-testid^="tweetTextarea"]';
/** Draft.js, or in the narrow layout a form field; the mark is on it or around it. */
const anyBox = `:is([contenteditable="true"], textarea):is(${box}, ${box} *)`;

const postPublish = {
  selectors: [seen('[data-testid="tweetButton"], [data-testid="tweetButtonInline"]', '2026-11', 'ten public extensions and a page dump')],
};

/**
 * The post being answered: in a modal the one inside the same dialog, inline the last one above the box. A quoted card inside
 * the composer is not answered, and on the home page nothing above the box is.
 */
function findAnsweredPost({ editor, container }: ComposerPlace) {
  const dialog = container.closest('[role="dialog"]');
  const posts = [...(dialog ?? document).querySelectorAll('article[data-testid="tweet"]')].filter((post) => !post.contains(editor));
  const post = posts.findLast((candidate) => candidate.compareDocumentPosition(editor) & Node.DOCUMENT_POSITION_FOLLOWING);
  return post ? readPost(post) : null;
}

/** A quoted post is a card inside the composer, without an action bar of its own. */
function findQuotedPost({ container }: ComposerPlace) {
  const card = container.querySelector('[role="link"]:has([data-testid="User-Name"])');
  return card ? readPost(card) : null;
}

function readPost(post: Element) {
  const lines = post.querySelector('[data-testid="User-Name"]')?.textContent ?? '';
  const [, name = '', handle = ''] = /^(.*?)(@[A-Za-z0-9_]+)/s.exec(lines) ?? [];
  return { name: name.trim() || null, handle: handle || null, text: post.querySelector('[data-testid="tweetText"]')?.textContent ?? null };
}

const post = {
  severalEditors: true,
  container: ['[role="dialog"]', '[data-testid="inline_reply_offscreen"]', 'form'],
  publish: postPublish,
  enter: 'newline',
} satisfies Partial<SurfaceAdapter>;

const reply: Pick<SurfaceAdapter, 'kind' | 'thread' | keyof typeof post> = {
  ...post,
  kind: 'reply',
  thread: { within: [], find: findAnsweredPost },
};

export default {
  id: 'x',
  matches: ['https://x.com/*', 'https://*.x.com/*', 'https://twitter.com/*', 'https://*.twitter.com/*'],
  surfaces: [
    {
      id: 'x/chat',
      kind: 'message',
      editor: [
        seen('textarea[data-testid="dm-composer-textarea"]', '2026-11', 'six public extensions'),
        seen('[data-testid="dmComposerTextInput"]', '2026-06', 'older tools'),
      ],
      container: ['[data-testid="dm-composer-form"]', 'form'],
      publish: {
        selectors: [
          seen('[data-testid="dm-composer-send-button"], [data-testid="dmComposerSendButton"]', '2026-11', 'six public extensions'),
        ],
      },
      enter: 'publish',
      thread: {
        within: [':has([data-testid="dm-message-list"])', 'main', '[role="main"]', 'body'],
        name: ['[data-testid="dm-conversation-username"]', '[data-testid="dm-conversation-header"]'],
        text: ['[data-testid="dm-message-list"] [data-testid^="message-text-"]'],
        pickText: 'last',
      },
    },
    {
      id: 'x/article',
      kind: 'post',
      path: /^\/compose\/articles/,
      editor: [
        seen('.DraftEditor-editorContainer [contenteditable="true"]', '2026-07', 'baoyu-skills, OpenCLI'),
        seen('textarea', '2026-07', 'OpenCLI'),
      ],
      container: ['main', '[role="main"]'],
      severalEditors: true,
      publish: { selectors: [seen('[data-testid="publishButton"]', '2026-07', 'OpenCLI')] },
      enter: 'newline',
      thread: { within: [] },
    },
    {
      id: 'x/reply',
      ...reply,
      editor: [
        seen(`[data-testid="inline_reply_offscreen"] ${anyBox}`, '2026-08', 'trusthuman.io, OpenCLI'),
        seen(`[role="dialog"]:has(article[data-testid="tweet"]) ${anyBox}`, '2025-12', 'SocialMonkey page dump'),
      ],
    },
    {
      // Under a post any box is an answer, whatever is around it; so is one below a post in the narrow layout, which has no dialog.
      id: 'x/reply',
      ...reply,
      path: /^\/(?:compose\/post|[^/]+\/status\/\d)/,
      editor: [seen(`main:has(article[data-testid="tweet"]) ${anyBox}:not([role="dialog"] *)`, '2026-08', 'control-panel-for-twitter')],
    },
    {
      id: 'x/post',
      kind: 'post',
      ...post,
      editor: [seen(anyBox, '2026-11', 'ten public extensions and a page dump; the form field: control-panel-for-twitter, 2026-08')],
      thread: { within: [], find: findQuotedPost },
    },
  ],
} satisfies SiteAdapter;
