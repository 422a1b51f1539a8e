import { waitForHeldDialog, waitForNoDialog } from './held-dialog.ts';
import { risky } from './support/drafts.ts';
import { expect, settle, test } from './support/extension-test.ts';
import { getSurface, openBox, surfaces, surfaceTitle } from './support/surfaces.ts';

for (const surface of surfaces.filter(({ beforeControl }) => beforeControl !== undefined)) {
  test(`a draft held in its last step is held at every further press there: ${surfaceTitle(surface)}`, async ({ page, server }) => {
    const box = await openBox(page, surface);
    await box.type(risky);
    await box.publish('button');
    for (let time = 0; time < 2; time += 1) {
      await waitForHeldDialog(page);
      await page.keyboard.press('Escape');
      await waitForNoDialog(page);
      await box.control.click();
    }
    await waitForHeldDialog(page);
    await settle(page);
    expect(server.published()).toEqual([]);
  });
}

// Here the first step stays on the screen behind the last one.
test('going through the steps again holds the whole draft again', async ({ page, server }) => {
  const box = await openBox(page, getSurface('linkedin/article'));
  await box.type(risky);
  await box.publish('button');
  await waitForHeldDialog(page);
  await page.keyboard.press('Escape');
  await waitForNoDialog(page);
  await box.publish('button');
  const { words } = await waitForHeldDialog(page);
  expect(words).toContain('program');
  await settle(page);
  expect(server.published()).toEqual([]);
});
