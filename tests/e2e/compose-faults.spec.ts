import { waitForCheckOf, watchChecks } from './check-log.ts';
import { findInDialog, pressInDialog, readHeldDialog, waitForHeldDialog, waitForNoDialog, waitForNotice } from './held-dialog.ts';
import { closeAll, expectEachSent, expectHeldUnchecked, expectSentOnPurpose, openBoxes, settleAll } from './many-boxes.ts';
import { closeAndOpen } from './support/close-and-open.ts';
import { clear, risky } from './support/drafts.ts';
import { expect, launchChromium, settle, test } from './support/extension-test.ts';
import { familySurfaces, gestureOf, getSurface, openBox } from './support/surfaces.ts';

// Several pages or several texts in one test, because loading and waiting is what takes the time.
test.describe.configure({ timeout: 90_000 });

test('text typed while the check runs is not published without another press', async ({ browserContext, server, hangServiceWorker }) => {
  const boxes = await openBoxes(browserContext, server, familySurfaces);
  for (const box of boxes) await box.dictate(clear.slice(0, -1));
  for (const box of boxes) {
    const goOn = await hangServiceWorker();
    await box.page.keyboard.type('.');
    await box.publish(gestureOf(box));
    await box.page.keyboard.type(' More.');
    await goOn();
    await waitForNotice(box.page, /text changed/);
  }
  await settleAll(boxes);
  expect(server.published()).toEqual([]);
  for (const box of boxes) await box.publish(gestureOf(box));
  await server.waitForPublished(boxes.length);
  await settleAll(boxes);
  expectEachSent(server, boxes, `${clear} More.`);
  await closeAll(boxes);
});

test('an impatient second press that falls on Publish anyway, where the site\u2019s button stood, releases nothing', async ({
  page,
  server,
}) => {
  const box = await openBox(page, getSurface('facebook/comment'));
  await box.dictate(risky);
  await box.publish('button');
  const anyway = await findInDialog(page, /anyway/i);
  await pressInDialog(page, /keep editing/i);
  await waitForNoDialog(page);
  await box.control.evaluate((control, { x, y }) => {
    (control as HTMLElement).style.cssText = `position: fixed; left: ${x - 20}px; top: ${y - 10}px; width: 40px; height: 20px; z-index: 9`;
  }, anyway);
  await page.mouse.click(anyway.x, anyway.y);
  await waitForHeldDialog(page);
  await page.mouse.click(anyway.x, anyway.y);
  await settle(page);
  expect(server.published()).toEqual([]);
  expect(await readHeldDialog(page)).not.toBeNull();
  // That press put the focus on the button; the same by key is meant.
  await page.keyboard.press('Enter');
  await server.waitForPublished(1);
});

for (const [what, how] of [
  ['updated', '(globalThis).chrome.runtime.reload()'],
  ['removed', '(globalThis).chrome.management.uninstallSelf()'],
] as const) {
  test(`a page that outlives the extension, ${what}, still holds drafts as not checked, gives them back, and lets them go on purpose`, async ({
    server,
  }) => {
    const { context, worker } = await launchChromium(server.port);
    try {
      const boxes = await openBoxes(context, server, familySurfaces);
      const gone = new Promise((resolve) => worker.once('close', resolve));
      await worker.evaluate(how).catch(() => {});
      await gone;
      for (const box of boxes) {
        await box.dictate(clear);
        await box.publish(gestureOf(box));
      }
      await expectHeldUnchecked(server, boxes);
      for (const box of boxes) {
        await pressInDialog(box.page, /keep editing/i);
        await waitForNoDialog(box.page);
        await expect.poll(() => box.read()).toBe(clear);
        await box.editor.click();
        await box.publish(gestureOf(box));
      }
      await expectHeldUnchecked(server, boxes);
      await expectSentOnPurpose(server, boxes, clear);
    } finally {
      await context.close();
    }
  });
}

test('stopping the background during the check loses nothing and doubles nothing', async ({
  page,
  server,
  hangServiceWorker,
  stopServiceWorker,
}) => {
  const box = await openBox(page, getSurface('instagram/comment'));
  await box.type(clear.slice(0, -1));
  await hangServiceWorker();
  await page.keyboard.type('.');
  await box.publish('enter');
  await stopServiceWorker();
  // A new worker may answer in time, or the dialog says that nothing was checked: both are honest. Lost, doubled or altered is not.
  const published = server.waitForPublished(1);
  const isHeld = await Promise.race([published.then(() => false), waitForHeldDialog(page).then(() => true)]);
  if (isHeld) await pressInDialog(page, /anyway/i);
  await published;
  await settle(page);
  expect(server.published().map(({ text }) => text)).toEqual([clear]);
});

test('a box that leaves the page during the check leaves no dialog and no error', async ({
  page,
  server,
  serviceWorker,
  hangServiceWorker,
  pageErrors,
}) => {
  await watchChecks(serviceWorker);
  const box = await openBox(page, getSurface('facebook/comment'));
  const goOn = await hangServiceWorker();
  await box.type(risky);
  await box.publish('enter');
  await page.evaluate(() => window.replica.navigate('/messages/t/2001'));
  await goOn();
  await waitForCheckOf(serviceWorker, risky);
  await settle(page);
  expect(await readHeldDialog(page)).toBeNull();
  expect(server.published()).toEqual([]);
  expect(pageErrors).toEqual([]);
});

test('leaving the page inside the site closes the dialog', async ({ page, pageErrors }) => {
  const box = await openBox(page, getSurface('facebook/comment'));
  await box.type(risky);
  await box.publish('enter');
  await waitForHeldDialog(page);
  await page.evaluate(() => window.replica.navigate('/messages/t/2001'));
  await waitForNoDialog(page);
  expect(pageErrors).toEqual([]);
});

test('two boxes on one page are two drafts', async ({ page, server }) => {
  const surface = getSurface('facebook/comment');
  const first = await openBox(page, surface);
  await first.type(risky);
  const second = page.getByRole('article').filter({ has: page.getByRole('heading', { name: 'Kwame Adler' }) });
  await second.getByRole('textbox').click();
  await page.keyboard.type(clear);
  await page.keyboard.press('Enter');
  await server.waitForPublished(1);
  await first.editor.click();
  await first.publish('enter');
  await waitForHeldDialog(page);
  await settle(page);
  expect(server.published().map(({ text, thread }) => ({ text, thread }))).toEqual([{ text: clear, thread: '1002' }]);
});

test('no script of the page can press a button of the dialog', async ({ page, server }) => {
  const box = await openBox(page, getSurface('instagram/comment'));
  await box.type(risky);
  await box.publish('enter');
  await waitForHeldDialog(page);
  const reached = await page.evaluate(() => {
    const host = document.querySelector<HTMLElement>('second-look-dialog');
    host?.click();
    for (const key of ['Enter', ' ', 'Tab']) {
      for (const type of ['keydown', 'keypress', 'keyup'])
        host?.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
    }
    return host?.shadowRoot ?? null;
  });
  expect(reached).toBeNull();
  await settle(page);
  expect((await readHeldDialog(page))?.controls.some(({ name }) => /anyway/i.test(name))).toBe(true);
  expect(server.published()).toEqual([]);
});

test('a script of the page cannot publish what the person did not', async ({ page, server }) => {
  const box = await openBox(page, getSurface('facebook/comment'));
  await box.type(risky);
  await box.editor.evaluate((editor) =>
    editor.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 13, bubbles: true, cancelable: true })),
  );
  await waitForHeldDialog(page);
  await settle(page);
  expect(server.published()).toEqual([]);
});

test('Enter during composition with an input method neither publishes nor warns', async ({ page, server, browserContext }) => {
  const box = await openBox(page, getSurface('instagram/message'));
  await box.type(risky);
  const cdp = await browserContext.newCDPSession(page);
  await cdp.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 });
  await cdp.send('Input.insertText', { text: '日本' });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 });
  await settle(page);
  await expect.poll(() => box.read()).toBe(`${risky}日本`);
  expect(await readHeldDialog(page)).toBeNull();
  expect(server.published()).toEqual([]);
});

test('five hundred opened and closed boxes leave no listeners, no marks and no memory behind', async ({ page, browserContext, server }) => {
  test.setTimeout(180_000);
  await openBox(page, getSurface('facebook/post'));
  const cdp = await browserContext.newCDPSession(page);
  await cdp.send('Performance.enable');
  const measure = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    const { metrics } = await cdp.send('Performance.getMetrics');
    const read = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
    return { listeners: read('JSEventListeners'), nodes: read('Nodes'), heapMb: read('JSHeapUsedSize') / 1e6 };
  };
  /** Of each forty boxes the last is checked, marked and held, and goes with the dialog over it. */
  const openForty = async () => {
    expect(await page.evaluate(closeAndOpen, { times: 39, text: 'See you' })).toBe('See you');
    expect(await page.evaluate(closeAndOpen, { times: 1, text: risky })).toBe(risky);
    await page.locator('second-look-marks').waitFor({ state: 'attached' });
    await page.locator('[role="dialog"] [aria-label="Post"]').dispatchEvent('click');
    await waitForHeldDialog(page);
    await page.evaluate(closeAndOpen, { times: 1, text: 'See you' });
    await waitForNoDialog(page);
  };
  // What is made once and kept is there by then.
  for (let forty = 0; forty < 4; forty += 1) await openForty();
  const before = await measure();
  for (let forty = 0; forty < 13; forty += 1) await openForty();
  const after = await measure();
  expect(after.listeners - before.listeners).toBeLessThan(20);
  expect(after.nodes - before.nodes).toBeLessThan(500);
  expect(after.heapMb - before.heapMb).toBeLessThan(2);
  expect(server.published()).toEqual([]);
  await expect(page.locator('second-look-dialog, second-look-notice, second-look-marks')).toHaveCount(0);
});
