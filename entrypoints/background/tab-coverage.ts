import type { Sender } from '../../lib/messaging/on-message.ts';
import type { Protocol, TabStatus } from '../../lib/messaging/protocol.ts';
import { findSiteOf } from './trusted-origin.ts';

type Report = Protocol['reportCoverage']['question'];
type FrameReport = Pick<Report, 'site' | 'state' | 'reasons'>;

/** The part of the browser this needs. Session storage is memory that outlives the worker's sleep, not the browser. */
export interface CoverageBrowser {
  storage: { session: { get(key: string | null): Promise<Record<string, unknown>>; set(items: Record<string, unknown>): Promise<void> } };
  tabs: { get(tabId: number): Promise<{ url?: string }> };
}

const prefix = 'coverage:';
const keyOf = (tabId: number) => `${prefix}${tabId}`;

/** Remembers what each frame last said about itself, and answers for the tab as a whole. */
export function createTabCoverage(browser: CoverageBrowser) {
  const { session } = browser.storage;
  let writing: Promise<unknown> = Promise.resolve();

  const readFrames = async (tabId: number) => ((await session.get(keyOf(tabId)))[keyOf(tabId)] ?? {}) as Record<string, FrameReport>;

  const store = async ({ site, state, reasons }: Report, tabId: number, frameId: number) => {
    const frames = await readFrames(tabId);
    const kept = Object.values(frames).some((frame) => frame.site !== site) ? {} : frames;
    await session.set({ [keyOf(tabId)]: { ...kept, [frameId]: { site, state, reasons } } });
  };

  return {
    /** Handler for `reportCoverage`. Reports are stored one after another, because two frames often speak at once. */
    async report(question: Report, sender: Sender): Promise<null> {
      const tabId = sender.tab?.id;
      if (tabId === undefined) return null;
      writing = writing.catch(() => undefined).then(() => store(question, tabId, sender.frameId ?? 0));
      await writing;
      return null;
    },
    /** Handler for `getTabStatus`. */
    async getStatus({ tabId }: Protocol['getTabStatus']['question']): Promise<TabStatus> {
      const frames = Object.values(await readFrames(tabId));
      const tab = await browser.tabs.get(tabId).catch(() => ({ url: '' }));
      return mergeFrames(isStillThere(tab.url, frames[0]?.site) ? frames : []);
    },
    /** Tabs that reported since the browser started; some may be closed. */
    async listTabs(): Promise<number[]> {
      const keys = Object.keys(await session.get(null)).filter((key) => key.startsWith(prefix));
      return keys.map((key) => Number(key.slice(prefix.length)));
    },
  };
}

/** The browser shows a tab's address only on hosts we have permission for; where it shows none at all the report has to do. */
function isStillThere(url: string | undefined, site: string | undefined): boolean {
  if (url === undefined || site === undefined) return site !== undefined;
  return findSiteOf(url)?.id === site;
}

/** One answer for all frames: idle frames say nothing, mixed ones make "partly". */
export function mergeFrames(frames: readonly FrameReport[]): TabStatus {
  const first = frames[0];
  if (!first) return { state: 'not-a-site', site: null, reasons: [] };
  const states = new Set(frames.map(({ state }) => state).filter((state) => state !== 'idle'));
  const [only] = states;
  const state = states.size > 1 ? 'partly' : (only ?? 'idle');
  return { state, site: first.site, reasons: [...new Set(frames.flatMap(({ reasons }) => reasons))] };
}
