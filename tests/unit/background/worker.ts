import { fakeBrowser } from 'wxt/testing';
import { answerQuestion } from '../../../entrypoints/background/answer-question.ts';
import type { HandlerParts } from '../../../entrypoints/background/message-handlers.ts';
import { createMessageHandlers } from '../../../entrypoints/background/message-handlers.ts';
import type { CoverageBrowser } from '../../../entrypoints/background/tab-coverage.ts';
import { createTabCoverage } from '../../../entrypoints/background/tab-coverage.ts';
import { createOrigin } from '../../../entrypoints/background/trusted-origin.ts';
import type { EventFacts } from '../../../lib/events/export-event.ts';
import { createEventLog } from '../../../lib/log/event-log.ts';
import type { Sender } from '../../../lib/messaging/on-message.ts';
import type { SettingsBrowser } from '../../../lib/settings/settings-browser.ts';
import { createSettingsStore } from '../../../lib/settings/settings-store.ts';

export const browser = fakeBrowser as unknown as SettingsBrowser;
export const managed = fakeBrowser.storage.managed as unknown as { set(values: object): Promise<void> };

const runtime = { id: 'second-look', getURL: () => 'chrome-extension://second-look/' };
export const page: Sender = { id: runtime.id, url: 'https://www.facebook.com/harbor', frameId: 0, tab: { id: 7, incognito: false } };
export const popup: Sender = { id: runtime.id, url: 'chrome-extension://second-look/popup.html' };

export const disclosure = 'Your therapist was glad you finished our program, Marisa. DOB 03/14/1987, MRN 00482913.';
export const question = {
  type: 'checkDraft',
  site: 'facebook',
  text: disclosure,
  thread: { surface: 'reply', answered: { name: 'Marisa W.', handle: null, text: 'Thank you all!' } },
};
export const action = {
  type: 'recordAction',
  site: 'facebook',
  surface: 'reply',
  level: 'stop',
  rules: ['care/visit'],
  action: 'published-anyway',
  reason: 'other',
};

/** A worker that just started over the browser's storage. */
export function startWorker(parts: Partial<HandlerParts> = {}) {
  const exported: EventFacts[] = [];
  const handlers = createMessageHandlers({
    settings: createSettingsStore(browser),
    log: createEventLog(browser.storage.local),
    events: { record: async (facts, from) => void (from.isPrivate || exported.push(facts)) },
    coverage: createTabCoverage(fakeBrowser as unknown as CoverageBrowser),
    showTab: async () => undefined,
    access: { listGaps: async () => [] },
    uiLanguage: 'en-US',
    ...parts,
  });
  const ask = (message: unknown, sender: Sender = page) => answerQuestion(message, sender, createOrigin(runtime), handlers);
  return { ask, exported };
}
