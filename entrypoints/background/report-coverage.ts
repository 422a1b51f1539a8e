import type { EventExport } from '../../lib/events/event-export.ts';
import type { Sender } from '../../lib/messaging/on-message.ts';
import type { Protocol } from '../../lib/messaging/protocol.ts';
import { isPrivate } from './record-action.ts';

type Report = Protocol['reportCoverage']['question'];

interface ReportParts {
  store(report: Report, sender: Sender): Promise<null>;
  events: Pick<EventExport, 'record'>;
  showTab(tabId: number): Promise<void>;
}

/** Handler for `reportCoverage`: kept for the popup, shown on the toolbar button, exported where policy set a collector. */
export function createCoverageRecorder({ store, events, showTab }: ReportParts) {
  return async (report: Report, sender: Sender): Promise<null> => {
    await store(report, sender);
    const { site, state, reasons } = report;
    // A page without a box to write in tells an administrator nothing.
    const exported = state === 'idle' ? null : events.record({ kind: 'coverage', site, state, reasons }, { isPrivate: isPrivate(sender) });
    const tabId = sender.tab?.id;
    await Promise.allSettled([exported, tabId === undefined ? null : showTab(tabId)]);
    return null;
  };
}
