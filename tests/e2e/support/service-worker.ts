import type { BrowserContext, CDPSession, Page, Worker } from '@playwright/test';
import { lastPolicyKey } from '../../../lib/settings/storage-keys.ts';

/** Finds the extension's service worker, or waits for its first start. */
export async function findServiceWorker(context: BrowserContext): Promise<Worker> {
  const isOurs = (worker: Worker) => worker.url().startsWith('chrome-extension://');
  return context.serviceWorkers().findLast(isOurs) ?? context.waitForEvent('serviceworker', { predicate: isOurs });
}

/** Resolves once the worker is installed and active. Stopping it earlier would undo the installation. */
export function waitForActivation(worker: Worker): Promise<void> {
  return worker.evaluate(async () => {
    const { serviceWorker } = globalThis as unknown as ServiceWorkerGlobalScope;
    while (serviceWorker.state !== 'activated') {
      await new Promise((resolve) => serviceWorker.addEventListener('statechange', resolve, { once: true }));
    }
  });
}

/**
 * Resolves once the worker of a new profile is active and knows whether there is a policy. Until the browser has answered about that,
 * stricter settings hold, and their end takes back what was checked.
 */
export async function waitUntilReady(worker: Worker): Promise<void> {
  await waitForActivation(worker);
  await worker.evaluate(async (policyKey) => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension's API object exists only inside the browser
    const { storage } = (globalThis as any).chrome;
    const changed = new Promise<void>((resolve) => {
      storage.onChanged.addListener((changes: object) => policyKey in changes && resolve());
    });
    const stored = await storage.local.get(policyKey);
    if (!(policyKey in stored)) await changed;
  }, lastPolicyKey);
}

/** The browser's own view of the extension's service worker; undefined while it is stopped. */
export async function findWorkerTarget(cdp: CDPSession): Promise<{ targetId: string; url: string } | undefined> {
  const { targetInfos } = await cdp.send('Target.getTargets');
  return targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'));
}

/**
 * Stops the extension's service worker, as the browser does after 30 idle seconds, and waits until the browser says so. Throws when
 * it was not running: a test that stops nothing shows nothing.
 */
export async function stopServiceWorker(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  try {
    await stopWorkers(cdp);
  } finally {
    await cdp.detach();
  }
}

async function stopWorkers(cdp: CDPSession): Promise<void> {
  const running = await findWorkerTarget(cdp);
  if (!running) throw new Error('the service worker is not running, so it cannot be stopped');
  const stopped = new Promise<void>((resolve) => {
    cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ scriptURL, runningStatus }) => scriptURL === running.url && runningStatus === 'stopped')) resolve();
    });
  });
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await stopped;
}

/**
 * Makes the extension's service worker hang, as a check that never ends would: it stops at the next thing it is asked. It goes on when
 * the returned function is called, so a test decides when, and not the speed of the machine.
 */
export async function hangServiceWorker(page: Page): Promise<() => Promise<void>> {
  const cdp = await page.context().newCDPSession(page);
  const running = await findWorkerTarget(cdp);
  if (!running) throw new Error('the service worker is not running, so it cannot hang');
  // Not "flat": Playwright has no session of its own for a worker's debugger.
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: running.targetId, flatten: false });
  const tell = (id: number, method: string) =>
    cdp.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params: {} }) });
  const isPausing = new Promise<void>((resolve) => {
    cdp.on('Target.receivedMessageFromTarget', ({ message }) => {
      if (JSON.parse(message).id === 2) resolve();
    });
  });
  await tell(1, 'Debugger.enable');
  await tell(2, 'Debugger.pause');
  await isPausing;
  let isHanging = true;
  return async () => {
    if (!isHanging) return;
    isHanging = false;
    // Detaching lets it go on, and works on a worker that was stopped meanwhile.
    await cdp.detach();
  };
}
