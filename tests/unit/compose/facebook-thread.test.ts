// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { buildComposer } from '../../../lib/compose/find-composer.ts';
import { readThread } from '../../../lib/compose/read-thread.ts';
import facebook from '../../../lib/sites/facebook.ts';
import type { SurfaceAdapter } from '../../../lib/sites/site-adapter.ts';

const surface = facebook.surfaces.find(({ id }) => id === 'facebook/comment') as SurfaceAdapter;

const box = (label: string) =>
  `<form><div contenteditable="true" data-lexical-editor="true" role="textbox" aria-label="${label}"></div><div role="button">➤</div></form>`;
const comment = (label: string, author: string, words: string, inside = '') =>
  `<div role="article" aria-label="${label}"><a href="/photo"></a><a href="/p">${author}</a><div dir="auto">${words}</div>${inside}</div>`;

/** A post by Dana Whitfield with two comments, as the replica has it: a reply box stands in the list item of its comment. */
function readIn({
  underSecond = '',
  underPost = '',
  second = comment('Komentarz użytkownika Omar Beltran', 'Omar Beltran', 'Same here.'),
}) {
  document.body.innerHTML = `<div role="article">
    <h2 data-ad-rendering-role="profile_name"><a href="/dana">Dana Whitfield</a></h2>
    <div data-ad-rendering-role="story_message">They found the time for me.</div>
    <ul>
      <li>${comment('Komentarz użytkownika Marisa Oyelaran', 'Marisa Oyelaran', 'I waited three weeks.')}</li>
      <li>${second}${underSecond}</li>
    </ul>${underPost}</div>`;
  return readThread(buildComposer(document.querySelector('[contenteditable]') as Element, surface)).answered;
}

const post = { name: 'Dana Whitfield', handle: null, text: 'They found the time for me.' };
const second = { name: 'Omar Beltran', handle: null, text: 'Same here.' };

test('in a language nobody prepared for, a reply answers the comment it stands under', () => {
  expect(readIn({ underSecond: box('Odpowiedz użytkownikowi Omar Beltran') })).toEqual(second);
});

test('a reply drawn inside its comment answers that comment', () => {
  const label = 'Komentarz użytkownika Omar Beltran';
  expect(readIn({ second: comment(label, 'Omar Beltran', 'Same here.', box('Odpowiedz…')) })).toEqual(second);
});

test('a reply that names nobody on the page answers somebody unknown, not the author of the post', () => {
  expect(readIn({ underSecond: box('Odpowiedz…') })).toBeNull();
});

test('a comment box answers the post, in a known language and in another', () => {
  expect(readIn({ underPost: box('Comment as Riverside Clinic') })).toEqual(post);
  expect(readIn({ underPost: box('Skomentuj jako Riverside Clinic') })).toEqual(post);
});

test('a box under the post that names somebody who commented may be either: unknown, unless its words are known', () => {
  expect(readIn({ underPost: box('Skomentuj jako Omar Beltran') })).toBeNull();
  expect(readIn({ underPost: box('Comment as Omar Beltran') })).toEqual(post);
});
