import { waitForCheckOf, watchChecks } from '../e2e/check-log.ts';
import { expect, test } from '../e2e/support/extension-test.ts';
import { getSurface, openBox } from '../e2e/support/surfaces.ts';

test('what a person sent herself is not taken for the words of the one she answers', async ({ page, server, serviceWorker }) => {
  await watchChecks(serviceWorker);
  const surface = getSurface('facebook/chat');
  const box = await openBox(page, surface);
  await box.type('Our open house starts at five.');
  await box.publish('enter');
  await server.waitForPublished(1);
  const second = 'Thanks for being our patient.';
  await box.type(second);
  expect(await waitForCheckOf(serviceWorker, second)).toEqual(surface.truth);
});
