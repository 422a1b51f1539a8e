import { expect, settle, test } from './support/extension-test.ts';
import { unrelatedHost } from './support/site-server.ts';
import {
  type Gesture,
  getSurface,
  openBox,
  openBoxByNavigation,
  plain,
  type Surface,
  sentText,
  surfaces,
  surfaceTitle,
  type Variant,
} from './support/surfaces.ts';

test.use({ useExtension: false });

const draft = 'See you at 5!';

/** Every difference in one of three pages. */
const mixed: readonly Variant[] = [
  { id: 'Spanish, shuffled, strict CSP', lang: 'es', query: 'lang=es&shuffle=1&csp=strict' },
  { id: 'German, re-mounted', lang: 'de', query: 'lang=de&remount=1' },
  { id: 'submit first, two boxes, trusted events only', lang: 'en', query: 'order=submit-first&two=1&trusted-only=1' },
];

/** Every gesture on the plain page; on the others one, a different one from page to page. */
function pickGestures(surface: Surface, variant: Variant, index: number): readonly Gesture[] {
  if (variant === plain) return surface.gestures;
  return surface.gestures.slice(index % surface.gestures.length).slice(0, 1);
}

for (const [index, variant] of [plain, ...mixed].entries()) {
  for (const surface of surfaces) {
    for (const gesture of pickGestures(surface, variant, index)) {
      test(`without the extension, ${surfaceTitle(surface)} publishes by ${gesture} what was typed (${variant.id})`, async ({
        page,
        server,
        pageErrors,
      }) => {
        const box = await openBox(page, surface, variant);
        await box.type(draft);
        expect(await box.read()).toBe(draft);
        await box.publish(gesture);
        await server.waitForPublished(1);
        await settle(page);
        expect(server.published()).toEqual([
          {
            host: new URL(surface.url).host,
            site: surface.site,
            surface: surface.id,
            thread: surface.thread,
            text: sentText(surface, draft),
            how: gesture === 'button' ? 'button' : 'key',
            trusted: true,
          },
        ]);
        expect(pageErrors).toEqual([]);
      });
    }
  }
}

for (const id of ['facebook/messenger', 'x/reply', 'linkedin/message', 'instagram/message']) {
  test(`without the extension, ${id} publishes after a navigation inside the site`, async ({ page, server }) => {
    const surface = getSurface(id);
    const box = await openBoxByNavigation(page, surface);
    await box.type(draft);
    await box.publish('button');
    expect(await server.waitForPublished(1)).toMatchObject([{ surface: id, thread: surface.thread, text: draft }]);
    // The same document all along: a page load would have replaced the history entry's page.
    expect(await page.evaluate(() => performance.getEntriesByType('navigation')[0]?.name)).toContain('/elsewhere');
  });
}

test('without the extension, a host that is none of the four sites serves a page of its own', async ({ page, server }) => {
  await page.goto(`https://${unrelatedHost}/`);
  await page.getByRole('textbox', { name: 'Note' }).fill(draft);
  await page.getByRole('button', { name: 'Post' }).click();
  expect(await server.waitForPublished(1)).toMatchObject([{ host: unrelatedHost, text: draft }]);
});
