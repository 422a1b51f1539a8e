import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createEventExport } from '../../lib/events/event-export.ts';
import { createEventLog } from '../../lib/log/event-log.ts';
import type { Sender } from '../../lib/messaging/on-message.ts';
import { watchPolicy } from '../../lib/settings/read-policy.ts';
import { createSettingsStore } from '../../lib/settings/settings-store.ts';
import { answerQuestion } from './answer-question.ts';
import { closeStorage } from './close-storage.ts';
import { dropOldEventsByAlarm } from './drop-old-events.ts';
import { openFirstRunPage } from './first-run.ts';
import { createMessageHandlers } from './message-handlers.ts';
import { passCommandOn } from './on-command.ts';
import { createSiteAccess, watchSiteAccess } from './site-access.ts';
import { createTabCoverage } from './tab-coverage.ts';
import { tellTabsOfChanges } from './tell-tabs.ts';
import { createToolbar } from './toolbar.ts';
import { createOrigin } from './trusted-origin.ts';

/** Everything here registers its listeners synchronously, or the event that wakes the worker is lost. */
export default defineBackground(() => {
  const { action, alarms, runtime, storage } = browser;
  const uiLanguage = browser.i18n.getUILanguage();
  const settings = createSettingsStore(browser);
  const coverage = createTabCoverage(browser);
  const access = createSiteAccess(browser);
  const log = createEventLog(storage.local);
  const events = createEventExport({
    storage: storage.local,
    alarms,
    getSettings: settings.getEffective,
    version: runtime.getManifest().version,
  });
  const handlers = createMessageHandlers({
    settings,
    coverage,
    uiLanguage,
    log,
    events,
    access,
    showTab: createToolbar({ action, alarms, coverage, settings, uiLanguage }),
  });
  const origin = createOrigin(runtime);
  runtime.onMessage.addListener((message: unknown, sender: unknown) => answerQuestion(message, sender as Sender, origin, handlers));
  passCommandOn(browser);
  tellTabsOfChanges({ settings, coverage, tabs: browser.tabs });
  watchSiteAccess({ access, permissions: browser.permissions, action, events });
  dropOldEventsByAlarm({ alarms, session: storage.session, settings, log });
  closeStorage(storage.local);
  openFirstRunPage(browser, settings);
  watchPolicy(browser);
});
