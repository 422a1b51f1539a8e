import { expect, settle, test } from './support/extension-test.ts';
import { openBox, surfaces, trustedOnly, variants } from './support/surfaces.ts';

test.use({ useExtension: false });

const draft = 'Thank you for your kind words! Have a great weekend.';

for (const variant of [...variants, trustedOnly]) {
  for (const surface of surfaces) {
    for (const gesture of surface.gestures) {
      test(`without the extension, ${surface.id} publishes by ${gesture} exactly what was typed (${variant.id})`, async ({
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
            text: (surface.prefix ?? '') + draft,
            how: gesture === 'button' ? 'button' : 'key',
            trusted: true,
          },
        ]);
        expect(pageErrors).toEqual([]);
      });
    }
  }
}
