import { expect, test } from 'vitest';
import { siteAdapters } from '../../../lib/sites/registry.ts';

const surfaces = siteAdapters.flatMap((site) => site.surfaces.map((surface) => ({ site: site.id, ...surface })));
type Row = (typeof surfaces)[number];

test.each(surfaces)('$id: every selector says when and where it was seen', ({ site, id, editor, publish, container, thread }: Row) => {
  expect(id).toMatch(new RegExp(`^${site}/[a-z-]+$`));
  expect(editor.length).toBeGreaterThan(0);
  expect(publish.selectors.length > 0 || (publish.labels ?? []).length > 0).toBe(true);
  const threadSelectors = [thread.within, thread.name, thread.handle, thread.text].flatMap((list) => list ?? []);
  for (const { css, seen, source } of [...editor, ...publish.selectors, ...container, ...threadSelectors]) {
    expect(css).not.toBe('');
    expect(seen).toMatch(/^20\d\d-(?:0[1-9]|1[0-2])$/);
    expect(source.length).toBeGreaterThan(3);
  }
});

test.each(surfaces)('$id: words of controls are written as they are compared', ({ publish }) => {
  for (const label of [...(publish.labels ?? []), ...(publish.stepLabels ?? [])]) expect(label).toBe(label.trim().toLowerCase());
});
