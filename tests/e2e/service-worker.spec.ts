import { waitForHeldDialog } from './held-dialog.ts';
import { expect, settle, test } from './support/extension-test.ts';
import { getSurface, openBox, sentText } from './support/surfaces.ts';

const clear = 'Thank you for your kind words! Have a great weekend.';
const risky = 'So glad you finished our program, Dana! Your therapist misses you.';

test('a clear text goes out once although the service worker was stopped before it was written', async ({
  page,
  server,
  stopServiceWorker,
}) => {
  const surface = getSurface('facebook/comment');
  const box = await openBox(page, surface);
  await stopServiceWorker();
  await box.type(clear);
  await box.publish('enter');
  await server.waitForPublished(1);
  await settle(page);
  expect(server.published().map(({ text }) => text)).toEqual([sentText(surface, clear)]);
});

test('a risky text is held although the service worker was stopped right before the gesture', async ({
  page,
  server,
  stopServiceWorker,
}) => {
  const box = await openBox(page, getSurface('facebook/comment'));
  await box.type(risky);
  await stopServiceWorker();
  await box.publish('enter');
  await waitForHeldDialog(page);
  await settle(page);
  expect(server.published()).toEqual([]);
});
