import type { EventExport } from '../../lib/events/event-export.ts';
import type { EventLog } from '../../lib/log/event-log.ts';
import type { MessageHandlers } from '../../lib/messaging/on-message.ts';
import type { TabStatus } from '../../lib/messaging/protocol.ts';
import {
  checkDraftSchema,
  getPageSettingsSchema,
  getTabStatusSchema,
  recordActionSchema,
  reportCoverageSchema,
} from '../../lib/messaging/protocol.ts';
import { createRecentReplies } from '../../lib/replies/recent-replies.ts';
import { toPageSettings } from '../../lib/settings/effective-settings.ts';
import type { SettingsStore } from '../../lib/settings/settings-store.ts';
import { checkDraft, toCheckSettings } from './check-draft.ts';
import { createActionRecorder } from './record-action.ts';
import { createCoverageRecorder } from './report-coverage.ts';
import { readSnapshot } from './safe-settings.ts';
import type { SiteAccess } from './site-access.ts';
import type { createTabCoverage } from './tab-coverage.ts';

/** What the answers are made from. */
export interface HandlerParts {
  settings: Pick<SettingsStore, 'getSnapshot'>;
  log: Pick<EventLog, 'append'>;
  events: Pick<EventExport, 'record'>;
  coverage: Pick<ReturnType<typeof createTabCoverage>, 'report' | 'getStatus'>;
  /** Shows a tab's state on the toolbar button. */
  showTab(tabId: number): Promise<void>;
  access: Pick<SiteAccess, 'listGaps'>;
  uiLanguage: string;
}

/** What the browser keeps from us is told where the page itself has nothing to say: a site we may not enter looks like any other page. */
function addGaps(tab: TabStatus, gaps: readonly string[]): TabStatus {
  if (tab.state !== 'not-a-site' && tab.state !== 'idle') return tab;
  // Another host of this site may be blocked; here a guard is in place.
  return { ...tab, reasons: [...tab.reasons, ...gaps.filter((gap) => gap !== `host-blocked:${tab.site}`)] };
}

/** Every message type with its shape, who may send it, and what answers it. */
export function createMessageHandlers({ settings, log, events, coverage, showTab, access, uiLanguage }: HandlerParts): MessageHandlers {
  const recent = createRecentReplies();
  const getSettings = async () => (await readSnapshot(settings)).effective;
  return {
    checkDraft: {
      schema: checkDraftSchema,
      from: ['page', 'extension'],
      handle: async (question) => {
        recent.noteDraft(question.text);
        const verdict = checkDraft(question, { ...toCheckSettings(await getSettings(), uiLanguage), recentReplies: recent.list() });
        if ('safeReplies' in verdict) recent.offer(verdict.safeReplies);
        return verdict;
      },
    },
    // Not from our own pages: what is practised there never happened.
    recordAction: { schema: recordActionSchema, from: ['page'], handle: createActionRecorder({ log, events, getSettings }) },
    reportCoverage: {
      schema: reportCoverageSchema,
      from: ['page'],
      handle: createCoverageRecorder({ store: coverage.report, events, showTab, listGaps: access.listGaps }),
    },
    getTabStatus: {
      schema: getTabStatusSchema,
      from: ['extension'],
      handle: async (question) => addGaps(await coverage.getStatus(question), await access.listGaps()),
    },
    getPageSettings: {
      schema: getPageSettingsSchema,
      from: ['page', 'extension'],
      handle: async ({ site }) => {
        const { effective, pausedUntil } = await readSnapshot(settings);
        return toPageSettings(effective, site, { pausedUntil, uiLanguage });
      },
    },
  };
}
