import type { EventExport } from '../../lib/events/event-export.ts';
import type { Sender } from '../../lib/messaging/on-message.ts';
import type { Protocol } from '../../lib/messaging/protocol.ts';
import { isPrivate } from './record-action.ts';
import type { SiteAccess } from './site-access.ts';

type Report = Protocol['reportCoverage']['question'];

interface ReportParts {
  store(report: Report, sender: Sender): Promise<null>;
  events: Pick<EventExport, 'record'>;
  showTab(tabId: number): Promise<void>;
  listGaps: SiteAccess['listGaps'];
}

/** Handler for `reportCoverage`: kept for the popup, shown on the toolbar button, exported where policy set a collector. */
export function createCoverageRecorder({ store, events, showTab, listGaps }: ReportParts) {
  const exportReport = async ({ site, state, reasons }: Report, sender: Sender) => {
    const all = [...reasons, ...(await listGaps())].slice(0, 20);
    await events.record({ kind: 'coverage', site, state, reasons: all }, { isPrivate: isPrivate(sender) });
  };
  return async (report: Report, sender: Sender): Promise<null> => {
    await store(report, sender);
    // A page without a box to write in tells an administrator nothing.
    const exported = report.state === 'idle' ? null : exportReport(report, sender);
    const tabId = sender.tab?.id;
    await Promise.allSettled([exported, tabId === undefined ? null : showTab(tabId)]);
    return null;
  };
}
