import type { BrowserContext } from '@playwright/test';

/** Speaks for our content script in a page of a guarded site. */
export type SendFromPage = (message: object) => Promise<unknown>;

/** Opens an empty page under Facebook's host name and returns what sends messages from the content script's own world there. */
export async function openGuardedPage(context: BrowserContext, extensionId: string): Promise<SendFromPage> {
  await context.route('https://www.facebook.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Facebook</title>' }),
  );
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const world = new Promise<number>((resolve) => {
    cdp.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
      if (origin.includes(extensionId)) resolve(id);
    });
  });
  await cdp.send('Runtime.enable');
  await page.goto('https://www.facebook.com/');
  const contextId = await world;
  return async (message) => {
    const expression = `chrome.runtime.sendMessage(${JSON.stringify(message)})`;
    const { result } = await cdp.send('Runtime.evaluate', { expression, contextId, awaitPromise: true, returnByValue: true });
    return result.value;
  };
}
