import { publishLabels } from './publish-labels.ts';
import type { ComposerPlace, SiteAdapter } from './site-adapter.ts';
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

const commentMark =
  '[id*="replaceableComment_urn:li:comment"], [componentkey*="replaceableComment_urn:li:comment"], article[data-id^="urn:li:comment"]';
const postMark =
  '[data-testid="mainFeed"] [role="listitem"], .feed-shared-update-v2, [data-view-name="feed-full-update"], [role="listitem"]';

function matchLabel(root: ParentNode, patterns: readonly RegExp[]): string | null {
  for (const button of root.querySelectorAll('button[aria-label]')) {
    const label = button.getAttribute('aria-label') ?? '';
    for (const pattern of patterns) {
      const name = pattern.exec(label)?.[1];
      if (name) return name;
    }
  }
  return null;
}

const readText = (root: Element, selector: string): string | null => root.querySelector(selector)?.textContent?.trim() || null;

/**
 * A reply box starts with the person's name, as a chip or as words, and stands after her comment. Every other comment box
 * answers the post around it.
 */
function findAnswered({ editor, container }: ComposerPlace) {
  const post = findClosestPost(container);
  const words = editor.textContent?.trim() ?? '';
  const comments = [...(post?.querySelectorAll(commentMark) ?? [])].map((comment) => ({ comment, name: readCommentName(comment) }));
  const answered = comments.findLast(
    ({ comment, name }) =>
      name !== null && words.startsWith(name) && comment.compareDocumentPosition(container) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  if (answered) return { name: answered.name, text: readText(answered.comment, commentText) };
  const chip = editor.querySelector('[contenteditable="false"]')?.textContent?.trim();
  if (chip) return { name: chip, text: null };
  const name = post && matchLabel(post, menuLabels);
  return name ? { name } : null;
}

const commentText = '[data-testid="expandable-text-box"], .comments-comment-item__main-content, .update-components-text';

const findClosestPost = (container: Element): Element | null => container.closest(postMark);

const readCommentName = (comment: Element): string | null =>
  readText(comment, '.comments-comment-meta__description-title') ??
  matchLabel(comment, replyLabels) ??
  readText(comment, 'a[href*="/in/"]');

const postTexts = [
  '[data-testid="expandable-text-box"]',
  '[data-view-name="feed-commentary"]',
  '.feed-shared-update-v2__description .update-components-text, .update-components-update-v2__commentary, .update-components-text',
];

export default {
  id: 'linkedin',
  matches: ['https://*.linkedin.com/*'],
  surfaces: [
    {
      id: 'linkedin/message',
      kind: 'message',
      editor: [seen('.msg-form__contenteditable', '2026-10', 'page dump of the message form')],
      container: ['.msg-form', '.msg-overlay-conversation-bubble', '.msg-convo-wrapper'],
      publish: {
        selectors: [seen('.msg-form__send-button, .msg-form__send-btn', '2026-10', 'page dump of the message form')],
        labels: publishLabels.send,
      },
      // A person's own setting: without the Send button Enter sends, with it Enter is a new line.
      enter: { newlineWhen: '.msg-form__send-button' },
      thread: {
        within: ['.msg-overlay-conversation-bubble', '.msg-convo-wrapper', '.msg-thread', 'main', 'body'],
        name: ['.msg-entity-lockup__entity-title', '.msg-overlay-bubble-header__title', 'a.msg-thread__link-to-profile'],
        text: ['.msg-s-event-listitem--other .msg-s-event-listitem__body', '.msg-s-event-listitem--other'],
        pickText: 'last',
      },
    },
    {
      id: 'linkedin/send-message',
      kind: 'message',
      editor: [seen('textarea', '2026-05', 'public script, weak')],
      container: ['[role="dialog"]:has([componentkey^="referralSendButton"])'],
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
      container: ['[role="dialog"]', 'main', 'body'],
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
      container: ['[data-test-modal-id="sharebox"]', '[role="dialog"]', '.share-box', 'form'],
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
      container: ['[componentkey^="commentBox-"]', '[id^="commentBox-"]', 'form', '[class*="comments-comment-box"]'],
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
        name: ['.update-components-actor__name', '.feed-shared-actor__name', '[data-view-name="feed-actor-image"]'],
        text: postTexts,
        find: findAnswered,
      },
    },
  ],
} satisfies SiteAdapter;
