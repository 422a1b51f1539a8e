import type { Page, Worker } from '@playwright/test';
import { waitForCheckOf, watchChecks } from './check-log.ts';
import { pressInDialog, readHeldDialog, readNotices, waitForHeldDialog, waitForNoDialog } from './held-dialog.ts';
import { expect, settle, test } from './support/extension-test.ts';
import { eightSurfaces, getSurface, openBox, trustedOnly } from './support/surfaces.ts';

const clear = 'Thank you for your kind words! Have a great weekend.';
const risky = 'So glad you finished our program, Dana! Your therapist misses you.';

/** Makes the background deaf for a while, as a check that hangs would. */
function blockWorker(worker: Worker, forMs: number): void {
  void worker
    .evaluate((ms) => {
      const until = Date.now() + ms;
      while (Date.now() < until);
    }, forMs)
    // The test may stop the worker meanwhile.
    .catch(() => {});
}

/** Waits for a notice with these words; the words stand in a closed shadow root, so assistive technology is asked. */
const waitForNotice = (page: Page, words: RegExp) => expect.poll(() => readNotices(page)).toMatch(words);

for (const surface of eightSurfaces) {
  const [gesture = 'button'] = surface.gestures;

  test(`a site that ignores scripted events gets the person's next press, once: ${surface.id}`, async ({ page, server }) => {
    const box = await openBox(page, surface, trustedOnly);
    await box.type(risky);
    await box.publish(gesture);
    await pressInDialog(page, /anyway/i);
    await waitForNotice(page, /site did not react/);
    await settle(page);
    expect(server.published()).toEqual([]);
    await box.publish(gesture);
    await server.waitForPublished(1);
    await settle(page);
    expect(server.published().map(({ text, trusted }) => ({ text, trusted }))).toEqual([{ text: risky, trusted: true }]);
  });

  test(`stopping the background right before the publish changes nothing: ${surface.id}`, async ({ page, server, stopServiceWorker }) => {
    const box = await openBox(page, surface);
    await box.type(clear);
    await stopServiceWorker();
    await box.publish(gesture);
    await server.waitForPublished(1);
    await settle(page);
    expect(server.published().map(({ text }) => text)).toEqual([clear]);
  });

  test(`a risky text is held although the background was stopped: ${surface.id}`, async ({ page, server, stopServiceWorker }) => {
    const box = await openBox(page, surface);
    await box.type(risky);
    await stopServiceWorker();
    await box.publish(gesture);
    await waitForHeldDialog(page);
    await settle(page);
    expect(server.published()).toEqual([]);
  });
}

test('a background that never answers holds the draft as not checked, and it can be published on purpose', async ({
  page,
  server,
  serviceWorker,
}) => {
  const box = await openBox(page, getSurface('facebook/comment'));
  await box.type(clear.slice(0, -1));
  blockWorker(serviceWorker, 9000);
  await page.keyboard.type('.');
  await box.publish('enter');
  const dialog = await waitForHeldDialog(page);
  expect(dialog.name).toBe('Not checked');
  await settle(page);
  expect(server.published()).toEqual([]);
  await pressInDialog(page, /anyway/i);
  await server.waitForPublished(1);
  await settle(page);
  expect(server.published().map(({ text }) => text)).toEqual([clear]);
});

test('stopping the background during the check loses nothing and doubles nothing', async ({
  page,
  server,
  serviceWorker,
  stopServiceWorker,
}) => {
  const box = await openBox(page, getSurface('instagram/comment'));
  await box.type(clear.slice(0, -1));
  blockWorker(serviceWorker, 9000);
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

test('text typed while the check runs is not published without another press', async ({ page, server, serviceWorker }) => {
  const box = await openBox(page, getSurface('x/reply'));
  await box.type(clear.slice(0, -1));
  blockWorker(serviceWorker, 2500);
  await page.keyboard.type('.');
  await box.publish('ctrl-enter');
  await page.keyboard.type(' More.');
  await waitForNotice(page, /text changed/);
  await settle(page);
  expect(server.published()).toEqual([]);
  await box.publish('ctrl-enter');
  await server.waitForPublished(1);
  expect(server.published().map(({ text }) => text)).toEqual([`${clear} More.`]);
});

test('a box that leaves the page during the check leaves no dialog and no error', async ({ page, server, serviceWorker, pageErrors }) => {
  await watchChecks(serviceWorker);
  const box = await openBox(page, getSurface('facebook/comment'));
  await box.type(risky);
  blockWorker(serviceWorker, 800);
  await box.publish('enter');
  await page.evaluate(() => window.replica.navigate('/messages/t/2001'));
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

for (const [id, act] of [
  ['x/reply', 'double click'],
  ['linkedin/comment', 'double click'],
  ['instagram/comment', 'held Enter'],
  ['facebook/chat', 'held Enter'],
  ['x/reply', 'Ctrl+Enter plus click'],
  ['linkedin/comment', 'Ctrl+Enter plus click'],
] as const) {
  test(`never two publishes: ${act} in ${id}`, async ({ page, server }) => {
    const box = await openBox(page, getSurface(id));
    await box.type(clear);
    if (act === 'double click') await box.control.dblclick();
    else if (act === 'held Enter') for (let times = 0; times < 5; times += 1) await page.keyboard.down('Enter');
    else {
      await page.keyboard.press('Control+Enter');
      await page.mouse.click(...(await findMiddle(box.control)));
    }
    await server.waitForPublished(1);
    await settle(page);
    expect(server.published().map(({ text }) => text)).toEqual([clear]);
  });
}

/** Where a control stands. A plain mouse click does not wait until the control is ready, as a fast person does not. */
async function findMiddle(control: import('@playwright/test').Locator): Promise<[number, number]> {
  const box = await control.boundingBox();
  if (!box) throw new Error('the control is not on the screen');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

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

for (const id of ['facebook/comment', 'x/post', 'linkedin/share', 'linkedin/comment', 'linkedin/message', 'instagram/comment'] as const) {
  test(`the text that is checked is the text that is sent, whatever is written: ${id}`, async ({ page, server, serviceWorker }) => {
    const written = 'Café 👩‍👩‍👧 thank you 🇪🇸\nשלום וברכה\nسلام و درود می‌خواهم\nlast  line';
    await watchChecks(serviceWorker);
    const surface = getSurface(id);
    const box = await openBox(page, surface);
    await box.editor.click();
    for (const [index, line] of written.split('\n').entries()) {
      if (index > 0) await page.keyboard.press('Shift+Enter');
      await page.keyboard.insertText(line);
    }
    const [gesture = 'button'] = surface.gestures;
    await box.publish(gesture);
    await server.waitForPublished(1);
    const sent = server.published()[0]?.text ?? '';
    const checked = (await serviceWorker.evaluate(() => globalThis.lastChecked?.text)) ?? '';
    expect(checked.replace(/\u00a0/g, ' ')).toBe(sent.replace(/\u00a0/g, ' '));
  });
}

test('a thousand letters typed fast and ten thousand pasted go out as they are', async ({ page, server }) => {
  const surface = getSurface('linkedin/share');
  const box = await openBox(page, surface);
  const typed = 'See you at five. '.repeat(59).slice(0, 1000).trim();
  await box.type(typed);
  await page.keyboard.insertText(` ${'Open to all. '.repeat(770).trim()}`);
  const draft = await box.read();
  await box.publish('button');
  await server.waitForPublished(1);
  await settle(page);
  expect(server.published().map(({ text }) => text.replace(/\u00a0/g, ' '))).toEqual([draft]);
  expect(draft.length).toBeGreaterThan(10_900);
});

test('five hundred opened and closed boxes leave no listeners behind', async ({ page, browserContext }) => {
  const surface = getSurface('facebook/post');
  await openBox(page, surface);
  const cdp = await browserContext.newCDPSession(page);
  await cdp.send('Performance.enable');
  const countListeners = async (): Promise<number> => {
    await cdp.send('HeapProfiler.collectGarbage');
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? Number.NaN;
  };
  const openAndClose = (times: number) =>
    page.evaluate(async (count) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const press = (css: string) => document.querySelector<HTMLElement>(css)?.click();
      for (let time = 0; time < count; time += 1) {
        press('[role="dialog"] [role="button"]');
        await frame();
        press('.opener, [data-pagelet="FeedComposer"] [role="button"]');
        await frame();
        document.querySelector<HTMLElement>('[role="dialog"] [data-lexical-editor]')?.focus();
        await frame();
      }
    }, times);
  await openAndClose(5);
  const before = await countListeners();
  await openAndClose(500);
  expect((await countListeners()) - before).toBeLessThan(20);
});
