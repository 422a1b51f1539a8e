import { type BrowserContext, type CDPSession, expect, type Page, type Worker } from '@playwright/test';

/**
 * Lets the extension into private windows, as a person does on chrome://extensions. The browser starts it anew for that, and
 * Playwright does not follow its new worker: a page of the extension is returned to ask instead.
 */
export async function allowPrivateWindows(context: BrowserContext, worker: Worker): Promise<Page> {
  const { host } = new URL(worker.url());
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  const gone = new Promise((resolve) => worker.once('close', resolve));
  await page.evaluate(async (extensionId) => {
    // biome-ignore lint/suspicious/noExplicitAny: the browser's own page
    const { developerPrivate } = (globalThis as any).chrome;
    // Without it an extension from a folder is not started again.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
  }, host);
  await gone;
  await page.close();
  const own = await context.newPage();
  // There is nothing to open until the browser has started it again.
  await expect(async () => void (await own.goto(`chrome-extension://${host}/popup.html`))).toPass({ timeout: 10_000 });
  return own;
}

/** A page in a private window. Playwright does not follow it there, so it is spoken to by the browser's debugger. */
export interface PrivatePage {
  evaluate(expression: string): Promise<unknown>;
  send(method: string, params?: object): Promise<unknown>;
}

/** Opens `url` in a private window. `page` is one of the extension's. */
export async function openPrivatePage(page: Page, url: string): Promise<PrivatePage> {
  // biome-ignore lint/suspicious/noExplicitAny: the extension's API object exists only inside the browser
  await page.evaluate((address) => (globalThis as any).chrome.windows.create({ incognito: true, url: address }), url);
  const cdp = await page.context().newCDPSession(page);
  const targetId = await findTarget(cdp, url);
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false });
  let last = 0;
  const waiting = new Map<number, (answer: { result?: unknown; error?: { message: string } }) => void>();
  cdp.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer = JSON.parse(message);
    waiting.get(answer.id)?.(answer);
  });
  const send = async (method: string, params: object = {}): Promise<unknown> => {
    const id = ++last;
    const answered = new Promise<{ result?: unknown; error?: { message: string } }>((resolve) => waiting.set(id, resolve));
    await cdp.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) });
    const { result, error } = await answered;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  };
  return {
    send,
    async evaluate(expression) {
      const answer = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
      return (answer as { result: { value?: unknown } }).result.value;
    },
  };
}

async function findTarget(cdp: CDPSession, url: string): Promise<string> {
  const isWanted = (target: { type: string; url: string; browserContextId?: string }) =>
    target.type === 'page' && target.url.startsWith(url);
  const arrived = new Promise<string>((resolve) => {
    for (const event of ['Target.targetCreated', 'Target.targetInfoChanged'] as const)
      cdp.on(event, ({ targetInfo }) => isWanted(targetInfo) && resolve(targetInfo.targetId));
  });
  await cdp.send('Target.setDiscoverTargets', { discover: true });
  return arrived;
}
