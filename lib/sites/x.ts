import type { ComposerPlace, SiteAdapter, SurfaceAdapter } from './site-adapter.ts';
import { seen } from './site-adapter.ts';

const box = '[data-testid^="tweetTextarea"]';
const dialog = seen('[role="dialog"]', '2026-08', 'control-panel-for-twitter; SocialMonkey page dump, 2025-12');
const shownPost = seen('article[data-testid="tweet"]', '2026-02', 'trusthuman.io; SocialMonkey page dump, 2025-12');
const author = seen('[data-testid="User-Name"]', '2026-02', 'trusthuman.io and others');
/** The card of a quoted post has no action bar of its own. */
const quoted = seen('[role="link"]:has([data-testid="User-Name"])', '2026-02', 'trusthuman.io');
const words = seen('[data-testid="tweetText"]', '2026-02', 'trusthuman.io and others');
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
  const around = container.closest(dialog.css);
  const posts = [...(around ?? document).querySelectorAll(shownPost.css)].filter((post) => !post.contains(editor));
  const post = posts.findLast((candidate) => candidate.compareDocumentPosition(editor) & Node.DOCUMENT_POSITION_FOLLOWING);
  return post ? readPost(post) : null;
}

/** A quoted post is a card inside the composer, without an action bar of its own. */
function findQuotedPost({ container }: ComposerPlace) {
  const card = container.querySelector(quoted.css);
  return card ? readPost(card) : null;
}

function readPost(post: Element) {
  const lines = post.querySelector(author.css)?.textContent ?? '';
  const [, name = '', handle = ''] = /^(.*?)(@[A-Za-z0-9_]+)/s.exec(lines) ?? [];
  return { name: name.trim() || null, handle: handle || null, text: post.querySelector(words.css)?.textContent ?? null };
}

const post = {
  severalEditors: true,
  container: [
    dialog,
    seen('[data-testid="inline_reply_offscreen"]', '2026-08', 'trusthuman.io, OpenCLI'),
    seen('form', '2026-08', 'fallback, no site markup'),
  ],
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
      container: [
        seen('[data-testid="dm-composer-form"]', '2026-11', 'six public extensions'),
        seen('form', '2026-11', 'six public extensions'),
      ],
      publish: {
        selectors: [
          seen('[data-testid="dm-composer-send-button"], [data-testid="dmComposerSendButton"]', '2026-11', 'six public extensions'),
        ],
      },
      enter: 'publish',
      thread: {
        within: [
          seen(':has([data-testid="dm-message-list"])', '2026-11', 'two public tools'),
          seen('main, [role="main"]', '2026-11', 'two public tools'),
          seen('body', '2026-11', 'two public tools'),
        ],
        name: [
          seen('[data-testid="dm-conversation-username"]', '2026-11', 'two public tools'),
          seen('[data-testid="dm-conversation-header"]', '2026-11', 'two public tools'),
        ],
        text: [seen('[data-testid="dm-message-list"] [data-testid^="message-text-"]', '2026-11', 'two public tools')],
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
      container: [seen('main, [role="main"]', '2026-07', 'baoyu-skills, OpenCLI')],
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
