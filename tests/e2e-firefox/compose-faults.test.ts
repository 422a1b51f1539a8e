import { expect } from 'vitest';
import { clear, risky } from '../e2e/support/drafts.ts';
import { firefoxSurfaces, openFirefoxBox } from '../e2e/support/firefox.ts';
import { expectEachSent, expectNothingSent, inEach, publish, writeInFamilies } from '../e2e/support/firefox-families.ts';
import { pressInDialog, readDialogTitle, waitForDialog, waitForNotice } from '../e2e/support/firefox-screen.ts';
import { test } from '../e2e/support/firefox-test.ts';

/** One test walks through the boxes of all families, because waiting takes the time. */
const timeout = 180_000;
const unfinished = clear.slice(0, -1);

test('a background that never answers holds every draft as not checked, and it can be published on purpose, in Firefox', {
  timeout,
}, async ({ newPage, server, background }) => {
  const boxes = await writeInFamilies(newPage, unfinished);
  const goOn = await background.hang();
  await inEach(boxes, async (box) => {
    await box.page.keyboard.type('.');
    await publish(box);
  });
  await inEach(boxes, async ({ page }) => expect(await waitForDialog(page)).toBe('Not checked'));
  await expectNothingSent(server, boxes);
  await inEach(boxes, ({ page }) => pressInDialog(page, /anyway/i));
  await expectEachSent(server, boxes, clear);
  await goOn();
});

test('text typed while the check runs is not published without another press, in Firefox', { timeout }, async ({
  newPage,
  server,
  background,
}) => {
  const boxes = await writeInFamilies(newPage, unfinished);
  await inEach(boxes, async (box) => {
    const goOn = await background.hang();
    await box.page.bringToFront();
    await box.page.keyboard.type('.');
    await publish(box);
    await box.page.keyboard.type(' More.');
    await goOn();
    await waitForNotice(box.page, /text changed/);
  });
  await expectNothingSent(server, boxes);
  await inEach(boxes, publish);
  await expectEachSent(server, boxes, `${clear} More.`);
});

test('after a clear verdict that came late, a site that ignores scripted events gets the next press, once, in Firefox', {
  timeout,
}, async ({ newPage, server, background }) => {
  const boxes = await writeInFamilies(newPage, unfinished, 'trusted-only=1');
  await inEach(boxes, async (box) => {
    const goOn = await background.hang();
    await box.page.bringToFront();
    await box.page.keyboard.type('.');
    await publish(box);
    await goOn();
    await waitForNotice(box.page, /site did not react/);
  });
  await expectNothingSent(server, boxes);
  await inEach(boxes, publish);
  await server.waitForPublished(boxes.length);
  expect(server.published().filter(({ trusted }) => !trusted)).toEqual([]);
  await expectEachSent(server, boxes, clear);
});

test('stopping the background changes nothing, clear or risky, in Firefox', { timeout }, async ({ newPage, server, background }) => {
  const boxes = await writeInFamilies(newPage, clear, '', async () => {
    await background.waitForCheckOf(clear);
    await background.forget();
  });
  await inEach(boxes, async (box) => {
    await background.stop();
    await publish(box);
  });
  await expectEachSent(server, boxes, clear);
  await inEach(boxes, async ({ page, surface }) => {
    const box = await openFirefoxBox(page, surface);
    await box.type(risky);
    await background.stop();
    await publish(box);
    await waitForDialog(page);
  });
  await expectNothingSent(server, boxes);
});

test('stopping the background during the check loses nothing and doubles nothing, in Firefox', { timeout }, async ({
  newPage,
  server,
  background,
}) => {
  const boxes = await writeInFamilies(newPage, unfinished);
  await inEach(boxes, async (box) => {
    await background.hang();
    await box.page.bringToFront();
    await box.page.keyboard.type('.');
    await publish(box);
    await background.stop();
    const isSent = () => server.published().some(({ surface }) => surface === box.surface.id);
    // A new background may answer in time, or the dialog says that nothing was checked: both are honest. Lost or doubled is not.
    await expect.poll(async () => isSent() || (await readDialogTitle(box.page)), { timeout: 20_000 }).toBeTruthy();
    if (isSent()) return;
    expect(await waitForDialog(box.page)).toBe('Not checked');
    await pressInDialog(box.page, /anyway/i);
  });
  await expectEachSent(server, boxes, clear);
});

test('two boxes on one page are two drafts, in Firefox', async ({ page, server }) => {
  const surface = firefoxSurfaces.find(({ id }) => id === 'facebook/comment')!;
  const first = await openFirefoxBox(page, surface);
  await first.type(risky);
  const [, second] = await page.$$(surface.editor);
  await second!.click();
  await page.keyboard.type(clear);
  await page.keyboard.press('Enter');
  await server.waitForPublished(1);
  await page.locator(surface.editor).click();
  await first.publish('enter');
  await waitForDialog(page);
  await first.settle();
  expect(server.published().map(({ text, thread }) => ({ text, thread }))).toEqual([{ text: clear, thread: '1002' }]);
  expect((await first.read()).trimEnd()).toBe(risky);
});
