import { publishLabels } from './publish-labels.ts';
import type { ComposerPlace, SiteAdapter } from './site-adapter.ts';
import { seen } from './site-adapter.ts';

const lexical = '[data-lexical-editor="true"]';
const post = seen('article, [role="dialog"]', '2026-07', 'public scrapers');
const comment = seen('li, [role="listitem"]', '2026-07', 'public scrapers');
const words = seen('[dir="auto"], span', '2026-07', 'public scrapers');

/** The story's owner stands in the address, in every language. */
function findStoryOwner() {
  const handle = /^\/stories\/([^/]+)\//.exec(location.pathname)?.[1];
  return handle ? { handle: decodeURIComponent(handle) } : null;
}

/** A reply starts with the handle of the person; a comment without one answers the post's author. */
function findAnsweredHandle({ editor, container }: ComposerPlace) {
  const text = editor instanceof HTMLTextAreaElement ? editor.value : (editor.textContent ?? '');
  const mentioned = /^@([\w.]+)/.exec(text)?.[1];
  const around = container.closest(post.css);
  if (!mentioned || !around) return null;
  const link = [...around.querySelectorAll(`a[href="/${CSS.escape(mentioned)}/"]`)].at(-1);
  const answered = link?.closest(comment.css);
  const texts = [...(answered?.querySelectorAll(words.css) ?? [])]
    .filter((element) => !element.closest('a, button, [role="button"]'))
    .map((element) => element.textContent?.trim() ?? '')
    .sort((a, b) => b.length - a.length);
  return { handle: mentioned, text: texts[0] ?? null };
}

/** Publish controls here are `div`s known by their words alone, beside controls that show an icon. */
const wordButton = { selectors: [], anyWordButton: true };

export default {
  id: 'instagram',
  matches: ['https://*.instagram.com/*'],
  surfaces: [
    {
      id: 'instagram/story-reply',
      kind: 'message',
      path: /^\/stories\//,
      editor: [
        seen('textarea', '2026-01', 'instafn'),
        seen(`${lexical}`, '2026-01', 'reported variant'),
        seen('input[type="text"], input:not([type])', '2026-01', 'reported variant'),
      ],
      container: [seen('form', '2026-01', 'instafn')],
      publish: { ...wordButton, labels: publishLabels.send },
      enter: 'publish',
      thread: { within: [], find: findStoryOwner },
    },
    {
      id: 'instagram/message',
      kind: 'message',
      path: /^\/direct\//,
      editor: [
        seen(`${lexical}[role="textbox"]`, '2026-07', 'public extension, live check'),
        seen('[contenteditable="true"][role="textbox"], textarea', '2026-07', 'reported variants'),
      ],
      container: [seen('form', '2026-01', 'instafn')],
      publish: { ...wordButton, labels: publishLabels.send },
      enter: 'publish',
      thread: {
        within: [
          seen('section', '2026-07', 'public extension, live check'),
          seen('main, [role="main"]', '2026-07', 'public extension, live check'),
          seen('body', '2026-07', 'fallback, no site markup'),
        ],
        name: [seen('header h1, header h2, h1, h2', '2026-07', 'public scrapers'), seen('header a', '2026-07', 'public scrapers')],
        handle: [seen('header a[href^="/"]', '2026-07', 'public scrapers')],
        text: [seen('[role="row"] [dir="auto"]', '2026-07', 'public extension, live check')],
        pickText: 'last',
      },
    },
    {
      id: 'instagram/caption',
      kind: 'post',
      editor: [
        // Posts open in a dialog, too, with their comments: there Enter publishes.
        seen(`[role="dialog"] ${lexical}[role="textbox"]:not(form *, article *)`, '2026-04', 'public scripts'),
        seen(
          [
            'Write a caption',
            'Escribe un pie de foto',
            'Bildunterschrift verfassen',
            'Écrivez une légende',
            'Escreva uma legenda',
            'Viết chú thích',
          ]
            .map((words) => `textarea[aria-label^="${words}"]`)
            .join(', '),
          '2026-02',
          'public scripts',
        ),
      ],
      container: [seen('[role="dialog"]', '2026-04', 'public scripts')],
      publish: { selectors: [], labels: [...publishLabels.share, ...publishLabels.post] },
      enter: 'newline',
      thread: { within: [] },
    },
    {
      id: 'instagram/comment',
      kind: 'reply',
      editor: [
        seen('textarea', '2026-07', 'three public sources'),
        seen('form [contenteditable="true"], article [contenteditable="true"]', '2026-01', 'reported variant'),
        seen('form input[type="text"], form input:not([type])', '2025-09', 'reported variant in reels'),
      ],
      container: [seen('form', '2026-01', 'instafn')],
      publish: {
        ...wordButton,
        selectors: [seen('form button[type="submit"]', '2025-06', 'older markup')],
        labels: [...publishLabels.post, ...publishLabels.comment],
      },
      enter: 'publish',
      thread: {
        within: [
          seen('article', '2026-07', 'three public sources'),
          seen('[role="dialog"]', '2026-07', 'three public sources'),
          seen('main', '2026-07', 'fallback, no site markup'),
        ],
        handle: [
          seen('header a[href^="/"]', '2026-07', 'public scrapers'),
          seen('a[role="link"][href^="/"]', '2026-07', 'public scrapers'),
        ],
        text: [seen('h1', '2026-07', 'public scrapers'), seen('ul li span[dir="auto"]', '2026-07', 'public scrapers')],
        find: findAnsweredHandle,
      },
    },
  ],
} satisfies SiteAdapter;
