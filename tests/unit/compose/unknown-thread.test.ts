// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { buildComposer } from '../../../lib/compose/find-composer.ts';
import { readThread } from '../../../lib/compose/read-thread.ts';
import { detectPhi } from '../../../lib/detection/detect-phi.ts';
import facebook from '../../../lib/sites/facebook.ts';
import { createGenericSurface } from '../../../lib/sites/generic-surface.ts';
import type { SurfaceAdapter } from '../../../lib/sites/site-adapter.ts';

const comment = facebook.surfaces.find(({ id }) => id === 'facebook/comment') as SurfaceAdapter;

/** The thread of a comment box under a post, with what this page shows of the post. */
function readUnder(post: string, surface: SurfaceAdapter = comment) {
  document.body.innerHTML = `<div role="article">${post}<form><div contenteditable="true" data-lexical-editor="true" role="textbox"></div><button>Comment</button></form></div>`;
  return readThread(buildComposer(document.querySelector('[contenteditable]') as Element, surface));
}

const shown = '<h2 data-ad-rendering-role="profile_name">Dana Whitfield</h2>';
const judge = (text: string, thread: ReturnType<typeof readThread>) => detectPhi({ text, thread, organization: null }).cautionScore;

test('what the page does not show of the person answered is said as unknown', () => {
  expect(readUnder(shown)).toEqual({ surface: 'reply', answered: { name: 'Dana Whitfield', handle: null, text: null } });
  expect(readUnder('<h2>Dana Whitfield</h2>')).toEqual({ surface: 'reply', answered: null });
});

test('a box nobody knows counts as an answer to somebody unknown', () => {
  expect(readUnder(shown, createGenericSurface('facebook'))).toEqual({ surface: 'reply', answered: null });
});

test.each(['Thank you, Dana Whitfield! See you soon.', 'We miss you, Dana Whitfield.', 'Dana Whitfield came by on Tuesday.'])(
  'a name weighs more where it is not known that the page shows it: %s',
  (text) => {
    expect(judge(text, readUnder('<h2>Dana Whitfield</h2>'))).toBeGreaterThan(judge(text, readUnder(shown)) + 0.15);
  },
);
