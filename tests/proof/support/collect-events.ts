import { collectorHost, type RecordingProxy } from './recording-proxy.ts';

interface ExtensionGlobal {
  chrome: {
    storage: {
      local: { set(items: object): Promise<void> };
      onChanged: { addListener(listener: (changes: Record<string, { newValue?: { state?: string } }>) => void): void };
    };
    alarms: { create(name: string, info: object): Promise<void> | void };
  };
}

export const collectorUrl = `https://${collectorHost}/v1/logs`;

/** Runs in a page of the extension: sets an event collector as policy does, for as long as the page is open. */
export async function setCollector(endpoint: string): Promise<void> {
  const { storage } = (globalThis as unknown as ExtensionGlobal).chrome;
  const lastPolicy = { state: 'managed', raw: { eventEndpoint: endpoint } };
  // The background reads the machine's policy again now and then and finds none.
  storage.onChanged.addListener((changes) => {
    if (changes.lastPolicy?.newValue?.state === 'unmanaged') void storage.local.set({ lastPolicy });
  });
  await storage.local.set({ lastPolicy });
}

/** Runs in a page of the extension: lets the waiting events go. */
export async function sendEventsNow(): Promise<void> {
  await (globalThis as unknown as ExtensionGlobal).chrome.alarms.create('send-events', { when: Date.now() });
}

/** Everything that went to the collector. */
export const readSent = ({ requests }: RecordingProxy): string =>
  requests.flatMap(({ url, body }) => (url.includes(collectorHost) ? [body] : [])).join('\n');
