import { expect } from 'vitest';
import { firefoxSurfaces, openFirefoxBox } from '../e2e/support/firefox.ts';
import { bareTest as test } from '../e2e/support/firefox-test.ts';

const draft = 'See you at 5!';

for (const surface of firefoxSurfaces) {
  test(`without the extension, in Firefox, ${surface.id} publishes what was typed, by ${surface.gestures.join(' and ')}`, async ({
    page,
    server,
  }) => {
    for (const gesture of surface.gestures) {
      const box = await openFirefoxBox(page, surface);
      await box.type(draft);
      expect((await box.read()).trimEnd()).toBe(draft);
      await box.publish(gesture);
      await server.waitForPublished(1);
      await box.settle();
      expect(server.published()).toMatchObject([{ surface: surface.id, thread: surface.thread, text: draft, trusted: true }]);
      expect(server.published()).toHaveLength(1);
      server.reset();
    }
  });
}
