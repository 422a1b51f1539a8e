import { publishLabels } from './publish-labels.ts';
import type { ComposerPlace, SiteAdapter, SurfaceAdapter } from './site-adapter.ts';
import { seen } from './site-adapter.ts';

const lexical = '[data-lexical-editor="true"]';

/** "Reply to Dana Whitfield" and its translations: the name is what the fixed words leave over. */
const replyLabels = [
  /^reply to (.+)$/i,
  /^responder a (.+)$/i,
  /^(.+) antworten$/i,
  /^auf (.+) antworten$/i,
  /^répondre à (.+)$/i,
  /^rispondi a (.+)$/i,
];

/** The words before or after the person's name in the label of a comment ("Comment by Dana Whitfield 3 hours ago"). */
const commentLabels =
  /^(?:comment by|reply by|comentario de|respuesta de|kommentar von|antwort von|commentaire de|réponse de|comentário de|resposta de) (.+?)(?: to .+| \d.*)?$/i;

function readReplyName(editor: Element): string | null {
  const label = editor.getAttribute('aria-label') ?? editor.getAttribute('aria-placeholder') ?? '';
  for (const pattern of replyLabels) {
    const name = pattern.exec(label.replace(/[…\s]+$/, ''))?.[1];
    if (name) return name.trim();
  }
  return null;
}

/** A reply names its person in its own label; the comment with that name, nearest above the box, holds what she wrote. */
function findAnsweredComment({ editor, container }: ComposerPlace) {
  const name = readReplyName(editor);
  const comments = [...(container.getRootNode() as ParentNode).querySelectorAll('[role="article"][aria-label]')];
  const above = comments.filter((comment) => comment.compareDocumentPosition(container) & Node.DOCUMENT_POSITION_FOLLOWING);
  const around = comments.find((comment) => comment.contains(container) && commentLabels.test(comment.getAttribute('aria-label') ?? ''));
  const comment = name ? above.findLast((candidate) => candidate.getAttribute('aria-label')?.includes(name)) : around;
  if (!comment) return name ? { name, text: null } : null;
  return { name: name ?? commentLabels.exec(comment.getAttribute('aria-label') ?? '')?.[1] ?? null, text: readCommentText(comment) };
}

/** The longest run of words of its own in a comment: its name, time and buttons are shorter or links. */
function readCommentText(comment: Element): string | null {
  const texts = [...comment.querySelectorAll('[dir="auto"]')].filter((element) => !element.closest('a, [role="button"], [role="textbox"]'));
  const own = texts.filter(
    (element) => element.closest('[role="article"]') === comment && !texts.some((outer) => outer !== element && outer.contains(element)),
  );
  const longest = own.map((element) => element.textContent?.trim() ?? '').sort((a, b) => b.length - a.length)[0];
  return longest || null;
}

/** Post author and text. `data-ad-rendering-role` is the same in every language. */
const postReader = {
  within: [
    '[data-pagelet*="FeedUnit"], [data-pagelet*="ProfileTimeline"]',
    '[role="dialog"]:has([data-ad-rendering-role="profile_name"])',
    '[role="article"]:has([data-ad-rendering-role="profile_name"])',
    ':has(> [data-ad-rendering-role="profile_name"]), :has([data-ad-rendering-role="profile_name"])',
  ],
  name: ['[data-ad-rendering-role="profile_name"]', 'h2 a, h3 a'],
  text: ['[data-ad-rendering-role="story_message"]', '[data-ad-preview="message"]'],
};

const chatReader = {
  // The nearest that holds a conversation with its head: other conversations and the page stand around it.
  within: [':has([role="row"]):has(h1, h2, a[aria-label])', '[role="main"]', 'body'],
  name: ['h1, h2', 'a[aria-label]'],
  text: ['[data-message-side="other"]', '[role="row"] [dir="auto"]'],
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
      container: ['[role="main"]', 'form'],
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
      container: ['form'],
      publish: { ...sendRule, labels: [...publishLabels.send, ...publishLabels.comment] },
      enter: 'publish',
      thread: chatReader,
    },
    {
      id: 'facebook/text-story',
      kind: 'post',
      path: /^\/stories\/create/,
      editor: [seen('textarea', '2026-01', 'public automation script, weak')],
      container: ['form', '[role="main"]'],
      publish: { selectors: [], labels: [...publishLabels.share, ...publishLabels.post] },
      enter: 'newline',
      thread: { within: [] },
    },
    {
      id: 'facebook/messenger',
      ...chat,
      path: /^\/(messages|t|e2ee)\//,
      editor: [seen(`[role="main"] ${lexical}`, '2026-01', 'Briskine facebook plugin')],
      container: ['[aria-label="Thread composer"]'],
    },
    {
      id: 'facebook/chat',
      ...chat,
      editor: [
        seen(`${lexical}[aria-placeholder="Aa"]`, '2026-02', 'several public scripts'),
        seen(`[aria-label="Thread composer"] ${lexical}`, '2026-02', 'several public scripts'),
      ],
      container: ['[aria-label="Thread composer"]'],
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
      container: ['[role="dialog"]', '[data-pagelet*="Composer"]', 'form'],
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
      container: ['form'],
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
