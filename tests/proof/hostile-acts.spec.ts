import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page, type Worker } from '@playwright/test';
import { findBrowser } from '../../scripts/find-browser.ts';
import { pressInDialog, readHeldDialog, waitForHeldDialog, waitForNoDialog } from '../e2e/held-dialog.ts';
import { chromiumArgs } from '../e2e/support/chromium-args.ts';
import { clear, risky } from '../e2e/support/drafts.ts';
import { expect, getExtensionDir, settle, test } from '../e2e/support/extension-test.ts';
import { getSurface, type OpenBox, openBox } from '../e2e/support/surfaces.ts';

interface ExtensionGlobal {
  chrome: {
    runtime: { id: string; sendMessage(id: string, message: object): Promise<unknown>; connect(id: string): { onDisconnect: EventSource } };
    storage: { local: { get(key: string): Promise<Record<string, unknown>> } };
  };
}

const readLog = (worker: Worker) =>
  worker.evaluate(async () => JSON.stringify(await (globalThis as unknown as ExtensionGlobal).chrome.storage.local.get('eventLog')));

async function holdRisky(page: Page): Promise<OpenBox> {
  const box = await openBox(page, getSurface('instagram/comment'));
  await box.type(risky);
  await box.publish('enter');
  await waitForHeldDialog(page);
  return box;
}

/** After an attack the guard is still whole: the risky text is held, and the person can let it go on purpose. */
async function expectGuardWhole(box: OpenBox, published: () => unknown[]): Promise<void> {
  await settle(box.page);
  expect(published()).toEqual([]);
  if (!(await readHeldDialog(box.page))) {
    await box.editor.click();
    await box.publish('enter');
  }
  await pressInDialog(box.page, /anyway/i);
  await expect.poll(() => published().length).toBe(1);
}

test('forged messages and events of a page change nothing', async ({ page, server, serviceWorker }) => {
  const box = await openBox(page, getSurface('instagram/comment'));
  await box.type(risky);
  const before = await readLog(serviceWorker);
  const canReach = await page.evaluate(async (text) => {
    const facts = { site: 'instagram', surface: 'reply', level: 'stop', rules: ['care/visit'], action: 'published-anyway' };
    const thread = { surface: 'reply', answered: null };
    const messages = [
      { type: 'recordAction', ...facts },
      { type: 'checkDraft', site: 'instagram', text, thread },
      { ok: true, answer: { decision: 'allow' } },
      { type: 'wxt:content-script-started', contentScriptName: 'guard', messageId: 'x' },
    ];
    for (const message of messages) {
      window.postMessage(message, '*');
      for (const name of ['message', 'wxt:content-script-started', 'storage', message.type ?? 'answer']) {
        document.dispatchEvent(new CustomEvent(name, { detail: message }));
        window.dispatchEvent(new MessageEvent(name, { data: message }));
      }
    }
    const { runtime } = (window as unknown as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome ?? {};
    return typeof runtime?.sendMessage;
  }, risky);
  expect(canReach).toBe('undefined');
  expect(await readLog(serviceWorker)).toBe(before);
  await expectGuardWhole(box, server.published);
});

test('another extension gets no answer', async ({ server }) => {
  const dir = mkdtempSync(join(tmpdir(), 'second-look-other-'));
  const manifest = { manifest_version: 3, name: 'Other', version: '1', background: { service_worker: 'other.js' } };
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(dir, 'other.js'), '');
  const context = await chromium.launchPersistentContext('', {
    executablePath: findBrowser('chromium'),
    headless: true,
    args: ['--headless=new', ...chromiumArgs(server.port, `${getExtensionDir()},${dir}`)],
  });
  try {
    await expect.poll(() => context.serviceWorkers().length).toBe(2);
    const [ours, other] = ['background.js', 'other.js'].map((name) =>
      context.serviceWorkers().find((worker) => worker.url().endsWith(name)),
    );
    const answer = await other!.evaluate(
      async ([id, text]) => {
        const thread = { surface: 'reply', answered: null };
        const { runtime } = (globalThis as unknown as ExtensionGlobal).chrome;
        return runtime
          .sendMessage(id!, { type: 'checkDraft', site: 'facebook', text: text!, thread })
          .catch((error: unknown) => String(error));
      },
      [new URL(ours!.url()).host, risky],
    );
    expect(answer).toMatch(/Receiving end does not exist/);
  } finally {
    await context.close();
    rmSync(dir, { recursive: true, force: true });
  }
});

test('no script of a page presses a button of the dialog, whatever it patches first', async ({ page, server }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true });
    Object.defineProperty(Element.prototype, 'shadowRoot', { get: () => document.body });
    Object.defineProperty(MouseEvent.prototype, 'detail', { get: () => 1 });
  });
  const box = await holdRisky(page);
  await page.evaluate(() => {
    const host = document.querySelector<HTMLElement>('second-look-dialog')!;
    const targets = [host, document.activeElement, document.elementFromPoint(640, 450), document, window].filter(
      (target) => target !== null,
    );
    for (const target of targets) {
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'change', 'submit', 'toggle', 'close', 'cancel'])
        target.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, clientX: 640, clientY: 450 }));
      for (const key of ['Tab', 'Tab', 'Enter', ' ', 'Escape'])
        target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    }
    host.click();
    (document.activeElement as HTMLElement).click();
    document.execCommand('insertText', false, 'x');
  });
  await settle(page);
  expect((await readHeldDialog(page))?.controls.some(({ name }) => /anyway/i.test(name))).toBe(true);
  await expectGuardWhole(box, server.published);
});

const attacks: Record<string, () => void> = {
  'is thrown out as often as it comes': () => {
    new MutationObserver(() => document.querySelector('second-look-dialog')?.remove()).observe(document, {
      childList: true,
      subtree: true,
    });
    document.querySelector('second-look-dialog')?.remove();
  },
  'is hidden by its style': () => {
    const host = document.querySelector<HTMLElement>('second-look-dialog');
    for (const [name, value] of ['display none', 'opacity 0', 'pointer-events none'].map((pair) => pair.split(' ')))
      host?.style.setProperty(name!, value!, 'important');
  },
  'is hidden, made inert and renamed by attributes': () => {
    const host = document.querySelector<HTMLElement>('second-look-dialog');
    host?.setAttribute('hidden', 'until-found');
    host?.toggleAttribute('inert', true);
    host?.removeAttribute('style');
    document.documentElement.toggleAttribute('inert', true);
  },
  'is covered by a layer of the page': () => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText = 'inset:0;width:100vw;height:100vh;margin:0;background:#fff';
    document.body.append(cover);
    cover.showPopover();
  },
};

for (const [what, attack] of Object.entries(attacks)) {
  test(`nothing goes out when the dialog ${what}`, async ({ page, server }) => {
    const box = await holdRisky(page);
    await page.evaluate(attack);
    // Where "Publish anyway" stood, and the keys that would press what has the focus.
    await page.mouse.click(640, 450);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await box.publish('enter').catch(() => undefined);
    await settle(page);
    expect(server.published()).toEqual([]);
  });
}

test('a page that changes itself without end keeps the tab usable and the draft held', async ({ page, server }) => {
  const box = await openBox(page, getSurface('instagram/comment'));
  await page.evaluate(() => {
    const storm = document.createElement('div');
    document.body.append(storm);
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      for (let count = 0; count < 200; count += 1) {
        const element = document.createElement('p');
        element.contentEditable = 'true';
        element.textContent = `${count}`;
        storm.append(element);
      }
      storm.replaceChildren();
      channel.port2.postMessage(null);
    };
    channel.port2.postMessage(null);
  });
  await box.type(risky);
  await box.publish('enter');
  await waitForHeldDialog(page);
  await page.keyboard.press('Escape');
  await waitForNoDialog(page);
  await box.replace(clear);
  await box.publish('enter');
  await server.waitForPublished(1);
  await settle(page);
  expect(server.published().map(({ text }) => text)).toEqual([clear]);
});

test('two million scripted events leave the guard as it was', async ({ page, server }) => {
  test.setTimeout(480_000);
  const box = await openBox(page, getSurface('facebook/comment'));
  await box.type(risky);
  await box.editor.evaluate((editor) => {
    const types = ['input', 'pointerover', 'focusin', 'compositionend'];
    for (let count = 0; count < 500_000; count += 1) {
      for (const type of types) editor.dispatchEvent(new InputEvent(type, { bubbles: true, composed: true }));
    }
  });
  await expectGuardWhole(box, server.published);
});

test('a text of ten million letters is held as not checked, and the box works afterwards', async ({ page, server }) => {
  test.setTimeout(120_000);
  const box = await openBox(page, getSurface('instagram/comment'));
  await box.editor.click();
  await box.editor.evaluate((editor) => {
    const setValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!;
    setValue.call(editor, 'Your therapist misses you. '.repeat(400_000));
    for (let times = 0; times < 3; times += 1) editor.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await box.publish('enter');
  expect((await waitForHeldDialog(page)).name).toBe('Not checked');
  await page.keyboard.press('Escape');
  await waitForNoDialog(page);
  await box.editor.fill(clear);
  await box.publish('enter');
  await server.waitForPublished(1);
  await settle(page);
  expect(server.published().map(({ text }) => text)).toEqual([clear]);
});
