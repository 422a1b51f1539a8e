import { publishLabels } from './publish-labels.ts';
import type { ComposerPlace, SiteAdapter, SurfaceAdapter } from './site-adapter.ts';
import { seen } from './site-adapter.ts';

const lexical = '[data-lexical-editor="true"]';

/** "Comment as Riverside Clinic" and its translations: a box under the post itself, whose label names the writer. */
const writerLabels = /^(?:comment|answer) as |^(?:comentar|responder) como |^als .+ (?:kommentieren|antworten)$/i;

const comment = seen('[role="article"][aria-label]', '2026-02', 'public automation scripts, 2024 to 2026');
const commentWords = seen('[dir="auto"]', '2026-02', 'public automation scripts, 2024 to 2026');
const postAuthor = seen('[data-ad-rendering-role="profile_name"]', '2026-02', 'trusthuman.io');

const unknown = { name: null, handle: null, text: null };

/**
 * Told by where things stand, because labels are in the reader's language: a comment is a labelled article without the mark of a
 * post, its first link is its author, and the label of a reply names her. A box that shares more with a comment than with the post
 * is a reply. Whom it answers, when that cannot be told, is unknown: the post's words must not pass for hers.
 */
function findAnsweredComment({ editor, container }: ComposerPlace) {
  const label = editor.getAttribute('aria-label') ?? editor.getAttribute('aria-placeholder') ?? '';
  if (writerLabels.test(label)) return null;
  const isAbove = (element: Element): boolean =>
    (element.compareDocumentPosition(container) & Node.DOCUMENT_POSITION_FOLLOWING) > 0 && !element.querySelector(postAuthor.css);
  const last = [...(container.getRootNode() as ParentNode).querySelectorAll(comment.css)].findLast(isAbove);
  let shared: Element | null = container;
  while (shared && !(last && shared.contains(last))) shared = shared.parentElement;
  if (!last || !shared) return null;
  const isNamed = (element: Element): boolean => isAbove(element) && label.includes(readCommentAuthor(element) ?? `${label}?`);
  // The last one may lie around the box and so outside of what they share.
  const named = [...shared.querySelectorAll(comment.css), last].findLast(isNamed);
  // Under the post itself the one named may be the writer, who has commented before.
  if (shared.querySelector(postAuthor.css)) return named ? unknown : null;
  const answered = named ?? (last.contains(container) ? last : null);
  return answered ? { name: readCommentAuthor(answered), text: readCommentText(answered) } : unknown;
}

const isOwnPart = (comment: Element, part: Element): boolean => part.closest('[role="article"]') === comment;

const readWords = (part: Element): string => part.textContent?.trim() ?? '';

const readCommentAuthor = (element: Element): string | null =>
  [...element.querySelectorAll('a')]
    .filter((link) => isOwnPart(element, link))
    .map(readWords)
    .find((words) => words) ?? null;

/** The longest run of words of its own in a comment: its name, time and buttons are shorter or links. */
function readCommentText(element: Element): string | null {
  const texts = [...element.querySelectorAll(commentWords.css)].filter((part) => !part.closest('a, [role="button"], [role="textbox"]'));
  const own = texts.filter((part) => isOwnPart(element, part) && !texts.some((outer) => outer !== part && outer.contains(part)));
  const longest = own.map(readWords).sort((a, b) => b.length - a.length)[0];
  return longest || null;
}

/** Post author and text. `data-ad-rendering-role` is the same in every language. */
const postReader = {
  within: [
    seen('[data-pagelet*="FeedUnit"], [data-pagelet*="ProfileTimeline"]', '2026-02', 'trusthuman.io'),
    seen('[role="dialog"]:has([data-ad-rendering-role="profile_name"])', '2026-02', 'trusthuman.io'),
    seen('[role="article"]:has([data-ad-rendering-role="profile_name"])', '2026-02', 'trusthuman.io'),
    seen(':has([data-ad-rendering-role="profile_name"])', '2026-02', 'trusthuman.io'),
  ],
  name: [postAuthor, seen('h2 a, h3 a', '2026-02', 'trusthuman.io')],
  text: [
    seen('[data-ad-rendering-role="story_message"]', '2026-02', 'trusthuman.io'),
    seen('[data-ad-preview="message"]', '2026-02', 'trusthuman.io'),
  ],
};

const chatReader = {
  // The nearest that holds a conversation with its head: other conversations and the page stand around it.
  within: [
    seen(':has([role="row"]):has(h1, h2, a[aria-label])', '2026-01', 'Briskine facebook plugin'),
    seen('[role="main"], body', '2026-01', 'Briskine facebook plugin'),
  ],
  name: [seen('h1, h2', '2026-01', 'public scripts'), seen('a[aria-label]', '2026-01', 'Briskine facebook plugin')],
  text: [
    seen('[data-message-side="other"]', '2026-02', 'humanwood/skills meta-fb-inbox, weak'),
    seen('[role="row"] [dir="auto"]', '2026-02', 'public scripts, weak'),
  ],
  pickText: 'last' as const,
};

const sendRule = {
  selectors: [],
  labels: publishLabels.send,
};

const chat: Pick<SurfaceAdapter, 'kind' | 'publish' | 'enter' | 'thread'> = {
  kind: 'message',
  publish: sendRule,
  enter: 'publish',
  thread: chatReader,
};

export default {
  id: 'facebook',
  matches: ['https://*.facebook.com/*', 'https://*.messenger.com/*'],
  surfaces: [
    {
      id: 'facebook/suite-composer',
      kind: 'post',
      host: 'business.facebook.com',
      editor: [seen('[contenteditable="true"][role="combobox"]', '2026-08', 'page dump of the Business Suite composer')],
      container: [
        seen('[role="main"]', '2026-08', 'page dump of the Business Suite composer'),
        seen('form', '2026-08', 'fallback, no site markup'),
      ],
      publish: { selectors: [], labels: [...publishLabels.post, ...publishLabels.schedule, ...publishLabels.share] },
      enter: 'newline',
      thread: { within: [] },
    },
    {
      id: 'facebook/suite-inbox',
      kind: 'message',
      host: 'business.facebook.com',
      editor: [
        seen('[contenteditable="true"][role="textbox"]', '2026-02', 'humanwood/skills meta-fb-inbox'),
        seen('textarea', '2026-02', 'humanwood/skills meta-fb-inbox'),
      ],
      container: [seen('form', '2026-02', 'humanwood/skills meta-fb-inbox, weak')],
      publish: { ...sendRule, labels: [...publishLabels.send, ...publishLabels.comment] },
      enter: 'publish',
      thread: chatReader,
    },
    {
      id: 'facebook/text-story',
      kind: 'post',
      path: /^\/stories\/create/,
      editor: [seen('textarea', '2026-01', 'public automation script, weak')],
      container: [seen('form', '2026-01', 'fallback, no site markup'), seen('[role="main"]', '2026-01', 'fallback, no site markup')],
      publish: { selectors: [], labels: [...publishLabels.share, ...publishLabels.post] },
      enter: 'newline',
      thread: { within: [] },
    },
    {
      id: 'facebook/messenger',
      ...chat,
      path: /^\/(messages|t|e2ee)\//,
      editor: [seen(`[role="main"] ${lexical}`, '2026-01', 'Briskine facebook plugin')],
      container: [seen('[aria-label="Thread composer"]', '2026-02', 'several public scripts')],
    },
    {
      id: 'facebook/chat',
      ...chat,
      editor: [
        seen(`${lexical}[aria-placeholder="Aa"]`, '2026-02', 'several public scripts'),
        seen(`[aria-label="Thread composer"] ${lexical}`, '2026-02', 'several public scripts'),
      ],
      container: [seen('[aria-label="Thread composer"]', '2026-02', 'several public scripts')],
    },
    {
      id: 'facebook/post',
      kind: 'post',
      // Only a box whose label says so counts as a post: in a post Enter is a new line, and an unknown box must not get away with that.
      editor: [
        ...[
          "What's on your mind",
          'Write something',
          'Create a public post',
          '¿Qué estás pensando',
          '¿Qué piensas',
          'Escribe algo',
          'Crea una publicación',
          'Was machst du gerade',
          'Schreib etwas',
          'Erstelle einen öffentlichen',
          'Quoi de neuf',
          'Exprimez-vous',
          'No que você está pensando',
          'Em que estás a pensar',
          'A cosa stai pensando',
          'Bạn đang nghĩ gì',
        ].flatMap((words) => [
          seen(`${lexical}[aria-label^="${words}"]`, '2026-10', 'public scripts and interface translations'),
          seen(`${lexical}[aria-placeholder^="${words}"]`, '2026-10', 'public scripts and interface translations'),
        ]),
        seen(`[data-pagelet="GroupInlineComposer"] ${lexical}`, '2026-01', 'public automation scripts'),
      ],
      container: [
        seen('[role="dialog"]', '2026-10', 'public scripts'),
        seen('[data-pagelet*="Composer"]', '2026-01', 'public automation scripts'),
        seen('form', '2026-10', 'fallback, no site markup'),
      ],
      publish: { selectors: [], labels: [...publishLabels.post, ...publishLabels.share], stepLabels: publishLabels.next },
      enter: 'newline',
      thread: { within: [] },
    },
    {
      id: 'facebook/comment',
      kind: 'reply',
      editor: [
        seen(lexical, '2026-10', 'trusthuman.io and other public extensions'),
        seen('[contenteditable="true"][role="textbox"]', '2026-02', 'older comment boxes'),
      ],
      container: [seen('form', '2026-02', 'public script: the box stands in a form with a file input')],
      publish: {
        // The container exists only while the box is focused.
        selectors: [
          seen(
            '#focused-state-composer-submit [role="button"], [id="focused-state-composer-submit"] [role="button"]',
            '2026-10',
            'twelve public sources, 2021–2026',
          ),
        ],
        labels: publishLabels.comment,
      },
      enter: 'publish',
      thread: { ...postReader, find: findAnsweredComment },
    },
  ],
} satisfies SiteAdapter;
