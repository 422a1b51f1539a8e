import { expect, settle, test } from './support/extension-test.ts';
import {
  type Gesture,
  openBox,
  type Surface,
  sentText,
  surfaces,
  surfaceTitle,
  trustedOnly,
  type Variant,
  variants,
} from './support/surfaces.ts';

test.use({ useExtension: false });

const draft = 'See you at 5!';

/** Every gesture on the plain page; on the variants one gesture, a different one from variant to variant. */
function pickGestures(surface: Surface, variant: Variant, index: number): readonly Gesture[] {
  if (variant.query === '') return surface.gestures;
  return surface.gestures.slice(index % surface.gestures.length).slice(0, 1);
}

for (const [index, variant] of [...variants, trustedOnly].entries()) {
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
