// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { buildComposer } from '../../../lib/compose/find-composer.ts';
import { createCoverageReporter } from '../../../lib/compose/report-coverage.ts';
import facebook from '../../../lib/sites/facebook.ts';
import { createGenericSurface } from '../../../lib/sites/generic-surface.ts';
import type { SurfaceAdapter } from '../../../lib/sites/site-adapter.ts';

const said = vi.hoisted(() => [] as string[]);
vi.mock('../../../lib/messaging/send-message.ts', () => ({
  sendMessage: async (_type: string, { state, reasons }: { state: string; reasons: string[] }) =>
    void said.push([state, ...reasons].join(' ')),
}));

const comment = facebook.surfaces.find(({ id }) => id === 'facebook/comment') as SurfaceAdapter;
const post = facebook.surfaces.find(({ id }) => id === 'facebook/post') as SurfaceAdapter;
const other = createGenericSurface('facebook');

/** A box with these words, in a form with this button. */
function drawBox(surface: SurfaceAdapter, words: string, button: string) {
  const form = document.createElement('form');
  form.innerHTML = `<div contenteditable="true" role="textbox" data-lexical-editor="true">${words}</div><button>${button}</button>`;
  document.body.append(form);
  return buildComposer(form.firstElementChild as Element, surface);
}

beforeEach(() => {
  said.length = 0;
  document.body.replaceChildren();
});

test.each([
  ['a box that is known with its publish control', comment, 'Hello', 'Comment', ['idle', 'guarded']],
  ['nothing is told before there is text and a control', post, '', 'Odd', ['idle']],
  ['a known box whose control is not found', post, 'Hello', 'Odd', ['idle', 'not-guarded publish-control-not-found:facebook/post']],
  ['the same where Enter is still held', comment, 'Hello', 'Odd', ['idle', 'partly publish-control-not-found:facebook/comment']],
  ['a box no adapter knows', other, 'Hello', 'Post', ['idle', 'partly no-adapter:facebook/other']],
  [
    'a box no adapter knows, without a control',
    other,
    'Hello',
    'Odd',
    ['idle', 'not-guarded no-adapter:facebook/other publish-control-not-found:facebook/other'],
  ],
])('%s', (_name, surface, words, button, expected) => {
  const reporter = createCoverageReporter('facebook', new AbortController().signal);
  reporter.start();
  reporter.noteComposer(drawBox(surface, words, button));
  reporter.noteComposer(drawBox(surface, words, button));
  expect(said).toEqual(expected);
});

test('what was not covered is over once policy names it', () => {
  const reporter = createCoverageReporter('facebook', new AbortController().signal);
  reporter.noteComposer(drawBox(other, 'Hello', 'Odd'));
  reporter.forget();
  reporter.noteComposer(drawBox(comment, 'Hello', 'Comment'));
  expect(said.at(-1)).toBe('guarded');
});

test('what a page could not do is over on the next page of the site', () => {
  const reporter = createCoverageReporter('facebook', new AbortController().signal);
  reporter.noteComposer(drawBox(post, 'Hello', 'Odd'));
  history.pushState(null, '', '/elsewhere');
  reporter.noteComposer(drawBox(comment, 'Hello', 'Comment'));
  expect(said).toEqual(['not-guarded publish-control-not-found:facebook/post', 'guarded']);
});
