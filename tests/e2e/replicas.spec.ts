import { expect, settle, test } from './support/extension-test.ts';
import { type Gesture, openBox, plain, type Surface, sentText, surfaces, surfaceTitle, type Variant } from './support/surfaces.ts';

test.use({ useExtension: false });

const draft = 'See you at 5!';

/** Every difference in one of three pages; each difference alone is the business of the compose contract. */
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
