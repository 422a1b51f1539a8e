import type { Browser, Page } from 'puppeteer-core';

/** A value or node as WebDriver BiDi describes it. */
export interface BidiNode {
  sharedId?: string;
  value?: { localName?: string; nodeValue?: string; children?: BidiNode[]; shadowRoot?: BidiNode | null };
}

interface Answer {
  type: 'success' | 'exception';
  result: BidiNode & { value?: unknown };
  exceptionDetails?: { text: string };
}

/** Puppeteer's own connection. It alone can ask for what stands in a shadow root that is closed to the page, and for the browser itself. */
interface Driver {
  connection: { send(method: string, params: object): Promise<{ result: unknown }> };
}

const send = async (firefox: Browser, method: string, params: object): Promise<unknown> =>
  (await (firefox as unknown as Driver).connection.send(method, params)).result;

async function callFunction(firefox: Browser, context: string, functionDeclaration: string, args: object[]): Promise<Answer['result']> {
  const answer = (await send(firefox, 'script.callFunction', {
    functionDeclaration,
    arguments: args,
    target: { context },
    awaitPromise: true,
    serializationOptions: { maxDomDepth: 30, includeShadowTree: 'all' },
  })) as Answer;
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
  return answer.result;
}

/** Calls a function, given as its source, in a page. */
export const callInPage = (page: Page, source: string, args: object[] = []): Promise<BidiNode & { value?: unknown }> =>
  callFunction(page.browser(), (page.mainFrame() as unknown as { _id: string })._id, source, args);

/**
 * Calls a function, given as its source, in the browser's own window and with the browser's rights: for what the driver has no command
 * for. `words` are its arguments; it returns text.
 */
export async function callInBrowser(firefox: Browser, source: string, ...words: string[]): Promise<string> {
  const tree = (await send(firefox, 'browsingContext.getTree', { 'moz:scope': 'chrome' })) as { contexts: { context: string }[] };
  const args = words.map((value) => ({ type: 'string', value }));
  return String((await callFunction(firefox, tree.contexts[0]?.context ?? '', source, args)).value);
}

/**
 * Calls a function, given as its source, with the browser's rights in the process of the page that is in front. There, `content` is the
 * page's window. `words` are its arguments; it may return text.
 */
export async function callBesidePage(page: Page, source: string, ...words: string[]): Promise<string> {
  await page.bringToFront();
  const answer = await callInBrowser(
    page.browser(),
    `async (source, words) => {
      const { messageManager } = Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser;
      const done = new Promise((resolve) => {
        messageManager.addMessageListener('done', function listener({ data }) {
          messageManager.removeMessageListener('done', listener);
          resolve(data);
        });
      });
      // The words go by message: what a script says of itself names its source.
      const script = \`addMessageListener('go', async function listener({ data }) {
        removeMessageListener('go', listener);
        try {
          sendAsyncMessage('done', JSON.stringify({ value: await (\${source})(...JSON.parse(data)) }));
        } catch (error) {
          sendAsyncMessage('done', JSON.stringify({ failure: String(error) }));
        }
      })\`;
      messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(script), false);
      messageManager.sendAsyncMessage('go', words);
      return await done;
    }`,
    source,
    JSON.stringify(words),
  );
  const { value = '', failure } = JSON.parse(answer) as { value?: string; failure?: string };
  if (failure !== undefined) throw new Error(failure);
  return value;
}
