import { publishLabels } from './publish-labels.ts';
import type { ComposerPlace, DatedSelector, SiteAdapter } from './site-adapter.ts';
import { seen } from './site-adapter.ts';

/** Author of a post in the newest markup: the tail of its menu button's label. */
const menuLabels = [
  /^open control menu for post by (.+)$/i,
  /^abrir el menú .*publicación de (.+)$/i,
  /^steuerungsmenü für .*beitrag von (.+?) öffnen$/i,
  /^ouvrir le menu .*(?:post|publication) de (.+)$/i,
];

/** Names in the label of the button that opened a reply ("Reply to Dana Whitfield's comment"). */
const replyLabels = [
  /^reply to (.+?)['’]s? comment$/i,
  /^responder al comentario de (.+)$/i,
  /^auf den kommentar von (.+?) antworten$/i,
  /^répondre au commentaire de (.+)$/i,
];

const commentMark = seen(
  '[id*="replaceableComment_urn:li:comment"], [componentkey*="replaceableComment_urn:li:comment"], article[data-id^="urn:li:comment"]',
  '2026-11',
  'public extension; lhremote, 2026-05',
);
const postMark = seen(
  '[role="listitem"], .feed-shared-update-v2, [data-view-name="feed-full-update"]',
  '2026-11',
  'public extension; lhremote, 2026-05; trusthuman.io, 2026-02',
);
const menuButton = seen('button[aria-label]', '2026-11', 'public extension');
const mention = seen('[contenteditable="false"]', '2026-11', 'public extension');
const commentName = seen('.comments-comment-meta__description-title', '2026-05', 'lhremote');
const profileLink = seen('a[href*="/in/"]', '2026-11', 'public extension');
const commentText = seen(
  '[data-testid="expandable-text-box"], .comments-comment-item__main-content, .update-components-text',
  '2026-11',
  'public extension; lhremote, 2026-05',
);

function matchLabel(root: ParentNode, patterns: readonly RegExp[]): string | null {
  for (const button of root.querySelectorAll(menuButton.css)) {
    const label = button.getAttribute('aria-label') ?? '';
    for (const pattern of patterns) {
      const name = pattern.exec(label)?.[1];
      if (name) return name;
    }
  }
  return null;
}

const readText = (root: Element, { css }: DatedSelector): string | null => root.querySelector(css)?.textContent?.trim() || null;

/**
 * A reply box starts with the person's name, as a chip or as words, and stands after her comment. Every other comment box
 * answers the post around it.
 */
function findAnswered({ editor, container }: ComposerPlace) {
  const post = findClosestPost(container);
  const words = editor.textContent?.trim() ?? '';
  const comments = [...(post?.querySelectorAll(commentMark.css) ?? [])].map((comment) => ({ comment, name: readCommentName(comment) }));
  const answered = comments.findLast(
    ({ comment, name }) =>
      name !== null && words.startsWith(name) && comment.compareDocumentPosition(container) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  if (answered) return { name: answered.name, text: readText(answered.comment, commentText) };
  const chip = editor.querySelector(mention.css)?.textContent?.trim();
  if (chip) return { name: chip, text: null };
  const name = post && matchLabel(post, menuLabels);
  return name ? { name } : null;
}

const findClosestPost = (container: Element): Element | null => container.closest(postMark.css);

const readCommentName = (comment: Element): string | null =>
  readText(comment, commentName) ?? matchLabel(comment, replyLabels) ?? readText(comment, profileLink);

const postTexts = [
  seen('[data-testid="expandable-text-box"]', '2026-11', 'public extension; lhremote, 2026-05'),
  seen('[data-view-name="feed-commentary"]', '2026-02', 'trusthuman.io'),
  seen(
    '.update-components-update-v2__commentary, .update-components-text',
    '2026-02',
    'public automation script; Briskine linkedin plugin',
  ),
];

export default {
  id: 'linkedin',
  matches: ['https://*.linkedin.com/*'],
  surfaces: [
    {
      id: 'linkedin/message',
      kind: 'message',
      editor: [seen('.msg-form__contenteditable', '2026-10', 'page dump of the message form')],
      container: [
        seen('.msg-form', '2026-10', 'page dump of the message form'),
        seen('.msg-overlay-conversation-bubble', '2026-10', 'page dump of the message form'),
        seen('.msg-convo-wrapper', '2026-10', 'page dump of the message form'),
      ],
      publish: {
        selectors: [seen('.msg-form__send-button, .msg-form__send-btn', '2026-10', 'page dump of the message form')],
        labels: publishLabels.send,
      },
      // A person's own setting: without the Send button Enter sends, with it Enter is a new line.
      enter: { newlineWhen: '.msg-form__send-button' },
      thread: {
        within: [
          seen('.msg-overlay-conversation-bubble', '2026-10', 'page dump of the message form'),
          seen('.msg-convo-wrapper', '2026-10', 'page dump of the message form'),
          seen('.msg-thread', '2026-10', 'page dump of the message form'),
          seen('main, body', '2026-10', 'fallback, no site markup'),
        ],
        name: [
          seen('.msg-entity-lockup__entity-title', '2026-10', 'page dump of the message form'),
          seen('.msg-overlay-bubble-header__title', '2026-04', 'Briskine linkedin plugin'),
          seen('a.msg-thread__link-to-profile', '2026-10', 'page dump of the message form'),
        ],
        text: [
          seen('.msg-s-event-listitem--other .msg-s-event-listitem__body', '2026-10', 'page dump of the message form'),
          seen('.msg-s-event-listitem--other', '2026-10', 'page dump of the message form'),
        ],
        pickText: 'last',
      },
    },
    {
      id: 'linkedin/send-message',
      kind: 'message',
      editor: [seen('textarea', '2026-05', 'public script, weak')],
      container: [seen('[role="dialog"]:has([componentkey^="referralSendButton"])', '2026-05', 'public script, weak')],
      publish: { selectors: [seen('[componentkey^="referralSendButton"]', '2026-05', 'public script, weak')], labels: publishLabels.send },
      enter: 'newline',
      thread: { within: [] },
    },
    {
      id: 'linkedin/article',
      kind: 'post',
      path: /^\/article\//,
      editor: [
        seen('[role="textbox"].ProseMirror', '2026-06', 'public scripts'),
        seen('.ql-editor', '2026-02', 'older public scripts'),
        seen('textarea', '2026-06', 'public scripts'),
      ],
      container: [seen('[role="dialog"]', '2026-06', 'public scripts'), seen('main, body', '2026-06', 'fallback, no site markup')],
      severalEditors: true,
      publish: { selectors: [], labels: publishLabels.post, stepLabels: publishLabels.next },
      enter: 'newline',
      thread: { within: [] },
    },
    {
      id: 'linkedin/share',
      kind: 'post',
      editor: [
        seen(
          '[data-test-modal-id="sharebox"] .ql-editor, .share-creation-state .ql-editor, .share-box .ql-editor',
          '2026-06',
          'public extensions, live check',
        ),
        // A photo opens in a dialog, too, with its comments.
        seen('[role="dialog"] .ql-editor[contenteditable="true"]:not([class*="comments-comment"] *)', '2026-06', 'public extensions'),
      ],
      container: [
        seen('[data-test-modal-id="sharebox"]', '2026-06', 'public extensions, live check'),
        seen('[role="dialog"]', '2026-06', 'public extensions, live check'),
        seen('.share-box', '2026-06', 'public extensions'),
        seen('form', '2026-06', 'fallback, no site markup'),
      ],
      publish: { selectors: [seen('.share-actions__primary-action', '2026-07', 'eight public extensions')], labels: publishLabels.post },
      enter: 'newline',
      thread: { within: [] },
    },
    {
      id: 'linkedin/comment',
      kind: 'reply',
      editor: [
        seen('.tiptap.ProseMirror', '2026-11', 'seven public extensions'),
        seen('[data-testid="ui-core-tiptap-text-editor-wrapper"] [role="textbox"]', '2026-11', 'seven public extensions'),
        seen(
          '.comments-comment-texteditor .ql-editor, .comments-comment-box .ql-editor, [class*="comments-comment-box"] .ql-editor',
          '2026-05',
          'lhremote',
        ),
        seen(
          '[data-view-name="comment-box"] [contenteditable], [data-view-name="comment-box"][contenteditable]',
          '2026-02',
          'trusthuman.io',
        ),
        seen('.ql-editor', '2026-05', 'lhremote'),
      ],
      container: [
        seen('[componentkey^="commentBox-"], [id^="commentBox-"]', '2026-11', 'seven public extensions'),
        seen('form', '2026-05', 'lhremote'),
        seen('[class*="comments-comment-box"]', '2026-05', 'lhremote'),
      ],
      publish: {
        selectors: [
          seen('[componentkey*="commentButtonSection"] button, [id*="commentButtonSection"] button', '2026-11', 'seven public extensions'),
          seen('button[data-view-name="comment-post"], button[data-view-name="comment-reply-post"]', '2026-02', 'trusthuman.io'),
          seen('[class*="comments-comment-box__submit-button"]', '2026-05', 'lhremote'),
        ],
        labels: [...publishLabels.comment, ...publishLabels.post],
      },
      enter: 'newline',
      thread: {
        within: [postMark],
        name: [
          seen('.update-components-actor__name', '2026-02', 'public automation script'),
          seen('.feed-shared-actor__name', '2026-02', 'Briskine linkedin plugin'),
          seen('[data-view-name="feed-actor-image"]', '2026-02', 'trusthuman.io'),
        ],
        text: postTexts,
        find: findAnswered,
      },
    },
  ],
} satisfies SiteAdapter;
