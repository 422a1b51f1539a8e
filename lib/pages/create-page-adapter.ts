import { browser } from 'wxt/browser';
import { createEventExport } from '../events/event-export.ts';
import { createEventLog, eventLogKey } from '../log/event-log.ts';
import type { MessageType, Protocol, Reply, TabStatus } from '../messaging/protocol.ts';
import { createSettingsStore } from '../settings/settings-store.ts';
import { getBrowserName } from './browser-name.ts';
import type { PageAdapter } from './page-adapter.ts';

/** The real adapter of an extension page. Call synchronously at start, so that no change of the settings is missed. */
export function createPageAdapter(): PageAdapter {
  const { storage, runtime } = browser;
  const settings = createSettingsStore(browser);
  const { version } = runtime.getManifest();
  return {
    settings,
    log: createEventLog(storage.local),
    // Reads what the background wrote; only the background sends.
    events: createEventExport({ storage: storage.local, getSettings: settings.getEffective, version }),
    uiLanguage: browser.i18n.getUILanguage(),
    version,
    extensionId: runtime.id,
    browserName: getBrowserName(navigator.userAgent),
    now: Date.now,
    ask,
    findCurrentTab,
    listCoverage,
    arePrivateWindowsAllowed: () => browser.extension.isAllowedIncognitoAccess(),
    copyText: (text) =>
      navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
    saveFile,
    watchLog: (listener) =>
      storage.onChanged.addListener((changes, area) => {
        if (area === 'local' && eventLogKey in changes) listener();
      }),
  };
}

async function findCurrentTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

async function listCoverage(): Promise<TabStatus[]> {
  const tabs = await browser.tabs.query({});
  const ids = tabs.flatMap(({ id }) => id ?? []);
  const answers = await Promise.all(ids.map((tabId) => ask({ type: 'getTabStatus', tabId })));
  return answers.filter((answer) => answer !== null);
}

function saveFile(name: string, contents: string | Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([contents]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

async function ask<T extends MessageType>(question: Protocol[T]['question'] & { type: T }): Promise<Protocol[T]['answer'] | null> {
  try {
    const reply = (await browser.runtime.sendMessage(question)) as Reply<T> | undefined;
    return reply?.ok ? reply.answer : null;
  } catch {
    return null;
  }
}
