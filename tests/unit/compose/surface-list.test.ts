// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { findComposerByControl, findComposerByEditor } from '../../../lib/compose/find-composer.ts';
import { createPublishSteps } from '../../../lib/compose/publish-steps.ts';
import { createSurfaceList } from '../../../lib/compose/surface-list.ts';
import facebook from '../../../lib/sites/facebook.ts';
import x from '../../../lib/sites/x.ts';

type Overrides = Parameters<typeof createSurfaceList>[1] extends () => infer Found ? Found : never;

/** Whose box this is and whether a press on its button is seen to publish, under a policy. */
function look(overrides: Overrides, site: typeof facebook | typeof x = facebook) {
  const surfaces = createSurfaceList(site, () => overrides)();
  const editor = document.querySelector('.box') as Element;
  const button = document.querySelector('.go') as Element;
  return {
    box: findComposerByEditor([editor], surfaces)?.surface.id,
    publishes: findComposerByControl([button], surfaces, createPublishSteps())?.composer.surface.id,
  };
}

const draw = (html: string) => {
  document.body.innerHTML = html;
};

beforeEach(() => history.replaceState(null, '', '/'));

test('policy adds a publish control the data does not know', () => {
  draw('<form><div class="box" data-lexical-editor="true" contenteditable="true">Hi</div><a class="go">Zveřejnit</a></form>');
  expect(look({})).toEqual({ box: 'facebook/comment', publishes: undefined });
  expect(look({ 'facebook/comment': { publish: ['a.go'] } })).toEqual({ box: 'facebook/comment', publishes: 'facebook/comment' });
});

test('policy says whose box an editor is, over every built-in selector', () => {
  draw(
    '<form><div class="box" data-lexical-editor="true" aria-label="Escribe algo" contenteditable="true">Hi</div><a class="go">Go</a></form>',
  );
  expect(look({}).box).toBe('facebook/post');
  expect(look({ 'facebook/comment': { editor: ['form > .box'], publish: ['a.go'] } })).toEqual({
    box: 'facebook/comment',
    publishes: 'facebook/comment',
  });
});

test('policy brings a box to an address the data does not look for it at', () => {
  history.replaceState(null, '', '/i/articles/edit/1');
  draw('<main><div class="box" contenteditable="true">Hi</div><button class="go" data-testid="publishButton">Go</button></main>');
  expect(look({}, x)).toEqual({ box: 'x/other', publishes: undefined });
  expect(look({ 'x/article': { editor: ['main > .box'] } }, x)).toEqual({ box: 'x/article', publishes: 'x/article' });
});

test('a selector the browser cannot read, or a surface nobody knows, takes nothing away', () => {
  draw('<form><div class="box" data-lexical-editor="true" contenteditable="true">Hi</div><button class="go">Comment</button></form>');
  const guarded = { box: 'facebook/comment', publishes: 'facebook/comment' };
  expect(look({ 'facebook/comment': { editor: ['div:::x', '.else'], publish: ['[', '.else'] }, 'facebook/nothing': {} })).toEqual(guarded);
});
