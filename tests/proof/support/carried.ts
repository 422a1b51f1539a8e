import type { CDPSession, Page } from '@playwright/test';

/** What a script handed on to somebody, as text. */
declare global {
  interface Window {
    carried?: string[];
  }
}

/**
 * Runs in a world of a page and notes what leaves it: events with data, messages, storage, requests, the clipboard, the address.
 * In the content script's own world it sees what the guard hands to the page; in the page's world, what arrives there.
 */
export function watchCarriers(): void {
  if (window.carried) return;
  const carried: string[] = [];
  window.carried = carried;
  const toText = (value: unknown): string => {
    if (typeof value === 'string') return value;
    if (value instanceof Event) {
      const { detail, data, key } = value as unknown as { detail?: unknown; data?: unknown; key?: unknown };
      return toText([value.type, detail, data, key]);
    }
    try {
      return JSON.stringify(value) ?? '';
    } catch {
      return String(value);
    }
  };
  const watch = (owner: object | undefined, name: string): void => {
    const methods = owner as Record<string, ((...args: unknown[]) => unknown) | undefined> | undefined;
    const real = methods?.[name];
    if (!methods || !real) return;
    methods[name] = function (this: unknown, ...args: unknown[]) {
      carried.push(`${name}: ${args.map(toText).join(' ')}`);
      return real.apply(this, args);
    };
  };
  watch(EventTarget.prototype, 'dispatchEvent');
  watch(window, 'postMessage');
  watch(MessagePort.prototype, 'postMessage');
  watch(BroadcastChannel.prototype, 'postMessage');
  watch(Storage.prototype, 'setItem');
  watch(History.prototype, 'pushState');
  watch(History.prototype, 'replaceState');
  watch(Document.prototype, 'execCommand');
  watch(navigator.clipboard, 'writeText');
  watch(window, 'fetch');
  watch(XMLHttpRequest.prototype, 'open');
  watch(XMLHttpRequest.prototype, 'send');
  watch(navigator, 'sendBeacon');
  watch(WebSocket.prototype, 'send');
}

/** Runs in the page before its own scripts: messages that arrive, and every change of the document outside its editors. */
export function watchPage(): void {
  const arrived: string[] = [];
  window.carried = arrived;
  window.addEventListener('message', (event) => arrived.push(`message: ${JSON.stringify(event.data)}`), { capture: true });
  // The replica shows what was published in a list of its own.
  const own = '[contenteditable], textarea, .published, [role="textbox"]';
  const isOwn = (node: Node): boolean => (node instanceof Element ? node : node.parentElement)?.closest(own) != null;
  const observer = new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes } of records) {
      if (isOwn(target)) continue;
      if (type === 'attributes') arrived.push(`attribute: ${(target as Element).getAttribute(attributeName ?? '')}`);
      if (type === 'characterData') arrived.push(`text: ${target.nodeValue}`);
      for (const node of addedNodes) {
        const copy = isOwn(node) ? null : node.cloneNode(true);
        if (copy instanceof Element) for (const inner of copy.querySelectorAll(own)) inner.remove();
        if (copy) arrived.push(`node: ${copy instanceof Element ? copy.outerHTML : copy.nodeValue}`);
      }
    }
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

interface World {
  cdp: CDPSession;
  contextId: number;
}

/** The worlds of the extension's content script in a page and its frames, watched from their start. */
export interface GuardWorlds {
  /** Everything the content script handed on so far. */
  read(): Promise<string>;
  /** What was logged or went uncaught in the page and in the content script's world. */
  readConsole(): string;
  /** Evaluates an expression where the content script runs. */
  evaluate(expression: string): Promise<void>;
}

/** Follows the content script's worlds in a page. Call before the page is loaded. */
export async function followGuardWorlds(page: Page, extensionId: string): Promise<GuardWorlds> {
  const worlds: World[] = [];
  const kept: string[] = [];
  const cdp = await page.context().newCDPSession(page);
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin !== `chrome-extension://${extensionId}`) return;
    worlds.push({ cdp, contextId: context.id });
    void cdp.send('Runtime.evaluate', { contextId: context.id, expression: `(${watchCarriers})()` }).catch(() => undefined);
  });
  // What goes wrong in the content script's world, uncaught or logged, quotes nothing either.
  cdp.on('Runtime.exceptionThrown', ({ exceptionDetails }) => void kept.push(JSON.stringify(exceptionDetails)));
  cdp.on('Runtime.consoleAPICalled', ({ args }) => void kept.push(JSON.stringify(args)));
  await cdp.send('Runtime.enable');
  const evaluate = (world: World, expression: string) =>
    world.cdp.send('Runtime.evaluate', { contextId: world.contextId, expression, returnByValue: true }).catch(() => null);
  return {
    async read() {
      const parts = await Promise.all(worlds.map((world) => evaluate(world, 'JSON.stringify(window.carried ?? [])')));
      return parts.map((part) => String(part?.result.value ?? '')).join('\n');
    },
    readConsole: () => kept.join('\n'),
    async evaluate(expression) {
      for (const world of worlds) await evaluate(world, expression);
    },
  };
}
