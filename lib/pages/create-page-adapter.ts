import { browser } from 'wxt/browser';
import { createEventLog, eventLogKey } from '../log/event-log.ts';
import type { MessageType, Protocol, Reply } from '../messaging/protocol.ts';
import { createSettingsStore } from '../settings/settings-store.ts';
import type { PageAdapter } from './page-adapter.ts';

/** The real adapter of an extension page. Call synchronously at start, so that no change of the settings is missed. */
export function createPageAdapter(): PageAdapter {
  const { storage, runtime } = browser;
  return {
    settings: createSettingsStore(browser),
    log: createEventLog(storage.local),
    uiLanguage: browser.i18n.getUILanguage(),
    version: runtime.getManifest().version,
    now: Date.now,
    ask,
    findCurrentTab,
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

async function ask<T extends MessageType>(question: Protocol[T]['question'] & { type: T }): Promise<Protocol[T]['answer'] | null> {
  try {
    const reply = (await browser.runtime.sendMessage(question)) as Reply<T> | undefined;
    return reply?.ok ? reply.answer : null;
  } catch {
    return null;
  }
}
